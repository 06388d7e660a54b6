import { expect, it } from 'vitest';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { application } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { people, reviewer } from './support/people.ts';
import { play } from './support/play.ts';

const told = play({ at: '2026-12-31T10:00-08:00', application: application() })
  .at('2027-01-04T09:00-08:00', people.analyst, 'route-case', {})
  .delivers('2027-01-07T10:00-08:00')
  .at('2027-01-08T10:00-08:00', people.nurse, 'complete-documentation', { completedOn: day('2027-01-08') });
const texts = told.events.slice(0, 1);
const review = (actor: (typeof people)[keyof typeof people]) =>
  caseView(told.state(), actor, told.now(), texts).clocks.find(({ id }) => id === 'V1');

it.each(['analyst', 'supervisor', 'auditor', 'plan'] as const)('both edges are shown to: %s', who => {
  expect(review(people[who])).toMatchObject({
    dueOn: '2027-02-07',
    latestOn: '2027-02-08',
    latestReading: expect.stringContaining('until the end of Monday, February 8, 2027') as string,
    derivation: { latest: { on: '2027-02-08', because: ['Sunday'] } },
  });
});

it('one day is shown to the member and to the reviewer: the one to work to', () => {
  const [mine] = myCaseView(told.state(), people.applicant, told.now(), texts).clocks.filter(({ id }) => id === 'V1');
  for (const clock of [mine, review(people.applicant), review(reviewer('R-101'))]) {
    expect(clock).toMatchObject({ dueOn: '2027-02-07' });
    expect(JSON.stringify(clock)).not.toMatch(/latest|missedFrom/u);
  }
});
