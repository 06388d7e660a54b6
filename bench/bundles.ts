import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import * as z from 'zod';
import { bundleHandlers } from '../lib/bundle.ts';
import { bundleSdkOnly } from './sdk-only.ts';
import { printTable } from './table.ts';
import { median } from './timing.ts';

const run = promisify(execFile);

/** Measures the import alone: no call, no network, and not the start of Node itself. */
const measure = `const [cpu, before] = [process.cpuUsage(), performance.now()];
await import(process.argv[1]);
const [milliseconds, { user, system }] = [performance.now() - before, process.cpuUsage(cpu)];
process.stdout.write(JSON.stringify({ milliseconds, cpu: (user + system) / 1000 }));
process.exit();`;

/** Values that satisfy every env.ts: a function parses its variables when it is imported. */
const environment = {
  AWS_REGION: 'us-west-2',
  TABLE_NAME: 'table',
  READ_LOG_NAME: 'read-log',
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
  PORTAL_ORIGIN: 'http://localhost:8080',
};

/**
 * How large each function's bundle is, and how long a fresh process takes to import it; beside it a bundle with only the
 * SDK clients and commands that it uses. `npm run bench -- bundles --runs 9`
 */
export async function bundles(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { runs: { type: 'string', default: '3' } } });
  const runs = Number(values.runs);
  const directory = await bundleHandlers({ sourceMaps: false });
  const apart = mkdtempSync(join(tmpdir(), 'sdk-only-'));
  const rows: Record<string, string | number>[] = [];
  for (const name of readdirSync(directory).sort()) {
    const own = join(directory, name, 'index.mjs');
    const sdk = await bundleSdkOnly(name, apart);
    const [ofOwn, ofSdk] = await imported([own, ...(sdk === undefined ? [] : [sdk])], runs);
    rows.push({
      function: name,
      KB: kilobytes(own),
      'init ms': ofOwn?.milliseconds ?? NaN,
      'of the processor': ofOwn?.cpu ?? NaN,
      'SDK only, KB': sdk === undefined ? '-' : kilobytes(sdk),
      'its init ms': ofSdk?.milliseconds ?? '-',
      'its of the processor': ofSdk?.cpu ?? '-',
    });
  }
  rmSync(apart, { recursive: true, force: true });
  rows.sort((one, other) => Number(other['KB']) - Number(one['KB']));
  printTable(`Bundles, largest first; init is the median of ${runs} imports`, rows);
}

function kilobytes(file: string): number {
  return Math.round(statSync(file).size / 1024);
}

const Imported = z.object({ milliseconds: z.number(), cpu: z.number() });

/** In turns and one after the other: two at once would slow each other down. */
async function imported(files: string[], runs: number): Promise<z.infer<typeof Imported>[]> {
  const all = files.map((): z.infer<typeof Imported>[] => []);
  for (let count = 0; count < runs; count += 1) {
    for (const [index, file] of files.entries()) {
      const words = ['--input-type=module', '-e', measure, file];
      const { stdout } = await run(process.execPath, words, { env: environment });
      all[index]?.push(Imported.parse(JSON.parse(stdout)));
    }
  }
  return all.map(times => ({
    milliseconds: Math.round(median(times.map(one => one.milliseconds))),
    cpu: Math.round(median(times.map(one => one.cpu))),
  }));
}
