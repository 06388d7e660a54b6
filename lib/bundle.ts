import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules', '.cache', 'imr-bundles');

/** What a bundle is made of: a change in any of these, and only in these, makes new bundles. */
const sources = ['lambdas', 'domain', 'adapters', 'package-lock.json', join('lib', 'bundle.ts')];

/** The SDK and middy still contain CommonJS that calls `require`, which an ES module doesn't have. */
const banner = `import{createRequire as imrCreateRequire}from'node:module';const require=imrCreateRequire(import.meta.url);`;

const infrastructureStaysOut: Plugin = {
  name: 'infrastructure-stays-out',
  setup(bundler) {
    bundler.onResolve({ filter: /^(aws-cdk-lib|constructs|cdk-nag)(\/|$)/ }, ({ path }) => ({
      errors: [{ text: `A handler may not import ${path}: it belongs to lib/` }],
    }));
  },
};

/**
 * Bundles every lambdas/<name>/handler.ts into <returned directory>/<name>/index.mjs, with its source map beside it.
 * Named by the hash of the sources: when nothing changed, nothing is built.
 */
export async function bundleHandlers(): Promise<string> {
  const finished = join(cache, hashOf(sources));
  if (existsSync(finished)) return finished;
  mkdirSync(cache, { recursive: true });
  const unfinished = `${finished}.${process.pid}`;
  mkdirSync(unfinished);
  await bundle(unfinished);
  for (const name of unwritten()) refuseToRun(join(unfinished, name), name);
  keep(unfinished, finished);
  forgetOld();
  return finished;
}

async function bundle(directory: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: handlers().map(name => ({ in: join('lambdas', name, 'handler.ts'), out: join(name, 'index') })),
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    // An error's name is what Retry and Catch name in the machines: minifying must not change it.
    keepNames: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: banner },
    sourcemap: 'external',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [infrastructureStaysOut],
  });
}

export function handlers(): string[] {
  return readdirSync(join(root, 'lambdas')).filter(name => existsSync(join(root, 'lambdas', name, 'handler.ts')));
}

function unwritten(): string[] {
  const written = new Set(handlers());
  return readdirSync(join(root, 'lambdas')).filter(
    name => existsSync(join(root, 'lambdas', name, 'env.ts')) && !written.has(name),
  );
}

/** The app names every function, so one without a handler still gets a bundle: one that says so when it is called. */
function refuseToRun(directory: string, name: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'index.mjs'), `throw new Error('lambdas/${name}/handler.ts does not exist');\n`);
}

function hashOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(path => filesUnder(join(root, path))).sort()) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
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

/** Another process may have finished the same bundles meanwhile: theirs are as good. */
function keep(unfinished: string, finished: string): void {
  if (existsSync(finished)) rmSync(unfinished, { recursive: true, force: true });
  else renameSync(unfinished, finished);
}

function forgetOld(): void {
  const newestFirst = readdirSync(cache)
    .map(name => join(cache, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  for (const directory of newestFirst.slice(6)) rmSync(directory, { recursive: true, force: true });
}
