import { describe, expect, it } from 'vitest';
import { workItems } from '../../../domain/read/work.ts';
import { application, necessity } from '../eligibility/applications.ts';
import { whole } from './support/analysis.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Opening, type Play } from './support/play.ts';

const { analyst, director, supervisor } = people;

/** A case whose reviewers are being found, filed on Tuesday 2027-02-02 at nine. */
function asked(more: Partial<Opening>, urgent = false): Play {
  const told = play({ at: '2027-02-02T09:00-08:00', application: application({ services: [necessity] }), ...more });
  if (urgent) told.give(analyst, 'expedite', { reason: 'Worse.' });
  told.give(analyst, 'route-case', {}).delivers();
  return told.give(analyst, 'complete-documentation', {});
}

const checks = (told: Play) =>
  workItems(told.state())
    .filter(({ duty }) => duty.startsWith('check-credentials'))
    .map(({ duty, queue, dueAt }) => `${duty} @ ${queue}, ${dueAt}`);
const seats = (told: Play) => told.state().seats.map(({ reviewerId, status }) => `${reviewerId} ${status}`);

describe('A reviewer whose credentials nobody has looked up lately', () => {
  it('is asked all the same, and a supervisor has until the end of the next business day to look them up', () => {
    const told = asked({ unchecked: ['R-101'] });
    expect(seats(told)).toEqual(['R-101 invited']);
    expect(checks(told)).toEqual(['check-credentials:R-101 @ supervisor, 2027-02-04T07:59:59.000Z']);
  });

  it('of an urgent case, four hours', () => {
    const told = asked({ unchecked: ['R-101'] }, true);
    expect(checks(told)).toEqual(['check-credentials:R-101 @ supervisor, 2027-02-02T21:00:00.000Z']);
  });

  it('keeps the seat with a clean check, which is on record, and the item goes', () => {
    const told = asked({ unchecked: ['R-101'] }).give(supervisor, 'recheck-reviewers', {});
    expect(checks(told)).toEqual([]);
    expect(told.events.find(({ type }) => type === 'credentials-checked')?.data).toMatchObject({
      seat: 1,
      checks: [{ what: 'discipline', on: '2027-02-02', proof: 'The register; page 1', result: 'none', by: 'sue' }],
      unchecked: [],
    });
    told.give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
    expect(told.state().stage).toBe('reviewing');
  });

  it('loses the seat where the check bars them, also at work: another is asked, and they are told', () => {
    const told = asked({ unchecked: ['R-106'], reviewers: ['R-106', 'R-102'] });
    told.give(reviewer('R-106'), 'accept-review', { conflicts: noConflicts });
    told.letters();
    told.give(supervisor, 'recheck-reviewers', {});
    expect(seats(told)).toEqual(['R-102 invited']);
    expect(told.state().formerReviewers).toMatchObject([{ reviewerId: 'R-106', reason: 'disqualified' }]);
    expect(told.letters()).toContain('assignment-ended → R-106');
  });

  it('is not taken off while the director decides: the determination comes back first', () => {
    const told = asked({ unchecked: ['R-106'], reviewers: ['R-106', 'R-102'] });
    told.give(reviewer('R-106'), 'accept-review', { conflicts: noConflicts });
    told.give(reviewer('R-106'), 'submit-analysis', whole({ finding: 'upheld', rationale: 'Enough.' }));
    expect(told.state().stage).toBe('adopting');
    expect(told.refusalOf(director, 'recheck-reviewers', {})?.detail).toContain('Return the determination first');
  });

  it('is in order only where something is missing', () => {
    expect(asked({}).refusalOf(supervisor, 'recheck-reviewers', {})?.kind).toBe('not-now');
  });
});

describe('Where nobody is fit because of what nobody has looked up', () => {
  it('the item says whose checks to renew, and the lot is drawn again once that is done', () => {
    const choice: Partial<Opening> & { reviewers: string[] } = { reviewers: [], toCheck: ['R-103'] };
    const told = asked(choice);
    expect(checks(told)).toEqual(['check-credentials:R-103 @ supervisor, 2027-02-04T07:59:59.000Z']);
    choice.reviewers.push('R-103');
    told.give(supervisor, 'recheck-reviewers', {});
    expect(seats(told)).toEqual(['R-103 invited']);
    expect(checks(told)).toEqual([]);
  });

  it('and where it still finds nobody, it says so again', () => {
    const told = asked({ reviewers: [], toCheck: ['R-103'] }).give(director, 'recheck-reviewers', {});
    expect(told.events.filter(({ type }) => type === 'reviewers-not-found')).toHaveLength(2);
    expect(checks(told)).toHaveLength(1);
    expect(told.state().clocks.filter(({ id }) => id === 'S1')).toHaveLength(1);
  });

  it('and nobody is to be looked up where a supervisor names somebody', () => {
    const told = asked({ reviewers: [], toCheck: ['R-103'] });
    told.give(supervisor, 'assign-reviewer', { reviewerId: 'R-105', reason: 'Nobody else is left.' });
    expect(checks(told)).toEqual([]);
  });
});
