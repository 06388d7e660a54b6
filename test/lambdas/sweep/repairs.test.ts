import { expect, it } from 'vitest';
import { StoreUnreachable } from '../../../adapters/out-of-reach.ts';
import { repairs } from '../../../lambdas/sweep/repairs.ts';
import { CaseNumber } from '../../../domain/case/case-number.ts';

const rows = ['8H79-93GP', 'K7MH-4P9N', '2222-2222'].map(number => ({ caseNumber: CaseNumber.parse(number) }));

it('a case that cannot be repaired keeps none of the others waiting, and is told of in the end', async () => {
  const { count, end } = repairs();
  const repaired = await count(rows, ({ caseNumber }) =>
    caseNumber === rows[0]?.caseNumber ? Promise.reject(new Error('a fault of ours')) : Promise.resolve(true),
  );
  expect(repaired).toBe(2);
  expect(end).toThrow(expect.objectContaining({ name: 'NotAllRepaired' }));
});

it('a store out of reach ends the sweep: it would be so with all that follow', async () => {
  const tried: string[] = [];
  const counting = repairs().count(rows, ({ caseNumber }) => {
    tried.push(caseNumber);
    return Promise.reject(new StoreUnreachable('The store is out of reach.'));
  });
  await expect(counting).rejects.toMatchObject({ name: 'StoreUnreachable' });
  expect(tried).toEqual(['8H79-93GP']);
});

it('a sweep that repaired all it found ends well', async () => {
  const { count, end } = repairs();
  expect(await count(rows, ({ caseNumber }) => Promise.resolve(caseNumber === rows[2]?.caseNumber))).toBe(1);
  expect(end).not.toThrow();
});
