import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, parts, scriptsOf, sectionOf, sectionsOf } from './written-out.ts';

describe.each(parts)('%s is decided as it was written out: after a change, `npm run decisions`', part => {
  const sections = sectionsOf(readFileSync(fileOf(part), 'utf8'));

  it.each(scriptsOf(part))(`${part}: $what`, script => {
    expect(sectionOf(script).trimEnd()).toBe(sections.get(script.what));
  });

  it(`${part}: no text is there of a case that is no longer played, and none is played twice`, () => {
    const played = scriptsOf(part).map(({ what }) => what);
    expect([...sections.keys()]).toEqual(played);
  });
});

it('no text is there of a part that is no longer played', () => {
  const texts = readdirSync(dirname(fileOf('any'))).map(file => basename(file, '.txt'));
  expect(texts.toSorted()).toEqual(parts.toSorted());
});
