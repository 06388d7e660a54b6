import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@imr/local-aws';

const root = join(import.meta.dirname, '../..');

/** The whole stack as `npm start` runs it: a process of its own, which can be killed. */
export interface ChildStack {
  origin: string;
  /** `kill -9` in the middle of whatever it does, then the same command again. */
  killAndRestart(): Promise<void>;
  close(): Promise<void>;
}

/** @param at where its clock stands at first */
export async function startChildStack(at: string): Promise<ChildStack> {
  const directory = mkdtempSync(join(tmpdir(), 'killed-'));
  const port = await freePort();
  const words = ['--state', directory, '--port', String(port), '--at', at, '--frozen'];
  let child = await start(words);
  return {
    origin: `http://127.0.0.1:${port}`,
    async killAndRestart() {
      await kill(child, 'SIGKILL');
      child = await start(words);
    },
    async close() {
      await kill(child, 'SIGTERM');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Resolves when it says that it is running. @throws Error with all that it said, where it ends before */
function start(words: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', './local/require-node-24.mjs', 'local/start.ts', ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`The stack ended with ${String(code)}.\n${said}`)));
    child.stderr.on('data', chunk => (said += String(chunk)));
    child.stdout.on('data', chunk => {
      said += String(chunk);
      if (said.includes('is running')) resolve(child);
    });
  });
}

async function kill(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise(resolve => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}
