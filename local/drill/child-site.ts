import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod';
import { boot } from '../stack.ts';
import type { Order } from './child.ts';
import { lookInto } from './kept.ts';
import type { Place, Site } from './site.ts';

const Answer = z.object({ struck: z.array(z.string()) });

/** The stack as a process of its own; at a breakdown it is killed (`kill -9`) and started again. */
export async function siteInChild(place: Place): Promise<Site> {
  let breakdowns = 0;
  let closing = false;
  let child = await start(place);
  let running: Promise<void> = Promise.resolve();
  watch();

  function watch(): void {
    child.once('exit', () => {
      if (closing) return;
      breakdowns += 1;
      running = again();
    });
  }

  async function again(): Promise<void> {
    child = await start(place);
    watch();
  }

  /** An order to a process that is just dying has been carried out, as far as anybody will ever know. */
  async function say(order: Order): Promise<string[]> {
    await running;
    const died = once(child, 'exit').then(() => [{ struck: ['a breakdown'] }]);
    const answered = once(child, 'message');
    child.send(order, () => undefined);
    const [answer]: unknown[] = await Promise.race([answered, died]);
    return Answer.parse(answer).struck;
  }

  return {
    origin: `http://127.0.0.1:${place.port}`,
    up: () => running,
    lay: async trouble => void (await say({ order: 'lay', trouble })),
    makePeace: () => say({ order: 'make-peace' }),
    breakdowns: () => breakdowns,
    /** Looked at by another stack on the same state, after one more kill: this one is over then. */
    async look() {
      await kill();
      const stack = await boot({ ...place, fresh: false, frozen: true });
      try {
        await stack.settled();
        return await lookInto(stack);
      } finally {
        await stack.close();
      }
    },
    close: kill,
  };

  async function kill(): Promise<void> {
    await running;
    if (closing) return;
    closing = true;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

/** @throws Error where it ends before it runs */
async function start(place: Place): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'child.ts'), [JSON.stringify(place)], {
    execArgv: ['--no-warnings'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The stack ended with ${String(code)} before it ran.`);
  });
  ended.catch(() => undefined);
  await Promise.race([once(child, 'message'), ended]);
  return child;
}
