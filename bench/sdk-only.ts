import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { settings } from '../lib/bundle.ts';

const root = join(import.meta.dirname, '..');

/** What of the SDK a package gives that is neither a client nor a command. */
const functionsOf: Record<string, string> = {
  '@aws-sdk/s3-presigned-post': 'createPresignedPost',
  '@aws-sdk/s3-request-presigner': 'getSignedUrl',
};

/**
 * Bundles nothing but the clients and commands of the SDK that a function's own bundle holds: what a function of this
 * kind can't do without.
 * @returns the bundle's file, or undefined for a function that uses nothing of the SDK
 */
export async function bundleSdkOnly(functionName: string, directory: string): Promise<string | undefined> {
  const { metafile } = await build({
    ...settings,
    absWorkingDir: root,
    entryPoints: [join('lambdas', functionName, 'handler.ts')],
    outdir: directory,
    metafile: true,
    write: false,
  });
  const used = sdkNamesIn(metafile);
  if (used.size === 0) return undefined;
  const lines = [...used].map(([specifier, names], index) => {
    const all = [...names].map((name, place) => `${name} as n${index}_${place}`);
    const kept = [...names].map((_, place) => `n${index}_${place}`);
    return `import { ${all.join(', ')} } from '${specifier}'; export const used${index} = [${kept.join(', ')}];`;
  });
  const file = join(directory, functionName, 'sdk.mjs');
  const { outExtension: _extension, ...others } = settings;
  await build({
    ...others,
    absWorkingDir: root,
    stdin: { contents: lines.join('\n'), resolveDir: root },
    outfile: file,
  });
  return file;
}

/** Clients, commands and presigners that left something in the bundle, by package. */
function sdkNamesIn({ outputs }: Metafile): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  const inputs = Object.values(outputs).flatMap(output => Object.entries(output.inputs));
  for (const [path, { bytesInOutput }] of inputs) {
    const [, specifier = '', file = ''] =
      /node_modules\/(@aws-sdk\/(?:client-[^/]+|lib-dynamodb|s3-presigned-post|s3-request-presigner))\/dist-es\/(.*)\.js$/.exec(
        path,
      ) ?? [];
    const name = functionsOf[specifier] ?? /(?:^|^commands\/)(\w+(?:Client|Command))$/.exec(file)?.[1];
    if (specifier === '' || name === undefined || bytesInOutput === 0) continue;
    used.set(specifier, (used.get(specifier) ?? new Set()).add(name));
  }
  return used;
}
