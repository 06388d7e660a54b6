import { rmSync } from 'node:fs';
import { endWithSignals } from '@imr/local-aws';
import { type Api, apiAt } from '../../local/walkthrough/api.ts';
import { Scene } from '../../local/walkthrough/scene.ts';
import { anaReyes } from '../../local/walkthrough/stories/applicants.ts';
import { startStack, type TestStack, type TestStackOptions } from '../support/stack.ts';
import type { ApplicationOfStory } from '../../local/walkthrough/application-of-story.ts';

/** The whole stack in this process, with the walkthrough's own way of calling it. */
export interface Theatre extends TestStack {
  origin: string;
  http: Api;
  /** Files an application and lets everything that follows from it settle. */
  filed(idempotencyKey: string, application?: ApplicationOfStory): Promise<Scene>;
}

let shared: Promise<Theatre> | undefined;

/**
 * One stack for those who keep to their own cases, take the hour as they find it and leave everything else as it was. The
 * first of them opens it, and it stays until the worker ends: cold functions are what a file of tests costs most.
 */
export function sharedTheatre(): Promise<Theatre> {
  shared ??= openTheatre().then(theatre => {
    // A worker is ended by a signal; its engine and its directory go with it.
    endWithSignals();
    process.once('exit', () => rmSync(theatre.directory, { recursive: true, force: true }));
    return theatre;
  });
  return shared;
}

/** @param options by default, the clock stands on the morning of story 1 */
export async function openTheatre(options: Partial<TestStackOptions> = {}): Promise<Theatre> {
  const stack = await startStack({ at: '2026-11-24T18:00:00Z', ...options });
  const origin = stack.stack.addresses['api'] ?? '';
  const http = apiAt(origin);
  return {
    ...stack,
    origin,
    http,
    async filed(idempotencyKey, application = anaReyes) {
      const scene = new Scene(http, application);
      await scene.file(idempotencyKey);
      await stack.settled();
      return scene;
    },
  };
}
