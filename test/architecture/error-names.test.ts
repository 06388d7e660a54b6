import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const sources = ['adapters', 'domain', 'lambdas'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .map(path => join(folder, path)),
);

/** Errors that leave it to their class to say their name, which a bundle doesn't keep. */
function namelessErrors(source: string): string[] {
  const classes = source.matchAll(/class (\w+) extends \w*(?:Error|Exception)\b[^{]*\{\s*([^\n]*)/gu);
  return [...classes].flatMap(([, name = '', first = '']) => (first === `override name = '${name}';` ? [] : [name]));
}

describe('The errors of the product', () => {
  it('say their own names, which Retry and Catch name in the machines: minifying renames classes', () => {
    const found = sources.map(path => readFileSync(join(root, path), 'utf8'));
    expect(found.join('\n')).toContain("override name = 'VersionConflict';");
    expect(found.flatMap(namelessErrors)).toEqual([]);
  });

  it.each([
    ["class Late extends Error {\n  override name = 'Late';\n}", []],
    ["class Late extends Error {\n  override name = 'Early';\n}", ['Late']],
    ['class Late extends Error {}', ['Late']],
    ['class Late extends RangeError {\n  readonly by = 1;\n}', ['Late']],
  ])('are found out where they do not: %j', (source, names) => {
    expect(namelessErrors(source)).toEqual(names);
  });
});
