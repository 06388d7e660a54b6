import { expect, it } from 'vitest';
import type { CaseState } from '../../../domain/case/state.ts';
import { joinPapers } from '../../../lambdas/shared/join-papers.ts';
import { caseNumber, otherCase, people } from '../../domain/case/support/people.ts';
import { send, senders } from '../../domain/case/support/papers.ts';
import { playedTo } from '../../domain/case/support/samples.ts';

const twice = playedTo('screening');
send(twice, senders.applicant, 1, 'admitted');
const open = twice.state();
const { documents } = open;
const conclusion = { outcome: 'duplicate', of: otherCase, reason: 'Filed twice', at: twice.now() } as const;
const closed = twice.give(people.analyst, 'close-case', { outcome: 'duplicate', of: otherCase, reason: 'Filed twice' });
const command = { caseNumber: otherCase, type: 'join-papers', payload: { from: caseNumber, papers: documents } };

it.each<[when: string, state: CaseState | undefined, given: object[]]>([
  ['of a case that is being closed as a duplicate', { ...open, concluding: conclusion }, [command]],
  ['of a case that is closed as one', closed.state(), [command]],
  ['not of a case that goes on', open, []],
  [
    'not of one that ends in another way',
    { ...open, concluding: { ...conclusion, outcome: 'died', of: undefined } },
    [],
  ],
  ['not of one that is not there', undefined, []],
])('The papers join the case that goes on: %s', async (_when, state, given) => {
  const done: object[] = [];
  const give = (one: object) => {
    done.push(one);
    return Promise.resolve();
  };
  await joinPapers(state, give);
  expect(done).toEqual(given);
});
