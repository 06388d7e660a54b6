import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { sideBySide, sideBySideFile } from './side-by-side.ts';
import { fileOf, folderNames, folderOf, sampledKinds, writtenOut } from './written-out.ts';

it.each(sampledKinds)(
  '$kind ($body, $language) reads as it was written out: after a change of its words, `npm run letters`',
  ({ kind, ...place }) => {
    expect(writtenOut(kind, place)).toBe(readFileSync(fileOf(kind, place), 'utf8'));
  },
);

it.each(folderNames)('no $body ($language) is there of a letter that is no longer written', ({ body, language }) => {
  const texts = readdirSync(folderOf({ body, language })).map(file => basename(file, '.txt'));
  const written = sampledKinds.filter(one => one.body === body && one.language === language).map(({ kind }) => kind);
  expect(texts.toSorted()).toEqual(written);
});

it('docs/in-two-languages.md has both languages of everything, as they are: after a change of words, `npm run letters`', () => {
  expect(sideBySide()).toBe(readFileSync(sideBySideFile, 'utf8'));
});
