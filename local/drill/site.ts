import { boot, type Stack } from '../stack.ts';
import { type Kept, lookInto } from './kept.ts';
import type { Trouble } from './trouble.ts';
import { createTroublemaker } from './troublemaker.ts';

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
  /** Resolves once the stack runs (again). */
  up(): Promise<void>;
  lay(trouble: Exclude<Trouble, { kind: 'mail' }>): Promise<void>;
  /** From here on, all goes well. @returns what had struck, in words */
  makePeace(): Promise<string[]>;
  breakdowns(): number;
  /** Everything that it keeps, when all is quiet. */
  look(): Promise<Kept>;
  close(): Promise<void>;
}

/** A stack with its troubles. `breakDown` is called in the middle of whatever it does. */
export async function hostStack(place: Place, breakDown: () => void) {
  let stack: Stack | undefined = undefined;
  const current = (): Stack | undefined => stack;
  const troublemaker = createTroublemaker(current, breakDown);
  const { disturbance, onCall } = troublemaker;
  const running = await boot({ ...place, fresh: false, frozen: true, disturbance, onCall, sandboxes });
  stack = running;
  return { stack: running, troublemaker };
}

/** The stack in this process; at a breakdown it is closed in the middle of its work. */
export async function siteInProcess(place: Place): Promise<Site> {
  let breakdowns = 0;
  let host = await hostStack(place, breakDown);
  let running: Promise<void> = Promise.resolve();
  const struckBefore: string[] = [];

  function breakDown(): void {
    breakdowns += 1;
    running = again();
  }

  async function again(): Promise<void> {
    struckBefore.push(...host.troublemaker.makePeace());
    await host.stack.close();
    host = await hostStack(place, breakDown);
  }

  return {
    origin: `http://127.0.0.1:${place.port}`,
    up: () => running,
    async lay(trouble) {
      await running;
      host.troublemaker.lay(trouble, host.stack);
    },
    async makePeace() {
      await running;
      return [...struckBefore.splice(0), ...host.troublemaker.makePeace()];
    },
    breakdowns: () => breakdowns,
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
