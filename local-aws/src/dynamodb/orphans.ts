import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where an engine keeps its tables, and the number of its process. */
export function filesIn(directory: string): { tables: string; pid: string } {
  return { tables: join(directory, 'tables.db'), pid: join(directory, 'engine.pid') };
}

/**
 * The number of the process that serves a running stack's tables.
 * @param stateDirectory the stack's
 * @throws Error where the file holds none: a signal to 0 would go to the whole group of whoever sends it
 */
export function engineOf(stateDirectory: string): number {
  const { pid } = filesIn(join(stateDirectory, 'dynamodb'));
  const held = readFileSync(pid, 'utf8');
  if (!/^[1-9]\d*$/.test(held)) throw new Error(`${pid} holds the number of no process: “${held}”.`);
  return Number(held);
}

const longestWaitMs = 5000;

/**
 * Ends the engine that a killed stack left behind, which holds the file of its tables, and waits until it is gone. To be
 * called by whoever has the directory to himself. It is known by its command line, where the system shows those: the file
 * with its number may be torn, and the number somebody else's by now.
 * @throws Error in plain words where it cannot be ended
 */
export async function endOrphans(directory: string): Promise<void> {
  const files = filesIn(directory);
  for (const pid of enginesOn(files.tables)) {
    end(pid);
    const until = performance.now() + longestWaitMs;
    while (isEngineOn(files.tables, pid)) {
      if (performance.now() > until) throw new Error(`Process ${pid}, which holds ${files.tables}, does not end.`);
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }
  rmSync(files.pid, { force: true });
}

function enginesOn(tables: string): number[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => isEngineOn(tables, pid));
}

function isEngineOn(tables: string, pid: number): boolean {
  const words = commandLineOf(pid);
  const given = words[words.indexOf('--db-path') + 1] ?? '';
  return words.some(word => basename(word) === 'dynoxide') && real(given) === real(tables);
}

/** Empty for a process that is gone, or is not ours to look at. */
function commandLineOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** The same file by another way to its directory is the same. */
function real(file: string): string {
  try {
    return join(realpathSync(dirname(file)), basename(file));
  } catch {
    return file;
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ESRCH') return;
    throw new Error(`Process ${pid} was left by a stack that was killed, and is not yours to end.`, { cause });
  }
}
