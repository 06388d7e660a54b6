import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, it } from 'vitest';
import { fileOf, sampledKinds, writtenOut } from './written-out.ts';

it.each(sampledKinds)('%s reads as it was written out: after a change of its words, `npm run letters`', kind => {
  expect(writtenOut(kind)).toBe(readFileSync(fileOf(kind), 'utf8'));
});

it('no text is there of a letter that is no longer written', () => {
  const texts = readdirSync(dirname(fileOf('any'))).map(file => basename(file, '.txt'));
  expect(texts.toSorted()).toEqual(sampledKinds);
});
