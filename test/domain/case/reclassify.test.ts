import { describe, expect, it } from 'vitest';
import { dueAtOf } from '../../../domain/read/work.ts';
import { application, certifiedUrgency, exclusion, necessity } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { type TypeAndPayload, play, type Play } from './support/play.ts';
import { playedTo } from './support/samples.ts';
import { clockLine, standing } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, director, nurse, supervisor } = people;
const reason = 'The plan’s answer shows another question';
const accept = ['accept-review', { conflicts: noConflicts }] as const;
const toComplaint = (issue: number): TypeAndPayload => [
  'reclassify',
  { issues: [{ issue, route: 'complaint' }], reason },
];
function toReview(issue: number, reviewType?: 'medical-necessity' | 'experimental'): TypeAndPayload {
  return ['reclassify', { issues: [{ issue, route: 'imr', reviewType }], reason }];
}
const seats = (told: Play) => told.state().seats.map(({ reviewerId, status }) => `${reviewerId} ${status}`);
const ended = { status: 'stopped' };

describe('From review to complaint', () => {
  it('takes the whole case along: K1 counts from the application, the review’s clocks stop and stay', () => {
    const told = playedTo('reviewing').until('2027-02-10T10:00-08:00');
    told.letters();
    told.give(analyst, ...toComplaint(1));
    expect(told.letters()).toEqual([
      'assignment-ended → R-101',
      'not-approved → applicant',
      'reclassified → plan',
      'complaint-notice → plan',
    ]);
    expect(told.refusalOf(reviewer('R-101'), 'decline-review', { reason: 'Late' })?.kind).toBe('unknown');
    expect(told.clock('V1')).toMatchObject(ended);
    expect(clockLine(told, 'K1')).toBe('running, due 2027-03-04 23:59:59');
    expect(clockLine(told, 'R5')).toBe('running, due 2027-02-15 23:59:59');
    expect(standing(told)).toEqual({
      stage: 'resolving-complaint',
      owner: 'help-center',
      due: '2027-02-15 23:59:59',
      work: [
        'resolve-complaint @ help-center, 2027-03-04 23:59:59',
        'answer-complaint @ plan:golden-valley, 2027-02-15 23:59:59',
      ],
    });
  });

  it('misses K1 at once when that was due before, and says so to nobody as a date to come', () => {
    const told = playedTo('reviewing').until('2027-03-04T10:00-08:00').until('2027-03-05T10:00-08:00');
    told.give(analyst, ...toComplaint(1)).until('2027-03-05T11:00-08:00');
    expect(clockLine(told, 'K1')).toBe('missed, due 2027-03-04 23:59:59');
  });

  it('takes one issue out of a review that goes on; what was found on it says nothing any more', () => {
    const services = [necessity, { ...necessity, description: 'A second week' }];
    const told = play({ at: '2027-02-02T09:00-08:00', application: application({ services }) })
      .give(analyst, 'route-case', {})
      .delivers()
      .give(analyst, 'complete-documentation', {})
      .give(reviewer('R-101'), ...accept)
      .give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'overturned', rationale: 'Needed' }));
    expect(told.state().stage).toBe('adopting');
    told.give(analyst, ...toComplaint(2));
    expect(told.state()).toMatchObject({
      stage: 'adopting',
      determination: { findings: [{ issue: 1, finding: 'overturned' }] },
      issues: [{ route: 'imr' }, { route: 'complaint' }],
    });
    told.give(director, 'adopt-determination', {});
    expect(told.state().issues[1]?.outcome).toBeUndefined();
    expect(clockLine(told, 'K1')).toBe('running, due 2027-03-04 23:59:59');
  });
});

describe('From complaint to review', () => {
  const complaint = () =>
    play({ at: '2027-02-02T09:00-08:00', application: application({ services: [exclusion] }) }).give(
      analyst,
      'route-case',
      {},
    );

  it('begins with the plan’s records: R1 from its receipt, K1 and R5 stop', () => {
    const told = complaint().until('2027-02-04T10:00-08:00');
    told.letters();
    told.give(nurse, ...toReview(1, 'medical-necessity'));
    expect(told.letters()).toEqual(['imr-approved → applicant', 'reclassified → plan', 'records-request → plan']);
    expect(told.clock('K1')).toMatchObject(ended);
    expect(told.clock('R5')).toMatchObject(ended);
    expect(standing(told)).toEqual({
      stage: 'gathering-records',
      owner: 'plan:golden-valley',
      due: '2027-02-09 23:59:59',
      work: ['deliver-records @ plan:golden-valley, 2027-02-09 23:59:59'],
    });
  });

  it('begins in an urgent case with the hours of R2, and V3 where the treatment is experimental', () => {
    const told = play({
      at: '2027-02-02T09:00-08:00',
      application: application({ services: [exclusion], urgency: certifiedUrgency }),
    }).give(analyst, 'route-case', { route: 'complaint', reason });
    told.at('2027-02-04T10:00-08:00', nurse, ...toReview(1, 'experimental'));
    expect(clockLine(told, 'R2')).toBe('running, due 2027-02-05 10:00:00');
    expect(clockLine(told, 'V3')).toBe('running, due 2027-02-09 23:59:59');
  });

  it('is turned back by the same command: K1 goes on where it was, with the days that it was given', () => {
    const told = complaint().give(director, 'extend-deadline', { clock: 'K1', days: 2, reason: 'A holiday' });
    told.give(nurse, ...toReview(1)).at('2027-02-05T10:00-08:00', nurse, ...toComplaint(1));
    expect(clockLine(told, 'K1')).toBe('running, due 2027-03-06 23:59:59');
    expect(clockLine(told, 'R5')).toBe('running, due 2027-02-10 23:59:59');
    expect(told.clock('R1')).toMatchObject(ended);
    expect(told.letters().filter(line => line.startsWith('complaint-notice'))).toHaveLength(2);
  });

  it('joins a review that is under way: records first, the reviewers keep their seats, the time runs on', () => {
    const told = playedTo('reviewing', 'split').until('2027-02-10T10:00-08:00');
    told.letters();
    told.give(nurse, ...toReview(2, 'medical-necessity'));
    expect(told.letters()).toEqual(['imr-approved → applicant', 'reclassified → plan', 'records-request → plan']);
    expect(standing(told)).toMatchObject({ stage: 'gathering-records', due: '2027-02-16 23:59:59' });
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-04 23:59:59');
    expect(seats(told)).toEqual(['R-101 accepted']);
    told.delivers().give(analyst, 'complete-documentation', {});
    expect(told.state().stage).toBe('reviewing');
    expect(told.letters()).toEqual(['review-opened → R-101']);
    told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'upheld', rationale: 'No' }));
    expect(told.state().determination?.findings.map(({ issue }) => issue)).toEqual([1, 2]);
    expect(clockLine(told, 'V1')).toBe('met, due 2027-03-04 23:59:59');
  });

  it('changes places with another issue in an urgent case: the records are due again, in hours', () => {
    const told = playedTo('reviewing', 'split').give(nurse, 'expedite', { reason: 'Worse' });
    told.until('2027-02-03T10:00-08:00');
    const issues = [
      { issue: 1, route: 'complaint' as const },
      { issue: 2, route: 'imr' as const, reviewType: 'medical-necessity' as const },
    ];
    told.give(nurse, 'reclassify', { issues, reason });
    expect(told.state()).toMatchObject({
      stage: 'gathering-records',
      issues: [{ route: 'complaint' }, { route: 'imr' }],
    });
    expect(clockLine(told, 'R2')).toBe('running, due 2027-02-04 10:00:00');
    expect(clockLine(told, 'V2')).toBe('running, due 2027-02-05 23:59:59');
    expect(clockLine(told, 'K1')).toBe('running, due 2027-03-04 23:59:59');
  });

  it('keeps one time for the review, also when it is hurried meanwhile and slowed again', () => {
    const told = playedTo('reviewing', 'split')
      .give(nurse, ...toReview(2))
      .give(nurse, 'expedite', { reason: 'Worse' });
    expect(told.clock('V1')).toMatchObject(ended);
    expect(clockLine(told, 'V2')).toBe('running, due 2027-02-05 23:59:59');
    told.give(nurse, 'return-to-standard', { reason: 'Stable' });
    expect(told.clock('V2')).toMatchObject(ended);
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-04 23:59:59');
  });

  it('after a first determination is a review of its own, and the case ends with both', () => {
    const told = playedTo('reviewing', 'split');
    told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'upheld', rationale: 'No' }));
    told.give(director, 'adopt-determination', {});
    expect(told.state().stage).toBe('resolving-complaint');
    told
      .until('2027-02-03T09:00-08:00')
      .give(nurse, ...toReview(2))
      .delivers()
      .give(analyst, 'complete-documentation', {});
    told.letters();
    told.give(reviewer('R-101'), ...accept);
    expect(told.letters()).toEqual(['review-opened → R-101']);
    told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'overturned', rationale: 'Needed' }));
    told.give(director, 'adopt-determination', {});
    expect(told.state()).toMatchObject({
      stage: 'authorizing',
      issues: [{ outcome: 'upheld' }, { outcome: 'overturned' }],
    });
    told.reports().give(analyst, 'accept-authorization', {});
    told.give(people.applicant, 'confirm-care', {});
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'partly-overturned' });
  });
});

describe('To another kind of review', () => {
  it('replaces V1 by V4 from the same day, and seats a panel that is asked anew', () => {
    const told = playedTo('reviewing').until('2027-02-10T10:00-08:00');
    told.letters();
    told.give(nurse, ...toReview(1, 'experimental'));
    expect(told.clock('V1')).toMatchObject(ended);
    expect(clockLine(told, 'V4')).toBe('running, due 2027-03-04 23:59:59');
    expect(seats(told)).toEqual(['R-101 accepted', 'R-102 invited', 'R-103 invited']);
    expect(told.letters()).toEqual([
      'reclassified → applicant',
      'reclassified → plan',
      'plan-inquiry → plan',
      'reviewer-invitation → R-102',
      'reviewer-invitation → R-103',
    ]);
    told.give(nurse, ...toReview(1, 'medical-necessity'));
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-04 23:59:59');
    expect(told.clock('V4')).toMatchObject(ended);
  });

  it('opens the review to each of the panel by a new letter, also to who held a seat before', () => {
    const told = playedTo('adopting').until('2027-02-10T10:00-08:00');
    told.give(nurse, ...toReview(1, 'experimental'));
    expect(seats(told)[0]).toBe('R-101 accepted');
    const early = told.refusalOf(reviewer('R-101'), 'submit-analysis', whole({ finding: 'upheld', rationale: 'No' }));
    expect(early?.kind).toBe('not-now');
    told.give(reviewer('R-102'), ...accept).letters();
    told.give(reviewer('R-103'), ...accept);
    expect(told.letters()).toEqual(['review-opened → R-101', 'review-opened → R-102', 'review-opened → R-103']);
  });

  it('puts V3, which counts from the request to hurry, beside V2', () => {
    const told = playedTo('reviewing').give(nurse, 'expedite', { reason: 'Worse' });
    told.give(nurse, ...toReview(1, 'experimental'));
    expect(clockLine(told, 'V2')).toBe('running, due 2027-02-05 23:59:59');
    expect(clockLine(told, 'V3')).toBe('running, due 2027-02-09 23:59:59');
  });

  it('takes the determination back from the director: the review’s time goes on, the director’s stops', () => {
    const told = playedTo('adopting').give(supervisor, ...toReview(1, 'experimental'));
    expect(told.state()).toMatchObject({ stage: 'assigning-reviewers', determination: undefined });
    expect(told.clock('A1')).toMatchObject(ended);
    expect(clockLine(told, 'V4')).toBe('running, due 2027-03-04 23:59:59');
    expect(dueAtOf(told.state(), told.now())).toBeDefined();
  });
});

describe('A reclassification is refused', () => {
  it.each([
    ['an issue that the case does not have', () => playedTo('reviewing'), toComplaint(7), 'does not have'],
    ['the path that the issue has', () => playedTo('reviewing'), toReview(1), 'leaves issue 1'],
    ['what is decided', () => playedTo('authorizing', 'split'), toComplaint(1), 'Issue 1 is decided already'],
    [
      'a review beside a decision that is carried out',
      () => playedTo('authorizing', 'split'),
      toReview(2),
      'carried out',
    ],
  ])('for %s', (_what, made, command, words) => {
    expect(JSON.stringify(made().refusalOf(analyst, ...command))).toContain(words);
  });

  it('for an issue named twice', () => {
    const issues = [1, 1].map(issue => ({ issue, route: 'complaint' as const }));
    const refusal = playedTo('reviewing').refusalOf(analyst, 'reclassify', { issues, reason });
    expect(JSON.stringify(refusal)).toContain('name each issue once');
  });
});
