import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleHandlers } from '../lib/bundle.ts';
import { printTable } from './table.ts';
import { median } from './timing.ts';

const run = promisify(execFile);
const runs = 5;

/** Measures the import alone: no call, no network, and not the start of Node itself. */
const measure = `const before = performance.now();
await import(process.argv[1]);
process.stdout.write(String(performance.now() - before));
process.exit();`;

/** Values that satisfy every env.ts: a function parses its variables when it is imported. */
const environment = {
  AWS_REGION: 'us-west-2',
  TABLE_NAME: 'table',
  SECRET_ARN: 'arn:secret',
  ISSUER: 'http://127.0.0.1/pool',
  CLIENT_ID: 'client',
  UPLOADS_BUCKET: 'uploads',
  DOCUMENTS_BUCKET: 'documents',
  INBOUND_BUCKET: 'inbound',
  MACHINE_ARN: 'arn:machine',
  CASE_LIFECYCLE_ARN: 'arn:case-lifecycle',
  DEADLINE_ARN: 'arn:deadline',
  NOTICE_DELIVERY_ARN: 'arn:notice-delivery',
  SENDER_ADDRESS: 'notices@helpcenter.example',
  CONFIGURATION_SET: 'set',
  PORTAL_URL: 'http://localhost:8080',
};

/** How large each function's bundle is, and how long it takes a fresh process to import it (median of five). */
export async function bundles(): Promise<void> {
  const directory = await bundleHandlers({ sourceMaps: false });
  const rows: { function: string; KB: number; 'init ms': number }[] = [];
  for (const name of readdirSync(directory).sort()) {
    const bundle = join(directory, name, 'index.mjs');
    const KB = Math.round(statSync(bundle).size / 1024);
    rows.push({ function: name, KB, 'init ms': Math.round(await medianInit(bundle)) });
  }
  printTable(
    'Bundles, largest first',
    rows.sort((one, other) => other.KB - one.KB),
  );
}

/** One after the other: two at once would slow each other down. */
async function medianInit(bundle: string): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < runs; count += 1) {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', measure, bundle], {
      env: environment,
    });
    times.push(Number(stdout));
  }
  return median(times);
}
