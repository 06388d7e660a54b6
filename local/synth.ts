import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';
import { holdLock } from '@imr/local-aws';

const root = join(import.meta.dirname, '..');
const cache = join(root, '.local', 'synth');

/** What a cloud assembly is made of: a change in any of these, and only in these, makes a new one. */
const sources = ['bin', 'lib', 'lambdas', 'domain', 'adapters', 'statemachines', 'package-lock.json', 'cdk.json'];

const longestSynthesisMs = 180_000;

/**
 * The folder of the synthesized CDK app. It is synthesized in a process of its own when a source has changed, so that
 * starting without a change loads nothing of the CDK. The newest two are kept, and what was used in the last hour.
 * @throws Error with what the synthesis said, where it failed
 */
export async function synthesize(): Promise<{ directory: string; fresh: boolean }> {
  const directory = join(cache, hashOf(sources));
  if (existsSync(directory)) {
    utimesSync(directory, new Date(), new Date());
    return { directory, fresh: false };
  }
  mkdirSync(cache, { recursive: true });
  const release = holdLock(join(cache, 'lock'), longestSynthesisMs);
  if (release === undefined) throw new Error('Another process has been synthesizing the CDK app for minutes.');
  try {
    if (existsSync(directory)) return { directory, fresh: false };
    const unfinished = join(cache, `unfinished-${process.pid}`);
    rmSync(unfinished, { recursive: true, force: true });
    await runApp(unfinished);
    renameSync(unfinished, directory);
    forgetOld();
    return { directory, fresh: true };
  } finally {
    release();
  }
}

async function runApp(outdir: string): Promise<void> {
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith('IMR_'));
  const child = spawn(process.execPath, [join(root, 'bin', 'imr.ts'), '--quick'], {
    cwd: root,
    env: { ...Object.fromEntries(environment), CDK_OUTDIR: outdir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += String(chunk)));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`The CDK app could not be synthesized.\n${said}`);
}

function hashOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(path => filesUnder(join(root, path))).sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 24);
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
}

function forgetOld(): void {
  const newestFirst = readdirSync(cache)
    .filter(name => /^[0-9a-f]{24}$/.test(name))
    .map(name => join(cache, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  // A stack that still runs on an older one loads its functions from there.
  const hourAgo = Date.now() - 3_600_000;
  for (const directory of newestFirst.slice(2)) {
    if (statSync(directory).mtimeMs < hourAgo) rmSync(directory, { recursive: true, force: true });
  }
}
