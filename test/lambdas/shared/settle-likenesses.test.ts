import { expect, it } from 'vitest';
import { CaseNumber } from '../../../domain/case/case-number.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { settleLikenesses } from '../../../lambdas/shared/settle-likenesses.ts';
import { caseNumber, otherCase, people } from '../../domain/case/support/people.ts';
import { sample } from '../../domain/case/support/samples.ts';

const third = CaseNumber.parse('K7MH-4P9N');
const alike = () => sample('screening', 'alike').give(people.system, 'note-likeness', { of: third });
const closing = (outcome: 'duplicate' | 'died', of?: CaseNumber) =>
  alike().give(people.analyst, 'close-case', { outcome, reason: 'x', ...(of && { of }) });
const settled = [otherCase, third].map(number => ({
  caseNumber: number,
  type: 'settle-likeness',
  payload: { of: caseNumber },
}));

it.each<[when: string, state: CaseState, given: object[]]>([
  ['closed as a duplicate of one of them', closing('duplicate', otherCase).state(), settled],
  ['withdrawn by the member', alike().give(people.applicant, 'withdraw', {}).state(), settled],
  ['closed because she died: the other is about her too', closing('died').state(), []],
  ['going on', alike().state(), []],
])(
  'Two others of the day that look like a case are compared with it no more once it gave way: %s',
  async (_, state, given) => {
    const done: object[] = [];
    const give = (one: object) => {
      done.push(one);
      return Promise.resolve();
    };
    await settleLikenesses(state, give);
    expect(done).toEqual(given);
  },
);
