import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What a source file reaches for: modules, and the clock, chance and process that are there without an import. */
export interface SourceFile {
  /** From the repository's root, with slashes. */
  path: string;
  imports: Import[];
  ambient: Ambient[];
}

export interface Import {
  specifier: string;
  /** Nothing of it is left when the types are gone. */
  typesOnly: boolean;
  line: number;
}

export interface Ambient {
  kind: 'clock' | 'chance' | 'process' | 'console' | 'locale';
  text: string;
  line: number;
}

const folders = [
  'adapters',
  'bench',
  'bin',
  'client',
  'domain',
  'lambdas',
  'lib',
  'local',
  'local-aws',
  'statemachines',
  'test',
  'web',
];

/** Read once for all that look at them. */
let files: SourceFile[] | undefined;

/** Every TypeScript file of the repository. */
export function sourceFiles(root: string): SourceFile[] {
  files ??= readFiles(root);
  return files;
}

function readFiles(root: string): SourceFile[] {
  const present = readdirSync(root).filter(name => folders.includes(name));
  return present
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(path => `${folder}/${path}`),
    )
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.(ts|tsx|mts)$/.test(path) && !path.includes('node_modules/'))
    .sort()
    .map(path => readSource(path, readFileSync(join(root, path), 'utf8')));
}

export function readSource(path: string, text: string): SourceFile {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const found: SourceFile = { path, imports: [], ambient: [] };
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    const imported = importOf(node);
    if (imported) found.imports.push({ ...imported, line });
    const kind = ambientKindOf(node);
    if (kind) found.ambient.push({ kind, text: node.getText(file), line });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function importOf(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node)) {
    return literal(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return literal(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal, true);
  if (!ts.isCallExpression(node)) return undefined;
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || isNamed(node.expression, 'require');
  return loads ? literal(node.arguments[0], false) : undefined;
}

function literal(node: ts.Node | undefined, typesOnly: boolean): Omit<Import, 'line'> | undefined {
  return node && ts.isStringLiteralLike(node) ? { specifier: node.text, typesOnly } : undefined;
}

function ambientKindOf(node: ts.Node): Ambient['kind'] | undefined {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date')) return node.arguments?.length ? undefined : 'clock';
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'clock';
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  if (/^toLocale/u.test(node.name.text)) return 'locale';
  const of = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  if (!ts.isIdentifier(of)) return undefined;
  return ambients.find(({ owner, members }) => owner === of.text && (!members || members.includes(node.name.text)))
    ?.kind;
}

const ambients: readonly { owner: string; members?: string[]; kind: Ambient['kind'] }[] = [
  { owner: 'Date', members: ['now'], kind: 'clock' },
  { owner: 'Temporal', members: ['Now'], kind: 'clock' },
  { owner: 'performance', kind: 'clock' },
  { owner: 'Math', members: ['random'], kind: 'chance' },
  { owner: 'crypto', members: ['randomUUID', 'getRandomValues', 'randomBytes', 'randomInt'], kind: 'chance' },
  { owner: 'process', kind: 'process' },
  { owner: 'console', kind: 'console' },
  { owner: 'Intl', kind: 'locale' },
];

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}
