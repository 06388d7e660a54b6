import { describe, expect, it } from 'vitest';
import { application } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play } from './support/play.ts';
import { clockLine, standing } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, plan } = people;

describe('Story 1: a standard review over Thanksgiving and Christmas', () => {
  it('goes from the form to care received with every date of the law', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application() });
    expect(standing(told)).toEqual({
      stage: 'screening',
      owner: 'help-center',
      due: '2026-12-01 23:59:59',
      work: ['route-case @ help-center, 2026-12-01 23:59:59'],
    });
    expect(clockLine(told, 'D1')).toBe('met, due 2026-11-29 23:59:59');
    expect(clockLine(told, 'D2')).toBe('running, due 2026-12-01 23:59:59');
    expect(clockLine(told, 'F1')).toBe('met, due 2027-04-30 23:59:59');
    expect(clockLine(told, 'E1')).toBe('running, due 2027-11-24 23:59:59');
    expect(told.letters()).toEqual(['acknowledgement → applicant']);

    told.at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    expect(standing(told)).toEqual({
      stage: 'gathering-records',
      owner: 'plan:golden-valley',
      due: '2026-12-02 23:59:59',
      work: ['deliver-records @ plan:golden-valley, 2026-12-02 23:59:59'],
    });
    expect(clockLine(told, 'D2')).toBe('met, due 2026-12-01 23:59:59');
    expect(clockLine(told, 'R1')).toBe('running, due 2026-12-02 23:59:59');
    expect(told.letters()).toEqual(['imr-approved → applicant', 'records-request → plan']);

    told.delivers('2026-12-01T15:00-08:00');
    expect(standing(told)).toEqual({
      stage: 'gathering-records',
      owner: 'help-center',
      due: '2026-12-02 23:59:59',
      work: ['complete-documentation @ help-center, 2026-12-02 23:59:59'],
    });
    expect(told.letters()).toEqual(['deadline-reminder → plan']);

    expect(clockLine(told, 'D4')).toBe('running, due 2026-12-02 23:59:59');
    expect(clockLine(told, 'R1')).toBe('met, due 2026-12-02 23:59:59');

    told.give(analyst, 'complete-documentation', {});
    expect(clockLine(told, 'D4')).toBe('met, due 2026-12-02 23:59:59');
    expect(standing(told)).toEqual({
      stage: 'assigning-reviewers',
      owner: 'review-organization',
      due: '2026-12-03 23:59:59',
      work: ['accept-review:1 @ reviewer:R-101, 2026-12-03 23:59:59'],
    });
    expect(clockLine(told, 'V1')).toBe('running, due 2026-12-31 23:59:59');
    expect(told.letters()).toEqual(['reviewer-invitation → R-101']);

    told.at('2026-12-02T10:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
    expect(standing(told)).toEqual({
      stage: 'reviewing',
      owner: 'review-organization',
      due: '2026-12-31 23:59:59',
      work: ['submit-analysis:1 @ reviewer:R-101, 2026-12-31 23:59:59'],
    });
    expect(told.letters()).toEqual(['review-opened → R-101']);

    told.at(
      '2026-12-18T12:00-08:00',
      reviewer('R-101'),
      'submit-analysis',
      whole({
        finding: 'overturned',
        rationale: 'The therapy is the standard of care.',
      }),
    );
    expect(standing(told)).toEqual({
      stage: 'adopting',
      owner: 'director',
      due: '2026-12-21 23:59:59',
      work: ['adopt-determination @ director, 2026-12-21 23:59:59'],
    });
    expect(clockLine(told, 'V1')).toBe('met, due 2026-12-31 23:59:59');
    expect(told.letters()).toEqual(['deadline-reminder → R-101', 'adoption-request → director']);

    told.at('2026-12-21T11:00-08:00', director, 'adopt-determination', {});
    told.at('2026-12-21T14:00-08:00', plan, 'acknowledge-receipt', {});
    expect(standing(told)).toEqual({
      stage: 'authorizing',
      owner: 'plan:golden-valley',
      due: '2026-12-29 23:59:59',
      work: ['report-authorization @ plan:golden-valley, 2026-12-29 23:59:59'],
    });
    expect(clockLine(told, 'A1')).toBe('met, due 2026-12-21 23:59:59');
    expect(clockLine(told, 'A2')).toBe('met, due 2026-12-22 23:59:59');
    expect(clockLine(told, 'C1')).toBe('running, due 2026-12-29 23:59:59');
    expect(told.letters()).toEqual([
      'decision → applicant',
      'decision-plan → plan',
      'decision-provider → provider',
      'authorization-demand → plan',
    ]);

    told.reports('2026-12-28T10:00-08:00');
    expect(standing(told)).toEqual({
      stage: 'authorizing',
      owner: 'help-center',
      due: '2026-12-30 23:59:59',
      work: ['accept-authorization @ help-center, 2026-12-30 23:59:59'],
    });
    expect(clockLine(told, 'C4')).toBe('running, due 2026-12-30 23:59:59');
    told.give(analyst, 'accept-authorization', {});
    expect(standing(told)).toEqual({
      stage: 'confirming-care',
      owner: 'help-center',
      due: '2027-01-27 23:59:59',
      work: ['confirm-care @ help-center, 2027-01-27 23:59:59'],
    });
    expect(clockLine(told, 'C1')).toBe('met, due 2026-12-29 23:59:59');
    expect(clockLine(told, 'C4')).toBe('met, due 2026-12-30 23:59:59');
    expect(clockLine(told, 'C3')).toBe('running, due 2027-01-27 23:59:59');
    expect(told.letters()).toEqual(['deadline-reminder → plan', 'care-question → applicant']);

    told.at('2027-01-11T10:00-08:00', applicant, 'confirm-care', {});
    expect(standing(told)).toEqual({ stage: 'closed', owner: 'nobody', due: undefined, work: [] });
    expect(told.state()).toMatchObject({ outcome: 'overturned', violations: [], issues: [{ outcome: 'overturned' }] });
    expect(clockLine(told, 'C3')).toBe('met, due 2027-01-27 23:59:59');
    expect(told.letters()).toEqual([
      'assignment-ended → R-101',
      'closure → applicant',
      'closure → plan',
      'closure → provider',
    ]);
    expect(told.state().clocks.filter(({ status }) => status === 'running' || status === 'missed')).toEqual([]);
  });

  it('never missed anything and never wrote to anybody twice for one thing', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application() });
    expect(told.news()).toEqual([
      'application-received',
      'clock-started',
      'clock-started',
      'clock-started',
      'clock-met',
      'clock-started',
      'application-acknowledged',
      'notice-queued',
      'case-classified',
      'notice-sent',
      'clock-met',
      'notice-delivered',
    ]);
    told.at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    expect(told.news()).toEqual([
      'case-routed',
      'notice-queued',
      'records-requested',
      'notice-queued',
      'notice-sent',
      'notice-delivered',
      'notice-sent',
      'clock-started',
      'clock-met',
      'notice-delivered',
    ]);
  });
});
