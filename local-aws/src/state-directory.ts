import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endOrphans } from './dynamodb/orphans.ts';
import { holdLock } from './lock.ts';
import { StateFiles } from './state-files.ts';

const lockName = 'stack.lock';
const markName = 'stack.mark';

/** The synthesized app lies beside the state by default, and is no part of it. */
const synthName = 'synth';

const mark = 'A local stack keeps its state in this directory. `npm start -- --fresh` deletes everything in it.\n';
const advice = 'Give --state a directory that is new or empty.';

/**
 * Takes a directory for one stack, emptied first where `fresh`. Only a directory that is new, empty or a stack's already
 * is taken: whatever else somebody names by mistake stays as it is.
 * @returns how to let go of it
 * @throws Error in plain words where it is none of these, or another stack runs on it
 */
export async function takeStateDirectory(
  directory: string,
  fresh: boolean,
  files = new StateFiles(),
): Promise<() => void> {
  findOrMake(directory);
  const stranger = strangerIn(readdirSync(directory));
  if (stranger !== undefined) {
    throw new Error(`${directory} holds what is no stack's (${stranger}), and stays as it is. ${advice}`);
  }
  const lock = join(directory, lockName);
  const release = files.guard(lock, () => holdLock(lock));
  if (release === undefined) {
    throw new Error(`Another stack runs on ${directory}. Stop it first, or give this one a directory with --state.`);
  }
  try {
    // Before anything is deleted: an end in the middle leaves a directory that is still known as a stack's.
    const markFile = join(directory, markName);
    files.guard(markFile, () => writeFileSync(markFile, mark));
    if (fresh) await empty(directory);
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

function findOrMake(directory: string): void {
  if (existsSync(directory) && !statSync(directory).isDirectory()) throw new Error(`${directory} is a file. ${advice}`);
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.R_OK | constants.W_OK);
  } catch (cause) {
    const { code = 'no reason given' } = cause as NodeJS.ErrnoException;
    throw new Error(`${directory} cannot be used (${code}). ${advice}`, { cause });
  }
}

/** What every stack left before there was a mark: no more is to be added here. */
const leftBefore =
  /^((clock|ports)\.json(\.new)?|(events|malware|stepfunctions)\.sqlite(-wal|-shm|-journal)?|dynamodb|identity|logs|s3|secrets|ses)$/;
const ofTheLock = [lockName, `${lockName}-journal`];

/** The first name that shows that a directory is not a stack's. */
function strangerIn(names: string[]): string | undefined {
  if (names.includes(markName)) return undefined;
  const others = names.filter(name => name !== synthName && !ofTheLock.includes(name));
  const stranger = others.find(name => !leftBefore.test(name));
  const isStacks = names.includes(lockName) && names.includes('clock.json');
  return stranger ?? (isStacks ? undefined : others[0]);
}

async function empty(directory: string): Promise<void> {
  // The engine's pid file is in what goes: nobody would know of it any more.
  await endOrphans(join(directory, 'dynamodb'));
  const kept = [synthName, markName, ...ofTheLock];
  for (const name of readdirSync(directory)) {
    if (!kept.includes(name)) rmSync(join(directory, name), { recursive: true, force: true });
  }
}
