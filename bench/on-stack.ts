import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BootOptions, Stack } from '@imr/local-aws';
import { synthesize } from '../local/synth.ts';
import { bootProduct } from '../local/boot.ts';

/** Does some work on a stack of its own, in a directory that is gone afterwards. Its clock stands at `at`. */
export async function onStack<T>(
  options: Pick<BootOptions, 'onCall' | 'onEvent'> & { at: string },
  work: (stack: Stack, directory: string) => Promise<T>,
): Promise<T> {
  const { directory: synthesized } = await synthesize();
  const stateDirectory = mkdtempSync(join(tmpdir(), 'bench-'));
  const at = Date.parse(options.at);
  const stack = await bootProduct({ ...options, port: 0, stateDirectory, fresh: true, at, frozen: true, synthesized });
  try {
    return await work(stack, stateDirectory);
  } finally {
    await stack.close();
    rmSync(stateDirectory, { recursive: true, force: true });
  }
}
