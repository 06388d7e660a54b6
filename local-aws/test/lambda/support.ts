import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { Activity } from '../../src/activity.ts';
import { StackClock } from '../../src/clock.ts';
import { LambdaRuntime } from '../../src/lambda/runtime.ts';
import type { FunctionSpec } from '../../src/lambda/function-spec.ts';

/** Bundles each source as the product's functions are bundled, in one call, and answers the entry file of each. */
export async function bundle<Name extends string>(sources: Record<Name, string>): Promise<Record<Name, string>> {
  const directory = mkdtempSync(join(tmpdir(), 'lambda-'));
  const names = Object.keys(sources) as Name[];
  for (const name of names) writeFileSync(join(directory, `${name}.ts`), sources[name]);
  await build({
    entryPoints: names.map(name => join(directory, `${name}.ts`)),
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    nodePaths: [join(import.meta.dirname, '../../../node_modules')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return Object.fromEntries(names.map(name => [name, join(directory, `${name}.mjs`)])) as Record<Name, string>;
}

export function startRuntime(options: { at?: string; sandboxes?: number } = {}) {
  const clock = new StackClock({ at: Date.parse(options.at ?? '2026-11-24T18:00:00Z'), frozen: true });
  const activity = new Activity();
  const lines: { line: string; functionName: string }[] = [];
  const runtime = new LambdaRuntime({
    clock,
    activity,
    endpoints: () => ({ AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' }),
    region: 'us-west-2',
    account: '000000000000',
    sandboxes: options.sandboxes,
    log: (line, functionName) => lines.push({ line, functionName }),
  });
  return { clock, activity, lines, runtime };
}

export function specOf(name: string, entry: string, more: Partial<FunctionSpec> = {}): FunctionSpec {
  const defaults = { roleName: `${name}Role`, handler: 'index.handler', environment: {}, timeoutSeconds: 20 };
  return { name, entry, ...defaults, ...more };
}
