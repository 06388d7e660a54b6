import { flushCompileCache } from 'node:module';
import type { Stack } from '@imr/local-aws';
import { parseStartOptions, UsageError, type StartOptions } from './start-options.ts';
import { synthesize } from './synth.ts';
import { welcome } from './welcome.ts';
import { bootProduct } from './boot.ts';

const began = performance.now();

/** @returns the exit code, where there is nothing to run */
async function start(words: string[]): Promise<number | undefined> {
  let options: StartOptions;
  try {
    options = parseStartOptions(words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
  try {
    const { directory } = await synthesize();
    const stack = await bootProduct({ ...options, synthesized: directory, onUnusable: stopAtOnce });
    await stack.settled();
    stopOnSignals(stack);
    console.log(welcome(stack, options.stateDirectory, performance.now() - began));
    // What was compiled is kept when a process ends well; one that is killed would leave nothing to the next start.
    flushCompileCache();
    return undefined;
  } catch (error) {
    console.error(reason(error, options));
    return 1;
  }
}

function reason(error: unknown, { port }: StartOptions): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port} is taken. Stop what listens there, or choose another: npm start -- --port ${port + 1}`;
  }
  return error.message;
}

/** As if the power had gone: nothing is acknowledged any more, and what was is kept. */
function stopAtOnce({ message }: Error): void {
  console.error(message);
  process.exit(1);
}

/** The second signal doesn't wait any more. */
function stopOnSignals(stack: Stack): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stack.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

const exitCode = await start(process.argv.slice(2));
if (exitCode !== undefined) process.exit(exitCode);
