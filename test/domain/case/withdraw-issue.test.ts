import { describe, expect, it } from 'vitest';
import { application, exclusion, experimental, necessity } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { playedTo } from './support/samples.ts';
import { clockLine } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, attorney, director } = people;
const reason = 'For a reason';

function routed(services: readonly object[]): Play {
  const told = play({ at: '2027-02-02T09:00-08:00', application: application({ services }) });
  return told.give(analyst, 'route-case', { reason });
}

function reviewed(services: readonly object[]): Play {
  const told = routed(services).delivers().give(analyst, 'complete-documentation', {});
  for (const { reviewerId } of told.state().seats) {
    told.give(reviewer(reviewerId), 'accept-review', { conflicts: noConflicts });
  }
  return told;
}

const outcomes = (told: Play) => told.state().issues.map(({ outcome }) => outcome ?? 'open');

describe('A member who wants one of several services no longer', () => {
  it('keeps the review of the other, and plan and reviewers hear of it', () => {
    const told = reviewed([necessity, necessity]);
    told.letters();
    told.at('2027-02-08T10:00-08:00', applicant, 'withdraw-issue', { issue: 1 });
    expect(told.letters()).toEqual([
      'issue-withdrawn → applicant',
      'issue-withdrawn → plan',
      'issue-withdrawn → R-101',
    ]);
    expect(outcomes(told)).toEqual(['withdrawn', 'open']);
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-04 23:59:59');
    told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'upheld', rationale: 'No.' }));
    told.give(director, 'adopt-determination', {});
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'upheld' });
    expect(outcomes(told)).toEqual(['withdrawn', 'upheld']);
  });

  it('keeps the complaint when the review goes, and the review when the complaint goes', () => {
    const complaint = playedTo('reviewing', 'split').give(applicant, 'withdraw-issue', { issue: 1 });
    expect(complaint.state().stage).toBe('resolving-complaint');
    expect(complaint.clock('V1').status).toBe('stopped');
    expect(clockLine(complaint, 'K1')).toBe('running, due 2027-03-04 23:59:59');
    const review = playedTo('reviewing', 'split').give(applicant, 'withdraw-issue', { issue: 2 });
    expect(review.state().stage).toBe('reviewing');
    expect(review.clock('K1').status).toBe('stopped');
    expect(review.clock('R5').status).toBe('stopped');
  });

  it('is decided at once where only that one’s analysis was awaited: nothing waits for a bigger panel', () => {
    const told = reviewed([experimental, necessity]);
    const [first] = told.state().seats;
    expect(told.state().seats).toHaveLength(3);
    told.give(applicant, 'withdraw-issue', { issue: 1 });
    expect(told.state().stage).toBe('reviewing');
    expect(told.state().seats[0]?.reviewerId).toBe(first?.reviewerId);
  });

  it('before it was routed: only the rest is', () => {
    const told = play({
      at: '2027-02-02T09:00-08:00',
      application: application({ services: [necessity, exclusion] }),
    }).give(applicant, 'withdraw-issue', { issue: 1 });
    expect(
      told.refusalOf(analyst, 'route-case', {
        reason,
        issues: [
          { issue: 1, route: 'imr' },
          { issue: 2, route: 'complaint' },
        ],
      })?.detail,
    ).toContain('which the case does not have, or has no more');
    told.give(analyst, 'route-case', {});
    expect(told.state()).toMatchObject({ stage: 'resolving-complaint', issues: [{ outcome: 'withdrawn' }, {}] });
  });

  it('says so of the case where it is the last, and of nothing that is decided', () => {
    const told = reviewed([necessity, necessity]).give(applicant, 'withdraw-issue', { issue: 1 });
    expect(told.refusalOf(applicant, 'withdraw-issue', { issue: 2 })?.detail).toContain('give withdraw');
    expect(reviewed([necessity, necessity]).refusalOf(applicant, 'withdraw-issue', { issue: 3 })?.detail).toContain(
      'must be the number of a service',
    );
    const three = reviewed([necessity, necessity, necessity]).give(applicant, 'withdraw-issue', { issue: 1 });
    expect(three.refusalOf(applicant, 'withdraw-issue', { issue: 1 })?.detail).toContain('Nothing is to be decided');
  });

  it('changes their mind: a person takes it up again, with the records that it needs', () => {
    const told = reviewed([necessity, necessity]).give(applicant, 'withdraw-issue', { issue: 1 });
    told.give(analyst, 'reclassify', { issues: [{ issue: 1, route: 'imr' }], reason });
    expect(told.state().stage).toBe('gathering-records');
    expect(outcomes(told)).toEqual(['open', 'open']);
    expect(clockLine(told, 'R1')).toContain('running');
    const complaint = playedTo('reviewing', 'split').give(applicant, 'withdraw-issue', { issue: 2 });
    complaint.give(analyst, 'reclassify', { issues: [{ issue: 2, route: 'complaint' }], reason });
    expect(clockLine(complaint, 'K1')).toBe('running, due 2027-03-04 23:59:59');
  });

  it('changes their mind, and the doctors still have the time that began with the first papers, not a new one', () => {
    const told = reviewed([necessity, necessity]).at('2027-02-10T10:00-08:00', applicant, 'withdraw-issue', {
      issue: 1,
    });
    told.at('2027-02-12T10:00-08:00', analyst, 'reclassify', { issues: [{ issue: 1, route: 'imr' }], reason });
    told.delivers('2027-02-16T10:00-08:00').give(analyst, 'complete-documentation', {});
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-04 23:59:59');
  });

  it('and later the whole case, finds that one still withdrawn when the case is opened again', () => {
    const told = reviewed([necessity, necessity]).give(applicant, 'withdraw-issue', { issue: 1 });
    told.give(applicant, 'withdraw', {});
    told.at('2027-02-16T10:00-08:00', attorney, 'reopen-case', { reason });
    expect(outcomes(told)).toEqual(['withdrawn', 'open']);
  });

  it('does not end what the plan has to carry out', () => {
    const told = playedTo('authorizing', 'split').give(applicant, 'withdraw-issue', { issue: 2 });
    expect(told.clock('K1').status).toBe('stopped');
    expect(clockLine(told, 'C1')).toBe('running, due 2027-02-09 23:59:59');
    expect(outcomes(told)).toEqual(['overturned', 'withdrawn']);
    told.reports().give(analyst, 'accept-authorization', {}).give(applicant, 'confirm-care', {});
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'overturned' });
  });
});
