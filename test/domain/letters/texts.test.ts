import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { sideBySide, sideBySideFile } from './side-by-side.ts';
import { fileOf, folderOf, sampledKinds, writtenOut } from './written-out.ts';

it.each(sampledKinds)(
  '$kind ($language) reads as it was written out: after a change of its words, `npm run letters`',
  ({ kind, language }) => {
    expect(writtenOut(kind, language)).toBe(readFileSync(fileOf(kind, language), 'utf8'));
  },
);

it.each(['en', 'es'] as const)('no text (%s) is there of a letter that is no longer written', language => {
  const texts = readdirSync(folderOf(language)).map(file => basename(file, '.txt'));
  const written = sampledKinds.filter(one => one.language === language).map(({ kind }) => kind);
  expect(texts.toSorted()).toEqual(written);
});

it('docs/in-two-languages.md has both languages of everything, as they are: after a change of words, `npm run letters`', () => {
  expect(sideBySide()).toBe(readFileSync(sideBySideFile, 'utf8'));
});
