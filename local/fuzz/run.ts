import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithSignals } from '@imr/local-aws';
import { bootProduct } from '../boot.ts';
import { numbersIn } from '../numbers-in.ts';
import { synthesize } from '../synth.ts';
import { apiAt } from '../walkthrough/api.ts';
import { fuzz } from './fuzz.ts';

const usage = 'npm run fuzz -- [--requests 2000] [--seed 1]';

/** @returns the exit code */
async function run(words: string[]): Promise<number> {
  const options = numbersIn(words, { requests: 2000, seed: 1 }, usage);
  if (options === undefined) return 2;
  const { directory: synthesized } = await synthesize();
  const stateDirectory = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const at = Date.parse('2026-11-24T18:00:00Z');
  const stack = await bootProduct({ port: 0, stateDirectory, fresh: true, at, frozen: true, synthesized });
  try {
    const origin = stack.addresses['api'] ?? '';
    const { statuses, wrong } = await fuzz(origin, apiAt(origin), options);
    for (const [status, count] of Object.entries(statuses)) console.log(`${status}: ${count}`);
    for (const one of wrong) console.error(`wrong: ${one}`);
    console.log(`${options.requests} requests, ${wrong.length} answered as none may be.`);
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await stack.close();
    rmSync(stateDirectory, { recursive: true, force: true });
  }
}

endWithSignals();
process.exit(await run(process.argv.slice(2)));
