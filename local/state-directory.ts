import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { holdLock } from './lock.ts';

const lockName = 'stack.lock';

/** The synthesized app lies beside the state by default, and is no part of it. */
const notState = ['synth', lockName];

/**
 * Takes a directory for one stack, emptied first where `fresh`.
 * @returns how to let go of it
 * @throws Error in plain words where another stack runs on it
 */
export function takeStateDirectory(directory: string, fresh: boolean): () => void {
  mkdirSync(directory, { recursive: true });
  const release = holdLock(join(directory, lockName));
  if (release === undefined) {
    throw new Error(`Another stack runs on ${directory}. Stop it first, or give this one a directory with --state.`);
  }
  if (fresh) {
    for (const name of readdirSync(directory)) {
      if (!notState.includes(name)) rmSync(join(directory, name), { recursive: true, force: true });
    }
  }
  return release;
}
