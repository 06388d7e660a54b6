import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { adviceFile, adviceWrittenOut } from './advice-written-out.ts';

it('the advice on each sample reads as it was written out: after a change, `npm run advice`', () => {
  expect(adviceWrittenOut()).toBe(readFileSync(adviceFile, 'utf8'));
});
