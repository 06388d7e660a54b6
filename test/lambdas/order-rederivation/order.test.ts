import { expect, it } from 'vitest';
import { people, type Person } from '../../domain/case/support/people.ts';
import { mustOrder, mustRead } from '../../../lambdas/order-rederivation/order.ts';

const everybody = Object.keys(people) as Person[];
const may = (check: (actor: (typeof people)[Person]) => void) =>
  everybody.filter(person => {
    try {
      check(people[person]);
      return true;
    } catch {
      return false;
    }
  });

it('is ordered by a supervisor or the director', () => {
  expect(may(mustOrder)).toEqual(['supervisor', 'director']);
});

it('is followed by the Help Center and the auditor', () => {
  expect(may(mustRead)).toEqual(['analyst', 'nurse', 'attorney', 'supervisor', 'director', 'auditor']);
});
