import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import * as z from 'zod';
import type { Ambient, Import, SourceFile } from './source-file.ts';

/** What the files of a folder may reach for. */
interface Rule {
  files: RegExp;
  /** Folders and files of the repository, as the beginnings of paths. */
  own: (path: string) => string[];
  /** Packages, with everything below them. */
  packages: string[];
  /** The same, but for their types only. */
  types?: { own?: RegExp; packages?: string[] };
  /** What is there without an import, and may not be used. */
  never?: Ambient['kind'][];
}

function dependenciesOf(folder: string, kind: 'dependencies' | 'devDependencies' = 'dependencies'): string[] {
  const file = join(import.meta.dirname, '..', '..', folder, 'package.json');
  const described = Package.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.keys(described[kind]);
}

const dependencies = z.record(z.string(), z.string());
const Package = z.object({ dependencies, devDependencies: dependencies });

const middlewares = ['@middy', '@aws-lambda-powertools'];

const plainTables = [
  'domain/clocks/rules.ts',
  'domain/case/queues.ts',
  'domain/api/route-table.ts',
  'domain/api/problem-kinds.ts',
  'domain/api/problem-titles.ts',
  'domain/letters/contact.ts',
];

/** The first rule that fits a file is the one that holds for it. */
const rules: readonly Rule[] = [
  {
    files: /^domain\//,
    own: () => ['domain/'],
    packages: ['zod', 'temporal-polyfill'],
    never: ['clock', 'chance', 'process', 'console', 'locale'],
  },
  {
    files: /^adapters\//,
    own: () => ['domain/', 'adapters/'],
    packages: [
      '@aws-sdk',
      '@smithy',
      'node:',
      'zod',
      'temporal-polyfill',
      'content-disposition',
      'jose',
      'postal-mime',
    ],
    never: ['clock', 'console', 'locale'],
  },
  {
    files: /^lambdas\/describe-api\/render\.ts$/,
    own: () => ['domain/'],
    packages: ['node:fs', 'node:path', 'prettier'],
  },
  {
    // The two doors by which time and chance come in.
    files: /^lambdas\/shared\/(?:clock|chance)\.ts$/,
    own: () => ['domain/', 'lambdas/shared/'],
    packages: ['node:'],
    never: ['console', 'process'],
  },
  {
    files: /^lambdas\/shared\/files\//,
    own: () => ['domain/', 'lambdas/shared/files/'],
    packages: ['node:', 'fflate'],
    never: ['clock', 'chance', 'console', 'locale'],
  },
  {
    // The composition root.
    files: /^lambdas\/shared\//,
    own: () => ['domain/', 'adapters/', 'lambdas/shared/'],
    packages: [...middlewares, 'node:', 'zod', 'temporal-polyfill', 'jose', 'negotiator', 'postal-mime'],
    types: { packages: ['aws-lambda'] },
    never: ['clock', 'chance', 'console', 'locale'],
  },
  {
    files: /^lambdas\//,
    own: path => ['domain/', 'adapters/', 'lambdas/shared/', `${path.split('/').slice(0, 2).join('/')}/`],
    packages: [...middlewares, 'node:', 'zod', 'temporal-polyfill', 'htmlparser2', 'jose', 'postal-mime'],
    types: { packages: ['aws-lambda'] },
    never: ['clock', 'chance', 'console', 'locale'],
  },
  {
    files: /^statemachines\/render\.ts$/,
    own: () => ['statemachines/'],
    packages: ['node:fs', 'node:path', 'prettier'],
  },
  {
    // The steps are the domain's, by their types: nothing of it runs here.
    files: /^statemachines\//,
    own: () => ['statemachines/'],
    packages: [],
    types: { own: /^domain\// },
    never: ['clock', 'chance', 'process', 'console'],
  },
  {
    files: /^lib\/bundle\.ts$/,
    own: () => ['lib/'],
    packages: ['esbuild', 'node:crypto', 'node:fs', 'node:module', 'node:path'],
    never: ['clock', 'chance', 'process', 'console'],
  },
  {
    files: /^lib\/nag\//,
    own: () => ['lib/'],
    packages: [
      'aws-cdk-lib',
      'constructs',
      'cdk-nag',
      '@cdklabs/cdk-validator-cfnguard',
      'node:fs',
      'node:module',
      'node:os',
      'node:path',
      'node:process',
      'zod',
    ],
    never: ['clock', 'chance'],
  },
  {
    files: /^lib\/changes\//,
    own: () => ['lib/'],
    packages: ['@aws-cdk/aws-service-spec', 'node:fs', 'node:process', 'node:util', 'zod'],
    types: { packages: ['@aws-cdk/service-spec-types'] },
    never: ['clock', 'chance'],
  },
  {
    // The tables of the domain that say what there is to deploy are read, and not copied.
    files: /^lib\//,
    own: () => ['lib/', ...plainTables],
    packages: ['aws-cdk-lib', 'constructs', 'node:fs', 'node:path'],
    types: { own: /^lambdas\/[^/]+\/env\.ts$/, packages: ['zod'] },
    never: ['clock', 'chance', 'process', 'console'],
  },
  {
    // No schema and nothing of Node: pages carry it.
    files: /^client\//,
    own: () => ['client/', 'domain/api/route-table.ts'],
    packages: [],
    types: { own: /^domain\/api\// },
    never: ['clock', 'chance', 'process', 'console'],
  },
  {
    // A package of its own: nothing of the product, and of others' packages what its own package.json names.
    files: /^local-aws\/(?:src\/|[^/]+(?<!\.config)\.ts$)/,
    own: () => ['local-aws/'],
    packages: ['node:', ...dependenciesOf('local-aws')],
  },
  {
    files: /^local-aws\/(?:test\/|vitest\.config\.ts$)/,
    own: () => ['local-aws/'],
    packages: ['node:', ...dependenciesOf('local-aws'), ...dependenciesOf('local-aws', 'devDependencies')],
  },
  { files: /^(?:bench|local|test)\//, own: () => [''], packages: ['*'] },
  { files: /^bin\//, own: () => ['lib/', 'bin/'], packages: ['aws-cdk-lib', 'node:'] },
  { files: /^web\//, own: () => ['domain/', 'web/'], packages: ['*'] },
];

/** Those packages may be imported in one folder only, whatever a rule with `*` says. */
const reserved: readonly { name: string; only: RegExp }[] = [
  { name: '@aws-sdk', only: /^(adapters|local-aws|local|bench|test)\// },
  { name: '@imr/local-aws', only: /^(local|bench|test)\// },
  { name: 'aws-cdk-lib', only: /^(lib|bin|test)\// },
];

/** The stand-ins are reached for by what their package offers, not by their files. */
function isOfPackage(path: string): boolean {
  return path.startsWith('local-aws/');
}

/** `file:line: what is wrong`, one for each line that breaks a rule. */
export function violations(file: SourceFile): string[] {
  const rule = rules.find(({ files }) => files.test(file.path));
  if (!rule) return [];
  const imports = file.imports
    .filter(found => !isAllowed(file.path, found, rule))
    .map(({ specifier, line }) => `${file.path}:${line}: may not import ${specifier}`);
  const ambient = file.ambient
    .filter(({ kind }) => rule.never?.includes(kind))
    .map(({ text, line }) => `${file.path}:${line}: may not use ${text}`);
  return [...imports, ...ambient];
}

function isAllowed(path: string, { specifier, typesOnly }: Import, { own, packages, types = {} }: Rule): boolean {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    if (isOfPackage(target) && !isOfPackage(path)) return false;
    return own(path).some(beginning => target.startsWith(beginning)) || (typesOnly && types.own?.test(target) === true);
  }
  if (reserved.some(({ name, only }) => isWithin(specifier, name) && !only.test(path))) return false;
  const allowed = typesOnly ? [...packages, ...(types.packages ?? [])] : packages;
  return allowed.some(name => name === '*' || isWithin(specifier, name));
}

/** `aws-cdk-lib/aws-s3` is within `aws-cdk-lib`, `aws-cdk-library` is not; `node:` and scopes hold all that begins so. */
function isWithin(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`);
}
