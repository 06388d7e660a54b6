import { type ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';
import { type Order, Word } from './child-words.ts';
import { lookInto } from './kept.ts';
import type { Place, Site } from './site.ts';
import type { Effects } from './troublemaker.ts';
import { bootProduct } from '../boot.ts';

/** The stack as a process of its own; at a breakdown it is killed (`kill -9`) and started again. */
export async function siteInChild(place: Place, struck: Effects['struck']): Promise<Site> {
  let closing = false;
  let kills = 0;
  let child = await start(place, struck);
  let running: Promise<void> = Promise.resolve();
  watch();

  function watch(): void {
    child.once('exit', (_code, signal) => {
      if (signal === 'SIGKILL') kills += 1;
      if (!closing) running = again();
    });
  }

  async function again(): Promise<void> {
    child = await start(place, struck);
    watch();
  }

  async function say(order: Order): Promise<void> {
    await running;
    const done = heard(child);
    child.send(order, () => undefined);
    await done;
  }

  async function kill(): Promise<void> {
    await running;
    if (closing) return;
    closing = true;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  return {
    origin: `http://127.0.0.1:${place.port}`,
    kills: () => kills,
    up: () => running,
    lay: trouble => say({ order: 'lay', trouble }),
    makePeace: () => say({ order: 'make-peace' }),
    /** Looked at by another stack on the same state, after one more kill: this one is over then. */
    async look() {
      await kill();
      const stack = await bootProduct({ ...place, fresh: false, frozen: true });
      try {
        await stack.settled();
        return await lookInto(stack);
      } finally {
        await stack.close();
      }
    },
    close: kill,
  };
}

const compileCache = import.meta.resolve('@imr/local-aws/compile-cache');

/** @throws Error where it ends before it runs */
async function start(place: Place, struck: Effects['struck']): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'child.ts'), [JSON.stringify(place)], {
    execArgv: ['--no-warnings', '--import', compileCache],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', message => {
    const word = Word.parse(message);
    if ('struck' in word) struck(word.struck);
  });
  if (!(await heard(child))) throw new Error('The stack ended before it ran.');
  return child;
}

/** Resolves with true once an order is carried out; with false where the process has ended, and its troubles with it. */
async function heard(child: ChildProcess): Promise<boolean> {
  const listening = new AbortController();
  const { signal } = listening;
  const ended = once(child, 'exit', { signal }).then(() => false);
  const done = (async () => {
    for await (const [message] of on(child, 'message', { signal })) if ('done' in Word.parse(message)) return true;
    return false;
  })();
  const first = await Promise.race([ended, done]);
  listening.abort();
  await Promise.allSettled([ended, done]);
  return first;
}
