import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../domain/case/state.ts';
import { recover } from '../../../lambdas/recover-workflow/recover.ts';
import { sampleState } from '../../domain/case/support/samples.ts';

const caseNumber = '2222-2222';
const open = { ...sampleState('screening'), generation: 3 };
const closed = { ...sampleState('closed'), generation: 3 };

/** What the end of an execution that was started with that leads to, by the case as it is. */
async function end(input: object, state?: CaseState): Promise<object[]> {
  const given: object[] = [];
  const detail = { name: 'an-execution', status: 'TIMED_OUT' as const, input: JSON.stringify(input) };
  await recover(
    { detail },
    {
      openCase: of => Promise.resolve(of === caseNumber ? state : undefined),
      give: command => Promise.resolve(void given.push(command)),
    },
  );
  return given;
}

const trouble = { caseNumber, type: 'raise-trouble', payload: { act: 'the workflow', error: 'TIMED_OUT' } };
const renewal = { caseNumber, type: 'renew-workflow', payload: {} };

describe('The machine of a case that died', () => {
  it.each<[of: string, state: CaseState | undefined, given: object[]]>([
    ['an open case: a person is called, and then there is another', open, [trouble, renewal]],
    ['a closed case: there is another', closed, [renewal]],
    ['a case that has another already: nothing', { ...open, generation: 4 }, []],
    ['a case that is gone: nothing', undefined, []],
  ])('of %s', async (_of, state, given) => {
    expect(await end({ caseNumber, generation: 3 }, state)).toEqual(given);
  });
});

it('A notice whose delivery died goes to the post queue', async () => {
  const payload = { noticeId: 'N-9' };
  expect(await end({ caseNumber, noticeId: 'N-9' }, open)).toEqual([{ caseNumber, type: 'queue-for-post', payload }]);
});

it('The case of a clock whose watch died hears of it', async () => {
  const payload = { clock: 'V4', revision: 2, error: 'TIMED_OUT' };
  const report = { caseNumber, type: 'report-failed-watch', payload };
  expect(await end({ caseNumber, clock: 'V4', revision: 2 }, open)).toEqual([report]);
});

it('An execution that was started with anything else is a failure, and nothing is done', async () => {
  await expect(end({ caseNumber }, open)).rejects.toThrow();
});
