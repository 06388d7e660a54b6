import { spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable } from './table.ts';

const root = join(import.meta.dirname, '..');
/** What is kept between starts: the synthesized app and the bundles (compiled code is kept beside the state here). */
const caches = ['.local/synth', 'node_modules/.cache/imr-bundles'];
const warmRuns = 3;

/**
 * From the command to all answering, as `npm start` says it, in a process of its own: cold without anything kept between
 * starts, and warm. It moves the caches aside and puts them back: run nothing else of the repository meanwhile.
 */
export async function start(): Promise<void> {
  const state = mkdtempSync(join(tmpdir(), 'start-'));
  try {
    const cold = await withoutCaches(() => secondsToReady(state));
    const rows = [{ start: 'cold: nothing kept', 'ready after, s': cold }];
    const warm: number[] = [];
    for (let count = 0; count < warmRuns; count += 1) warm.push(await secondsToReady(state));
    warm.sort((one, other) => one - other);
    rows.push({ start: `warm: median of ${warmRuns}`, 'ready after, s': warm[Math.floor(warmRuns / 2)] ?? NaN });
    rows.push({ start: 'warm, empty state', 'ready after, s': await secondsToReady(state, '--fresh') });
    printTable('Start to ready: a new process of Node until everything answers and has settled', rows);
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

async function withoutCaches<T>(work: () => Promise<T>): Promise<T> {
  const kept = caches.map(cache => join(root, cache)).filter(existsSync);
  for (const cache of kept) renameSync(cache, `${cache}.aside`);
  try {
    return await work();
  } finally {
    for (const cache of kept) {
      rmSync(cache, { recursive: true, force: true });
      renameSync(`${cache}.aside`, cache);
    }
  }
}

async function secondsToReady(state: string, ...more: string[]): Promise<number> {
  const began = performance.now();
  const words = ['local/start.ts', '--port', '0', '--state', state, '--frozen', ...more];
  const child = spawn(process.execPath, ['--import', './local/require-node-24.mjs', ...words], {
    cwd: root,
    env: { ...process.env, NODE_COMPILE_CACHE: join(state, 'compiled') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seconds = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', chunk => {
      said += String(chunk);
      if (said.includes('(ready after')) resolve((performance.now() - began) / 1000);
    });
    child.once('exit', code => reject(new Error(`The stack ended (exit code ${code ?? 'none'}) before it was ready.`)));
  });
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return Number(seconds.toFixed(2));
}
