import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { StateFiles } from '../state-files.ts';

interface EngineProcess {
  binary: string;
  port: number;
  /** Of its tables. */
  file: string;
  pidFile: string;
  files: StateFiles;
  onEnd: (error: Error) => void;
}

export interface KeptRunning {
  /** Resolves when it runs, again where it ended by itself. @throws Error where it is not started any more */
  up(): Promise<void>;
  close(): Promise<void>;
}

/** One life of the engine. */
interface Life {
  child: ChildProcess;
  /** Resolves with why it has ended. */
  end: Promise<string>;
  /** Resolves with true when it answers, with false when it has ended before. */
  begun: Promise<boolean>;
}

/** Who ends more often than this in a minute of real time does so for a reason that another start won't mend. */
const mostEnds = 5;
const minuteMs = 60_000;

/**
 * Runs the engine as a process, and again whenever it ends without being told to: on the same port, on the same file.
 * @throws Error in plain words where it does not start at first
 */
export async function keepRunning(options: EngineProcess): Promise<KeptRunning> {
  const { file, pidFile } = options;
  let closing = false;
  let ends: number[] = [];
  let givenUp: Error | undefined;
  let life = begin();
  const killWithUs = () => life.child.kill('SIGKILL');
  process.once('exit', killWithUs);
  if (!(await life.begun)) {
    process.off('exit', killWithUs);
    throw new Error(`The DynamoDB engine does not start on ${file}: ${await life.end}`);
  }
  void life.end.then(again);

  function begin(): Life {
    const words = ['--host', '127.0.0.1', '--port', String(options.port), '--db-path', file];
    const child = spawn(options.binary, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    if (child.pid !== undefined) options.files.write(pidFile, String(child.pid));
    const end = whyEnded(child);
    return { child, end, begun: firstAnswer(`http://127.0.0.1:${options.port}`, end) };
  }

  function again(why: string): void {
    if (closing) return;
    const now = performance.now();
    ends = [...ends.filter(end => now - end < minuteMs), now];
    if (ends.length > mostEnds) return giveUp(why);
    process.stderr.write(
      `The DynamoDB engine has ended (${why}), and is started again: what it has answered is kept.\n`,
    );
    life = begin();
    void life.end.then(again);
  }

  function giveUp(why: string): void {
    givenUp = new Error(
      `The DynamoDB engine has ended ${ends.length} times in a minute (${why}), and is not started any more. See whether there is room on the disk of ${file}, and memory; then start again: nothing that was acknowledged is lost.`,
    );
    options.onEnd(givenUp);
  }

  async function up(): Promise<void> {
    await life.begun;
    if (givenUp !== undefined) throw givenUp;
  }

  return {
    up,
    close: async () => {
      closing = true;
      process.off('exit', killWithUs);
      await ended(life.child);
      rmSync(pidFile, { force: true });
    },
  };
}

/** Its last words, or the signal, or the exit code. */
function whyEnded(child: ChildProcess): Promise<string> {
  let words = '';
  child.stderr?.on('data', some => (words = `${words}${String(some)}`.slice(-500)));
  return new Promise(resolve => {
    child.once('error', ({ message }) => resolve(message));
    child.once('close', (code, signal) => {
      const said = words.split('\n').filter(line => line.startsWith('error: '));
      resolve(said.at(-1) ?? signal ?? `exit code ${code ?? 'none'}`);
    });
  });
}

/** @returns whether it came before the end */
async function firstAnswer(endpoint: string, end: Promise<string>): Promise<boolean> {
  const over = end.then(() => 'over' as const);
  for (;;) {
    try {
      await fetch(endpoint);
      return true;
    } catch {
      const next = await Promise.race([over, new Promise(resolve => setTimeout(resolve, 5))]);
      if (next === 'over') return false;
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 2000);
  await exit;
  clearTimeout(impatience);
}
