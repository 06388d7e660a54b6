import type { Stack } from '@imr/local-aws';
import { type Kept, lookInto } from './kept.ts';
import type { Trouble } from './trouble.ts';
import { createTroublemaker, type Effects } from './troublemaker.ts';
import { bootProduct } from '../boot.ts';

export interface Place {
  /** The folder of the synthesized app. */
  synthesized: string;
  stateDirectory: string;
  /** Of the API: the same after every breakdown. */
  port: number;
  /** Where the clock stands at first, in epoch milliseconds. */
  at: number;
}

/** A start is dear: two of a function, so that it can still be in its own way, and no more. */
const sandboxes = 2;

/** Where a drill takes place: a stack that breaks down and comes up again. */
export interface Site {
  origin: string;
  /** How often it was killed (`kill -9`). */
  kills(): number;
  /** Resolves once the stack runs (again). */
  up(): Promise<void>;
  lay(trouble: Exclude<Trouble, { kind: 'mail' }>): Promise<void>;
  /** From here on, all goes well. */
  makePeace(): Promise<void>;
  /** Everything that it keeps, when all is quiet. */
  look(): Promise<Kept>;
  close(): Promise<void>;
}

/** A stack with its troubles. */
export async function hostStack(place: Place, effects: Effects) {
  const host: { stack?: Stack } = {};
  const troublemaker = createTroublemaker(() => host.stack, effects);
  const { disturbance } = troublemaker;
  const stack = await bootProduct({
    ...place,
    fresh: false,
    frozen: true,
    disturbance,
    onCall: call => troublemaker.onCall(call),
    sandboxes,
  });
  host.stack = stack;
  return { stack, troublemaker };
}

/** The stack in this process; at a breakdown it is closed in the middle of its work. */
export async function siteInProcess(place: Place, struck: Effects['struck']): Promise<Site> {
  const effects = { breakDown: () => void (running = again()), struck };
  let host = await hostStack(place, effects);
  let running: Promise<void> = Promise.resolve();

  async function again(): Promise<void> {
    host.troublemaker.makePeace();
    await host.stack.close();
    host = await hostStack(place, effects);
  }

  return {
    origin: `http://127.0.0.1:${place.port}`,
    kills: () => 0,
    up: () => running,
    async lay(trouble) {
      await running;
      host.troublemaker.lay(trouble, host.stack);
    },
    async makePeace() {
      await running;
      host.troublemaker.makePeace();
    },
    async look() {
      await running;
      await host.stack.settled();
      return lookInto(host.stack);
    },
    async close() {
      await running;
      await host.stack.close();
    },
  };
}
