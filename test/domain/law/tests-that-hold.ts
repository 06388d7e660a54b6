import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A test as it stands in its file: what it is called, and what it names. */
export interface NamedTest {
  /** From the repository's root, with slashes. */
  file: string;
  /** With those of the groups that it stands in. */
  title: string;
  /** Every text in it, its table's among them, and what texts the constants of its file that it uses have. */
  texts: readonly string[];
  /** The names of fields and functions in it. */
  names: ReadonlySet<string>;
  asserts: boolean;
}

const root = join(import.meta.dirname, '..', '..', '..');
let all: readonly NamedTest[] | undefined;

/** Every test of the product's own suite, read once. */
export function namedTests(): readonly NamedTest[] {
  all ??= readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map(path => `test/${path.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.test.ts') && !path.includes('node_modules/'))
    .toSorted()
    .flatMap(file => testsIn(file, readFileSync(join(root, file), 'utf8')));
  return all;
}

export function testsIn(file: string, text: string): NamedTest[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const constants = constantsOf(source);
  const found: NamedTest[] = [];
  const visit = (node: ts.Node, groups: readonly string[]): void => {
    const title = ts.isCallExpression(node) ? titleOf(node, 'it') : undefined;
    const group = ts.isCallExpression(node) ? titleOf(node, 'describe') : undefined;
    if (title === undefined) {
      ts.forEachChild(node, child => {
        visit(child, group === undefined ? groups : [...groups, group]);
      });
    } else found.push({ file, title: [...groups, title].join(': '), ...contentsOf(node, constants) });
  };
  visit(source, []);
  return found;
}

/** Of `it('…', …)` and `it.each(…)('…', …)`, and of groups the same. */
function titleOf({ expression, arguments: given }: ts.CallExpression, name: 'it' | 'describe'): string | undefined {
  let called: ts.Expression = expression;
  while (ts.isCallExpression(called) || ts.isPropertyAccessExpression(called)) called = called.expression;
  const isNamed = ts.isIdentifier(called) && called.text === name;
  const [title] = given;
  return isNamed && given.length > 1 && title !== undefined && ts.isStringLiteralLike(title) ? title.text : undefined;
}

function contentsOf(
  test: ts.Node,
  constants: ReadonlyMap<string, readonly string[]>,
): Pick<NamedTest, 'texts' | 'names' | 'asserts'> {
  const texts: string[] = [];
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) texts.push(node.text);
    if (ts.isIdentifier(node)) {
      names.add(node.text);
      texts.push(...(constants.get(node.text) ?? []));
    }
    ts.forEachChild(node, visit);
  };
  visit(test);
  return { texts, names, asserts: names.has('expect') };
}

/** Constants that are a text, or a list of texts. */
function constantsOf(source: ts.SourceFile): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      const texts = textsOf(node.initializer);
      if (texts.length > 0) found.set(node.name.text, texts);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function textsOf(node: ts.Expression): string[] {
  if (ts.isAsExpression(node)) return textsOf(node.expression);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(textsOf);
  return [];
}

const date = /\b\d{4}-\d\d-\d\d\b/u;

export function hasDate({ texts }: NamedTest): boolean {
  return texts.some(text => date.test(text));
}

/** Whether it asserts something of what is called so, and has a date written out. */
export function datesIt(test: NamedTest, id: string): boolean {
  const word = new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'u');
  const isNamed = test.names.has(id) || test.texts.some(text => word.test(text));
  return test.asserts && isNamed && hasDate(test);
}

/** Whether it asserts something and has exactly that text. */
export function says({ texts, asserts }: NamedTest, text: string): boolean {
  return asserts && texts.includes(text);
}
