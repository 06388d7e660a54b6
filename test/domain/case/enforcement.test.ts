import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../domain/case/state.ts';
import { allowedCommands } from '../../../domain/commands/permissions.ts';
import { calendarOf, CalendarYear } from '../../../domain/directory/calendar-year.ts';
import { clockView } from '../../../domain/read/clock-view.ts';
import { workItems } from '../../../domain/read/work.ts';
import { application } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { playedTo } from './support/samples.ts';
import { wall } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, auditor, director, plan, supervisor } = people;
const command = 'record-enforcement-referral';
const handed = [command, { clock: 'C1', reference: 'OE-2027-0114' }] as const;

/** Decided on Tuesday 2027-02-02; the tenth penalty day is Friday 02-19. */
function silentUntil(written: string): Play {
  const told = playedTo('authorizing').until('2027-02-19T23:59:59-08:00');
  told.letters();
  told.news();
  return told.until(written);
}

const referrals = (state: CaseState) =>
  workItems(state)
    .filter(({ duty }) => duty.startsWith('refer-to-enforcement'))
    .map(({ duty, queue, dueAt }) => `${duty} @ ${queue}, ${wall(dueAt) ?? ''}`);

describe('A plan that is silent for ten days after the miss', () => {
  it('is referred to the Office of Enforcement at the end of the tenth, and told so', () => {
    const told = silentUntil('2027-02-19T23:59:59-08:00');
    expect(told.clock('C1').penaltyDays).toHaveLength(9);
    expect(referrals(told.state())).toEqual([]);
    told.until('2027-02-20T00:00-08:00');
    expect(told.letters()).toEqual(['enforcement-referral → plan']);
    expect(told.news().slice(0, 2)).toEqual(['penalty-day-counted', 'enforcement-referred']);
    // The next business day after the Saturday on which it was decided.
    expect(referrals(told.state())).toEqual(['refer-to-enforcement:C1 @ supervisor, 2027-02-22 17:00:00']);
  });

  it('is referred once, however long it is silent', () => {
    const told = silentUntil('2027-03-20T00:00-07:00');
    expect(told.events.filter(({ type }) => type === 'enforcement-referred')).toHaveLength(1);
    expect(told.letters().filter(line => line.startsWith('enforcement'))).toHaveLength(1);
  });

  it('stays referred when it reports, and when the case ends: ten days have passed', () => {
    const told = silentUntil('2027-02-20T09:00-08:00').reports();
    told.give(analyst, 'accept-authorization', {}).give(applicant, 'confirm-care', {});
    expect(told.state().stage).toBe('closed');
    expect(referrals(told.state())).toHaveLength(1);
    told.give(supervisor, ...handed);
    expect(referrals(told.state())).toEqual([]);
  });

  it('is referred when its proof is accepted, where the machine that counts was behind', () => {
    const told = lagging().until('2027-02-22T09:00-08:00');
    told.news();
    told.reports().give(analyst, 'accept-authorization', {});
    expect(told.news().filter(type => type === 'enforcement-referred')).toHaveLength(1);
    expect(referrals(told.state())).toHaveLength(1);
  });

  it('is not referred where it reported on the tenth day', () => {
    const told = silentUntil('2027-02-19T23:59:59-08:00').reports();
    told.until('2027-02-25T09:00-08:00');
    expect(referrals(told.state())).toEqual([]);
  });
});

describe('The file for the Office of Enforcement', () => {
  it('is handed over by a person, who says when and under which number', () => {
    const told = silentUntil('2027-02-24T09:00-08:00').give(supervisor, command, {
      clock: 'C1',
      referredOn: day('2027-02-22'),
      reference: 'OE-2027-0114',
    });
    expect(referrals(told.state())).toEqual([]);
    expect(told.clock('C1').referral).toMatchObject({ handedOverOn: '2027-02-22', reference: 'OE-2027-0114' });
    expect(told.refusalOf(supervisor, ...handed)?.kind).toBe('not-now');
    told.until('2027-03-20T00:00-07:00');
    expect(referrals(told.state())).toEqual([]);
  });

  it('is handed over on no day that has not come, and over no other clock', () => {
    const told = silentUntil('2027-02-20T09:00-08:00');
    const tomorrow = [command, { clock: 'C1', referredOn: day('2027-02-21') }] as const;
    expect(told.refusalOf(supervisor, ...tomorrow)).toMatchObject({ kind: 'unacceptable' });
    expect(told.refusalOf(director, command, { clock: 'C2' })?.detail).toContain('C2 is not');
    expect(told.refusalOf(analyst, ...handed)?.kind).toBe('forbidden');
  });

  it('is nobody’s work when days are taken back, the plan hears it, and the next tenth day has a date of its own', () => {
    const { told, close } = withCalendar();
    told.until('2027-02-20T09:00-08:00').letters();
    close('2027-02-09');
    expect(told.clock('C1').penaltyDays).toHaveLength(9);
    expect([referrals(told.state()), told.clock('C1').referral]).toEqual([[], undefined]);
    expect(allowedCommands(told.state(), supervisor)).not.toContain(command);
    expect(told.letters()).toEqual(['miss-taken-back → plan']);
    expect(told.state().notices.at(-1)?.facts).toMatchObject({ what: 'days', left: 9, unreferred: true });
    told.until('2027-02-21T09:00-08:00');
    expect(told.letters()).toEqual(['enforcement-referral → plan']);
    expect(told.clock('C1').referral).toMatchObject({ at: '2027-02-21T08:00:00.000Z' });
    expect(referrals(told.state())).toHaveLength(1);
  });

  it('stays where it was handed over before days were taken back', () => {
    const { told, close } = withCalendar();
    told.until('2027-02-20T09:00-08:00').give(supervisor, ...handed);
    close('2027-02-09');
    expect(told.clock('C1')).toMatchObject({ referral: { reference: 'OE-2027-0114' } });
    expect(
      told.until('2027-03-20T00:00-07:00').events.filter(({ type }) => type === 'enforcement-referred'),
    ).toHaveLength(1);
  });

  it('is shown with its number to the Department, without it to the plan, and not to the member', () => {
    const told = silentUntil('2027-02-22T09:00-08:00').give(supervisor, ...handed);
    const shown = (by: typeof analyst) => clockView(told.clock('C1'), told.now(), by).enforcement;
    const seen = { referredAt: '2027-02-20T08:00:00.000Z', handedOverOn: '2027-02-22' };
    expect(shown(auditor)).toEqual({ ...seen, reference: 'OE-2027-0114' });
    expect(shown(plan)).toEqual(seen);
    expect(shown(applicant)).toBeUndefined();
  });
});

/** The same case, whose machines count nothing by themselves. */
function lagging(): Play {
  return decided(play({ at: '2027-02-02T09:00-08:00', application: application(), clocksLag: true }));
}

/** A day can be found to have been closed afterwards. */
function withCalendar() {
  const counting = { calendar: calendarOf([]) };
  const told = decided(play({ at: '2027-02-02T09:00-08:00', application: application(), counting }));
  const close = (date: string) => {
    const closed = [{ date, name: 'Day of mourning' }];
    counting.calendar = calendarOf([CalendarYear.parse({ year: '2027', closed, open: [] })]);
    told.give(supervisor, 'rederive-clocks', { reason: 'A day of mourning was appointed.' });
  };
  return { told, close };
}

function decided(told: Play): Play {
  told.give(analyst, 'route-case', {}).delivers().give(analyst, 'complete-documentation', {});
  told.give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
  told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'overturned', rationale: 'Needed.' }));
  return told.give(director, 'adopt-determination', {});
}
