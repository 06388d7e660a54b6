import { expect, it } from 'vitest';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { application, exclusion } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play } from './support/play.ts';

const told = play({ at: '2026-12-31T10:00-08:00', application: application() })
  .at('2027-01-04T09:00-08:00', people.analyst, 'route-case', {})
  .delivers('2027-01-07T10:00-08:00')
  .at('2027-01-08T10:00-08:00', people.nurse, 'complete-documentation', { completedOn: day('2027-01-08') })
  .give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
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

it.each(['analyst', 'supervisor', 'auditor', 'plan'] as const)(
  'a plan with a day until Sunday reads of its Monday in the explanation itself, as do: %s',
  who => {
    // Received on Tuesday, November 24: five days end on a Sunday.
    const complained = play({ at: '2026-11-24T09:00-08:00', application: application({ services: [exclusion] }) });
    complained.give(people.analyst, 'route-case', {});
    const view = caseView(complained.state(), people[who], complained.now(), complained.events);
    const r5 = view.clocks.find(({ id }) => id === 'R5');
    expect(r5?.explanation).toContain('answer the complaint by the end of Sunday, November 29, 2026.');
    expect(r5?.explanation).toContain(
      'By the latest reading of the law there is time until the end of Monday, November 30, 2026',
    );
    expect(r5?.explanation).toContain(r5?.latestReading);
  },
);
