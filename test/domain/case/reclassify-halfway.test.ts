import { describe, expect, it } from 'vitest';
import { maySee } from '../../../domain/case/access.ts';
import { application, exclusion, experimental, necessity } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { type TypeAndPayload, play } from './support/play.ts';
import { playedTo } from './support/samples.ts';
import { clockLine, standing } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, nurse } = people;
const reason = 'The plan’s answer shows another question';
const accept = ['accept-review', { conflicts: noConflicts }] as const;
const toComplaint = (issue: number): TypeAndPayload => [
  'reclassify',
  { issues: [{ issue, route: 'complaint' }], reason },
];
const toReview = (issue: number): TypeAndPayload => ['reclassify', { issues: [{ issue, route: 'imr' }], reason }];

describe('A panel that an issue leaves', () => {
  it('is complete without the seat that only that issue needed: the director’s day begins', () => {
    const told = play({
      at: '2027-02-02T09:00-08:00',
      application: application({ services: [necessity, experimental] }),
      reviewers: ['R-101', 'R-102', 'R-103'],
    });
    const issues = [
      { issue: 1, route: 'imr' as const },
      { issue: 2, route: 'imr' as const },
    ];
    told.give(analyst, 'route-case', { issues, reason }).delivers().give(analyst, 'complete-documentation', {});
    for (const id of ['R-101', 'R-102', 'R-103']) told.give(reviewer(id), ...accept);
    for (const id of ['R-101', 'R-102']) {
      told.give(reviewer(id), 'submit-analysis', whole({ finding: 'upheld', rationale: 'No' }));
    }
    told.give(reviewer('R-103'), 'decline-review', { reason: 'Ill' });
    expect(standing(told).work).toEqual([
      'assign-reviewer @ supervisor, 2027-02-04 23:59:59',
      'fill-seat:org-1 @ review-org:org-1, 2027-02-04 23:59:59',
      'answer-inquiry @ plan:golden-valley, 2027-02-07 23:59:59',
    ]);
    told.give(analyst, ...toComplaint(2));
    expect(told.state().stage).toBe('adopting');
    expect(clockLine(told, 'V4')).toBe('met, due 2027-03-04 23:59:59');
    expect(clockLine(told, 'A1')).toBe('running, due 2027-02-03 23:59:59');
  });
});

describe('A request for the records that is not out yet', () => {
  it('serves the issue that joins too: the plan gets one', () => {
    const services = [necessity, exclusion];
    const told = play({ at: '2027-02-02T09:00-08:00', application: application({ services }), mailLags: true });
    told.give(analyst, 'route-case', {}).give(nurse, ...toReview(2));
    expect(told.letters().filter(line => line.startsWith('records-request'))).toHaveLength(1);
    expect(told.state()).toMatchObject({ stage: 'gathering-records', asked: true });
  });
});

describe('A case whose every issue leaves the review', () => {
  it('is no longer seen by the organization, also when the analyses were in', () => {
    const told = playedTo('adopting');
    expect(maySee(people['review-org'], told.state())).toBe(true);
    told.give(analyst, ...toComplaint(1));
    expect(maySee(people['review-org'], told.state())).toBe(false);
  });
});
