import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';

const repository = join(import.meta.dirname, '..');

/** What a bundle is made of, beside this file: a change in any of these, and only in these, makes new bundles. */
const sources = ['lambdas', 'domain', 'adapters', 'package-lock.json'];

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
 * A function gets its credentials in its environment, the first place where the SDK looks. All the other places (profiles,
 * sign-in pages, containers, machines) are a fifth of a bundle, and of its start.
 */
const credentialsFromEnvironment: Plugin = {
  name: 'credentials-from-environment',
  setup(bundler) {
    const namespace = 'credentials-from-environment';
    bundler.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ path, resolveDir }) => ({
      path,
      namespace,
      pluginData: resolveDir,
    }));
    bundler.onLoad({ filter: /./, namespace }, ({ pluginData }) => ({
      contents: `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
      resolveDir: String(pluginData),
    }));
  },
};

/**
 * Node's own modules come by `require`. An `import` of one reads everything in it to make an ES module of it, and that of
 * `node:http` loads a second HTTP client on the way: a fifth of what a function's start and first call cost.
 */
const nodeByRequire: Plugin = {
  name: 'node-by-require',
  setup(bundler) {
    const namespace = 'node-by-require';
    bundler.onResolve({ filter: /^[a-z0-9_:/]+$/ }, ({ path, kind, namespace: from }) => {
      if (!isBuiltin(path) || kind === 'require-call' || from === namespace) return undefined;
      return { path, namespace };
    });
    bundler.onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

export interface BundleOptions {
  root?: string;
  /** Whether a source map lies beside each bundle. It costs half of the time, and changes nothing in the bundle. */
  sourceMaps?: boolean;
}

/**
 * Bundles every lambdas/<name>/handler.ts into <returned directory>/<name>/index.mjs. Named by the hash of the sources:
 * when nothing changed, nothing is built.
 */
export async function bundleHandlers({ root = repository, sourceMaps = true }: BundleOptions = {}): Promise<string> {
  const cache = join(root, 'node_modules', '.cache', 'imr-bundles');
  const name = `${hashOf(root)}${sourceMaps ? '-mapped' : ''}`;
  const finished = join(cache, name);
  if (existsSync(finished)) return finished;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, `${name}-`));
  try {
    await bundle(root, unfinished, sourceMaps);
    keep(unfinished, finished);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  forgetOld(cache);
  return finished;
}

/** How every bundle is made. */
export const settings = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  // Names of classes are not kept (a twelfth of a bundle): an error that Retry and Catch name says its name itself.
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  banner: { js: banner },
  legalComments: 'none',
  logLevel: 'silent',
  plugins: [infrastructureStaysOut, credentialsFromEnvironment, nodeByRequire],
} satisfies BuildOptions;

async function bundle(root: string, directory: string, sourceMaps: boolean): Promise<void> {
  const { metafile } = await build({
    ...settings,
    absWorkingDir: root,
    entryPoints: handlers(root).map(name => ({ in: join('lambdas', name, 'handler.ts'), out: join(name, 'index') })),
    outdir: directory,
    sourcemap: sourceMaps && 'external',
    metafile: true,
  });
  writeFileSync(join(directory, inputsFile), JSON.stringify(inputsOf(metafile)));
}

/** Beside the bundles: of each function, the files that something of is in its bundle, with how many bytes of it. */
export const inputsFile = 'inputs.json';

function inputsOf({ outputs }: Metafile): Record<string, Record<string, number>> {
  const all: Record<string, Record<string, number>> = {};
  for (const { entryPoint, inputs } of Object.values(outputs)) {
    const name = entryPoint?.split('/')[1];
    if (name === undefined) continue;
    const sizes = Object.entries(inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const);
    all[name] = Object.fromEntries(sizes.filter(([, bytes]) => bytes > 0));
  }
  return all;
}

function handlers(root: string): string[] {
  return readdirSync(join(root, 'lambdas')).filter(name => existsSync(join(root, 'lambdas', name, 'handler.ts')));
}

function hashOf(root: string): string {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  for (const path of sources.flatMap(source => filesUnder(join(root, source))).sort()) {
    hash.update(`\0${relative(root, path)}\0`).update(readFileSync(path));
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

/** Where another process finished the same bundles meanwhile, theirs are as good. */
function keep(unfinished: string, finished: string): void {
  try {
    renameSync(unfinished, finished);
  } catch (error) {
    if (!existsSync(finished)) throw error;
  }
}

function forgetOld(cache: string): void {
  const newestFirst = readdirSync(cache)
    .map(name => join(cache, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  for (const directory of newestFirst.slice(6)) rmSync(directory, { recursive: true, force: true });
}
