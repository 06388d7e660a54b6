import { rmSync } from 'node:fs';
import { endWithSignals } from '@imr/local-aws';
import { type Api, apiAt } from '../../local/walkthrough/api.ts';
import { CaseClient } from '../../local/walkthrough/case-client.ts';
import { anaReyes } from '../../local/walkthrough/stories/applicants.ts';
import { startStack, type TestStack, type TestStackOptions } from '../support/stack.ts';
import type { ApplicationOfStory } from '../../local/walkthrough/application-of-story.ts';

/** The whole stack in this process, with the walkthrough's own way of calling it. */
export interface StackSession extends TestStack {
  origin: string;
  http: Api;
  /** Files an application and lets everything that follows from it settle. */
  filed(idempotencyKey: string, application?: ApplicationOfStory): Promise<CaseClient>;
}

let shared: Promise<StackSession> | undefined;

/**
 * One stack for those who keep to their own cases, take the hour as they find it and leave everything else as it was. The
 * first of them opens it, and it stays until the worker ends: cold functions are what a file of tests costs most.
 */
export function sharedSession(): Promise<StackSession> {
  shared ??= openSession().then(session => {
    // A worker is ended by a signal; its engine and its directory go with it.
    endWithSignals();
    process.once('exit', () => rmSync(session.directory, { recursive: true, force: true }));
    return session;
  });
  return shared;
}

/** @param options by default, the clock stands on the morning of story 1 */
export async function openSession(options: Partial<TestStackOptions> = {}): Promise<StackSession> {
  const stack = await startStack({ at: '2026-11-24T18:00:00Z', ...options });
  const origin = stack.stack.addresses['api'] ?? '';
  const http = apiAt(origin);
  return {
    ...stack,
    origin,
    http,
    async filed(idempotencyKey, application = anaReyes) {
      const caseClient = new CaseClient(http, application);
      await caseClient.file(idempotencyKey);
      await stack.settled();
      return caseClient;
    },
  };
}
