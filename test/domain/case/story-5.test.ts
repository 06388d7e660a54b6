import { describe, expect, it } from 'vitest';
import { application, exclusion } from '../eligibility/applications.ts';
import { people } from './support/people.ts';
import { play } from './support/play.ts';
import { explain } from '../../../domain/clocks/explain.ts';
import { clockLine, standing } from './support/standing.ts';

const { analyst, director, plan, supervisor } = people;
const at = '2026-11-24T10:00-08:00';
const decidedOn = (date: string) => ({ filed: true, filedOn: '2026-01-10', outcome: 'upheld', decidedOn: date });

describe('Story 5: what does not go to review', () => {
  it.each([
    ['medicare-advantage', 'medicare'],
    ['medi-cal-fee-for-service', 'dhcs-state-hearing'],
    ['self-insured', 'dol-ebsa'],
  ])('%s is closed as non-jurisdictional and sent to %s', (kind, referral) => {
    const told = play({ at, application: application({ coverage: { planName: 'Some Plan', kind } }) });
    told.letters();
    told.at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'non-jurisdictional', referral });
    expect(told.letters()).toEqual(['non-jurisdiction → applicant']);
    expect(told.state().notices.at(-1)?.facts).toEqual({ referral, explained: false });
    expect(clockLine(told, 'D2')).toBe('met, due 2026-12-01 23:59:59');
  });

  it.each([
    ['self-insured', ['route-case', 'confirm-referral @ supervisor']],
    ['medicare-advantage', ['route-case']],
    ['medi-cal-fee-for-service', ['route-case']],
  ])('%s: somebody confirms a contact that nobody has, before the member gets it', (kind, duties) => {
    const told = play({ at, application: application({ coverage: { planName: 'Some Plan', kind } }) });
    const work = standing(told).work.map(line => line.replace(/( @ help-center)?, .*/u, ''));
    expect(work).toEqual(duties);
  });

  it('an undecided grievance of 11-12 is premature, with the day from which to come again', () => {
    const told = play({
      at,
      application: application({ grievance: { filed: true, filedOn: '2026-11-12', outcome: 'unresolved' } }),
    });
    told.letters();
    told.at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'premature' });
    expect(told.letters()).toEqual(['premature → applicant']);
    expect(told.state().notices.at(-1)?.facts).toEqual({ refileFrom: '2026-12-12', explained: false });
  });

  it("a plan's decision of 2026-03-31 is late since 09-30: a person decides, and may find good cause", () => {
    const told = play({ at, application: application({ grievance: decidedOn('2026-03-31') }) });
    expect(clockLine(told, 'F1')).toBe('missed, due 2026-09-30 23:59:59');
    expect(standing(told)).toEqual({
      stage: 'screening',
      owner: 'help-center',
      due: '2026-12-01 23:59:59',
      work: ['route-case @ help-center, 2026-12-01 23:59:59', 'judge-lateness @ help-center, 2026-12-01 23:59:59'],
    });
    expect(told.refusalOf(analyst, 'route-case', {})?.kind).toBe('unacceptable');
    told.give(analyst, 'route-case', { route: 'imr' });
    expect(standing(told)).toEqual({
      stage: 'gathering-records',
      owner: 'plan:golden-valley',
      due: '2026-12-01 23:59:59',
      work: ['deliver-records @ plan:golden-valley, 2026-12-01 23:59:59'],
    });
    expect(clockLine(told, 'F1')).toBe('missed, due 2026-09-30 23:59:59');
  });

  it('a late filing is extended for good cause: missed stays on the record, nothing is overdue any more', () => {
    const told = play({ at, application: application({ grievance: decidedOn('2026-03-31') }) });
    told.give(supervisor, 'extend-deadline', { clock: 'F1', days: 60, reason: 'In hospital since August' });
    expect(clockLine(told, 'F1')).toBe('missed, due 2026-11-30 23:59:59');
    expect(standing(told).work).toEqual(['route-case @ help-center, 2026-12-01 23:59:59']);
    const { derivation } = told.clock('F1');
    expect(derivation).toMatchObject({
      startDay: '2026-03-31',
      extensions: [{ days: 60, by: 'sue', reason: 'In hospital since August', to: '2026-11-29' }],
      roll: { from: '2026-11-29', to: '2026-11-30' },
      dueOn: '2026-11-30',
    });
    expect(explain(derivation, 'staff')).toContain(
      'It was extended by 60 days (sue: In hospital since August), to Sunday, November 29, 2026.',
    );
    expect(told.letters().slice(-1)).toEqual(['extension → applicant']);
    told.give(analyst, 'route-case', { route: 'imr' });
    expect(told.letters()).toEqual(['imr-approved → applicant', 'records-request → plan']);
  });

  it("a plan's decision of 2026-05-29 rolls to Monday 11-30: timely", () => {
    const told = play({ at, application: application({ grievance: decidedOn('2026-05-29') }) });
    expect(clockLine(told, 'F1')).toBe('met, due 2026-11-30 23:59:59');
    const refusal = told.refusalOf(director, 'extend-deadline', { clock: 'F1', days: 5, reason: 'To be sure' });
    expect(refusal?.kind).toBe('not-now');
  });

  it('a benefit exclusion is a complaint at once, counted from the application, and never closed by its route', () => {
    const told = play({ at, application: application({ services: [exclusion] }) });
    told.letters();
    told.at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    expect(standing(told)).toEqual({
      stage: 'resolving-complaint',
      owner: 'help-center',
      due: '2026-11-30 23:59:59',
      work: [
        'resolve-complaint @ help-center, 2026-12-24 23:59:59',
        'answer-complaint @ plan:golden-valley, 2026-11-30 23:59:59',
      ],
    });
    expect(clockLine(told, 'K1')).toBe('running, due 2026-12-24 23:59:59');
    expect(clockLine(told, 'R5')).toBe('running, due 2026-11-30 23:59:59');
    expect(clockLine(told, 'D2')).toBe('met, due 2026-12-01 23:59:59');
    expect(told.letters()).toEqual(['not-approved → applicant', 'complaint-notice → plan']);

    told.at('2026-11-30T10:00-08:00', plan, 'answer-complaint', {});
    expect(standing(told).work).toEqual(['resolve-complaint @ help-center, 2026-12-24 23:59:59']);
    told.letters();
    told.at('2026-12-10T10:00-08:00', analyst, 'resolve-complaint', { summary: 'The contract excludes it.' });
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'complaint-resolved', violations: [] });
    expect(told.letters()).toEqual([
      'complaint-closing → applicant',
      'complaint-closing-plan → plan',
      'complaint-closing-provider → provider',
    ]);
  });
});
