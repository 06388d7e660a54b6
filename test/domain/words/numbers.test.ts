import { expect, it } from 'vitest';
import { inThousands } from '../../../domain/words/numbers.ts';

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [50_000, '50,000'],
  [1_234_567, '1,234,567'],
])('%i is written %s', (whole, written) => {
  expect(inThousands(whole)).toBe(written);
});
