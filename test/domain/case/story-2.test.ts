import { describe, expect, it } from 'vitest';
import { application, certifiedUrgency } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play } from './support/play.ts';
import { clockLine, standing, wall } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, director } = people;

function filed() {
  return play({
    at: '2026-12-04T16:00-08:00',
    application: application({
      coverage: { planName: 'Golden Valley Health Plan', kind: 'medi-cal-managed-care' },
      urgency: certifiedUrgency,
      grievance: { filed: false },
    }),
  });
}

describe('Story 2: an urgent case over a weekend', () => {
  it('counts hours through Saturday and Sunday, and ends with the determination upheld', () => {
    const told = filed();
    expect(standing(told)).toEqual({
      stage: 'screening',
      owner: 'help-center',
      due: '2026-12-06 16:00:00',
      work: ['route-case @ help-center, 2026-12-06 16:00:00'],
    });
    expect(told.state()).toMatchObject({ urgency: 'expedited' });
    expect(clockLine(told, 'D3')).toBe('running, due 2026-12-06 16:00:00');
    expect(told.letters()).toEqual(['acknowledgement → applicant']);

    told.at('2026-12-04T18:00-08:00', analyst, 'route-case', {});
    expect(standing(told)).toEqual({
      stage: 'gathering-records',
      owner: 'plan:golden-valley',
      due: '2026-12-05 18:00:00',
      work: ['deliver-records @ plan:golden-valley, 2026-12-05 18:00:00'],
    });
    expect(clockLine(told, 'R2')).toBe('running, due 2026-12-05 18:00:00');
    expect(clockLine(told, 'D3')).toBe('met, due 2026-12-06 16:00:00');
    expect(told.state().clocks.map(({ id }) => id)).not.toContain('R1');
    expect(told.letters()).toEqual(['imr-approved → applicant', 'records-request → plan']);

    told.delivers('2026-12-05T12:00-08:00');
    expect(clockLine(told, 'R2')).toBe('met, due 2026-12-05 18:00:00');
    expect(clockLine(told, 'D4')).toBe('running, due 2026-12-05 16:00:00');
    told.give(analyst, 'complete-documentation', {});
    expect(clockLine(told, 'D4')).toBe('met, due 2026-12-05 16:00:00');
    expect(told.letters()).toEqual(['deadline-reminder → plan', 'reviewer-invitation → R-101']);
    expect(standing(told)).toMatchObject({ stage: 'assigning-reviewers', due: '2026-12-06 00:00:00' });
    expect(clockLine(told, 'V2')).toBe('running, due 2026-12-08 23:59:59');

    told.at('2026-12-05T14:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
    told.at(
      '2026-12-07T10:00-08:00',
      reviewer('R-101'),
      'submit-analysis',
      whole({
        finding: 'upheld',
        rationale: 'Other care is as good.',
      }),
    );
    expect(standing(told)).toMatchObject({ stage: 'adopting', owner: 'director', due: '2026-12-08 23:59:59' });
    expect(told.letters()).toEqual([
      'review-opened → R-101',
      'deadline-reminder → R-101',
      'adoption-request → director',
    ]);

    told.at('2026-12-07T15:00-08:00', director, 'adopt-determination', {});
    expect(standing(told)).toEqual({ stage: 'closed', owner: 'nobody', due: undefined, work: [] });
    expect(told.state()).toMatchObject({ outcome: 'upheld', violations: [], issues: [{ outcome: 'upheld' }] });
    expect(told.letters()).toEqual([
      'decision → applicant',
      'decision-plan → plan',
      'decision-provider → provider',
      'assignment-ended → R-101',
    ]);
    expect(told.state().clocks.map(({ id }) => id)).not.toContain('C1');
  });

  it('reminds the plan after twelve hours and two hours before, and records it missed a second after its time', () => {
    const told = filed().at('2026-12-04T18:00-08:00', analyst, 'route-case', {});
    told.news();
    told.until('2026-12-05T05:59:59-08:00');
    expect(told.news()).toEqual([]);
    told.until('2026-12-05T06:00-08:00');
    expect(told.news()).toEqual(['deadline-reminded', 'notice-queued', 'notice-sent', 'notice-delivered']);
    told.until('2026-12-05T16:00-08:00');
    expect(told.news()[0]).toBe('deadline-reminded');
    told.until('2026-12-05T18:00-08:00');
    expect(told.news()).toEqual([]);
    told.until('2026-12-05T18:00:01-08:00');
    expect(told.news()[0]).toBe('clock-missed');
    expect(wall(told.clock('R2').missedAt)).toBe('2026-12-05 18:00:01');
    expect(told.state().violations).toMatchObject([{ clock: 'R2', dueOn: '2026-12-05' }]);
  });
});
