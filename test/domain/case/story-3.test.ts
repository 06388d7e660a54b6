import { describe, expect, it } from 'vitest';
import { application, experimental } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play } from './support/play.ts';
import { clockLine, standing } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, director, plan } = people;
const accept = ['accept-review', { conflicts: noConflicts }] as const;

describe('Story 3: an experimental treatment before three reviewers', () => {
  it('replaces the one with a conflict, and two to one overturn', () => {
    const told = play({
      at: '2027-01-04T09:00-08:00',
      application: application({ services: [experimental] }),
    });
    told.at('2027-01-05T09:00-08:00', analyst, 'route-case', {});
    expect(clockLine(told, 'R1')).toBe('running, due 2027-01-08 23:59:59');
    expect(told.letters()).toContain('plan-inquiry → plan');
    told.delivers('2027-01-08T10:00-08:00');
    told.give(plan, 'answer-inquiry', { terms: [{ issue: 1, excludedByName: false, coveredOtherwise: true }] });
    expect(clockLine(told, 'D4')).toBe('running, due 2027-01-11 23:59:59');
    told.letters();
    told.give(analyst, 'complete-documentation', {});
    expect(clockLine(told, 'D4')).toBe('met, due 2027-01-11 23:59:59');
    expect(told.letters()).toEqual([
      'reviewer-invitation → R-101',
      'reviewer-invitation → R-102',
      'reviewer-invitation → R-103',
    ]);
    expect(standing(told)).toEqual({
      stage: 'assigning-reviewers',
      owner: 'review-organization',
      due: '2027-01-12 23:59:59',
      work: [
        'accept-review:1 @ reviewer:R-101, 2027-01-12 23:59:59',
        'accept-review:2 @ reviewer:R-102, 2027-01-12 23:59:59',
        'accept-review:3 @ reviewer:R-103, 2027-01-12 23:59:59',
      ],
    });
    expect(clockLine(told, 'V4')).toBe('running, due 2027-02-07 23:59:59');

    told.at('2027-01-11T09:00-08:00', reviewer('R-101'), ...accept);
    told.news();
    told.give(reviewer('R-102'), 'accept-review', { conflicts: { ...noConflicts, provider: true } });
    expect(told.news().slice(0, 3)).toEqual(['reviewer-left', 'clock-met', 'reviewers-proposed']);
    expect(told.state().formerReviewers).toMatchObject([{ reviewerId: 'R-102', seat: 2, reason: 'conflict' }]);
    expect(told.letters()).toEqual([
      'deadline-reminder → R-101',
      'deadline-reminder → R-102',
      'deadline-reminder → R-103',
      'reviewer-invitation → R-104',
    ]);
    expect(told.refusalOf(reviewer('R-102'), ...accept)?.kind).toBe('unknown');

    told.give(reviewer('R-103'), ...accept);
    expect(standing(told).stage).toBe('assigning-reviewers');
    told.at('2027-01-12T09:00-08:00', reviewer('R-104'), ...accept);
    expect(standing(told)).toMatchObject({ stage: 'reviewing', due: '2027-02-07 23:59:59' });
    expect(told.state().seats.map(({ seat, reviewerId }) => [seat, reviewerId])).toEqual([
      [1, 'R-101'],
      [2, 'R-104'],
      [3, 'R-103'],
    ]);

    told.at(
      '2027-02-01T09:00-08:00',
      reviewer('R-103'),
      'submit-analysis',
      whole({ finding: 'upheld', rationale: 'No.' }),
    );
    told.at(
      '2027-02-02T09:00-08:00',
      reviewer('R-101'),
      'submit-analysis',
      whole({
        finding: 'overturned',
        rationale: 'Yes.',
      }),
    );
    expect(standing(told)).toEqual({
      stage: 'reviewing',
      owner: 'review-organization',
      due: '2027-02-07 23:59:59',
      work: ['submit-analysis:2 @ reviewer:R-104, 2027-02-07 23:59:59'],
    });
    told.at(
      '2027-02-03T09:00-08:00',
      reviewer('R-104'),
      'submit-analysis',
      whole({
        finding: 'overturned',
        rationale: 'Yes.',
      }),
    );
    expect(standing(told)).toMatchObject({ stage: 'adopting', owner: 'director', due: '2027-02-04 23:59:59' });
    expect(told.state().determination?.findings).toEqual([{ issue: 1, finding: 'overturned' }]);

    told.at('2027-02-04T10:00-08:00', director, 'adopt-determination', {});
    told.at('2027-02-04T16:00-08:00', plan, 'acknowledge-receipt', {});
    expect(standing(told)).toMatchObject({
      stage: 'authorizing',
      owner: 'plan:golden-valley',
      due: '2027-02-11 23:59:59',
    });
    expect(clockLine(told, 'C1')).toBe('running, due 2027-02-11 23:59:59');
    expect(clockLine(told, 'V4')).toBe('met, due 2027-02-07 23:59:59');
  });
});
