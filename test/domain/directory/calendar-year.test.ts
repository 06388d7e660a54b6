import { describe, expect, it } from 'vitest';
import { isBusinessDay, rollsBecause, rollsForApplicants } from '../../../domain/clocks/calendar.ts';
import { derive } from '../../../domain/clocks/derive.ts';
import { CalendarYear, calendarOf } from '../../../domain/directory/calendar-year.ts';
import { LocalDate } from '../../../domain/time/instants.ts';
import { clock } from '../clocks/clock.ts';

const day = (written: string) => LocalDate.parse(written);
const year = CalendarYear.parse({
  year: '2027',
  closed: [{ date: '2027-02-03', name: 'Day of mourning' }],
  open: ['2027-03-31'],
  holidays: [{ date: '2027-11-29', name: 'Day of mourning' }],
  notHolidays: ['2027-09-09'],
  courtsClosed: [{ date: '2027-11-30', name: 'Fire at the court' }],
  courtsOpen: ['2027-06-18'],
});
const calendar = calendarOf([year]);

describe('A year of the calendar as somebody keeps it', () => {
  it('closes and opens days for the count, and takes them in and out of the roll', () => {
    expect(isBusinessDay(day('2027-02-03'), calendar)).toBe(false);
    expect(isBusinessDay(day('2027-03-31'), calendar)).toBe(true);
    expect(rollsForApplicants(day('2027-11-29'), calendar)).toBe('Day of mourning');
    expect(rollsForApplicants(day('2027-09-09'), calendar)).toBeUndefined();
    expect(rollsBecause(day('2027-11-30'), calendar)).toBe('Fire at the court');
    expect(rollsBecause(day('2027-06-18'), calendar)).toBeUndefined();
    expect(isBusinessDay(day('2026-03-31'), calendar)).toBe(false);
  });

  it.each([
    [{ closed: [{ date: '2028-02-03', name: 'Wrong year' }] }, ['closed', 0]],
    [{ open: ['2026-03-31'] }, ['open', 0]],
    [{ holidays: [{ date: '2026-03-31', name: 'Wrong year' }] }, ['holidays', 0]],
    [{ courtsClosed: [{ date: '2026-03-31', name: 'Wrong year' }] }, ['courtsClosed', 0]],
    [{ courtsOpen: ['2026-03-31'] }, ['courtsOpen', 0]],
    [{ open: ['2027-02-30'] }, ['open', 0]],
    [{ year: '27' }, ['year']],
  ])('does not take %j', (wrong, path) => {
    const { error } = CalendarYear.safeParse({ year: '2027', closed: [], open: [], ...wrong });
    expect(error?.issues.map(issue => issue.path)).toContainEqual(path);
  });
});

describe('A derivation keeps the changes by which it was counted', () => {
  it('keeps those that lie in its days, and no others', () => {
    const { dueOn, calendar: kept } = clock('R1', '2027-02-02T10:00-08:00', { calendar });
    expect(dueOn).toBe('2027-02-08');
    expect(kept).toEqual({
      officeClosures: { '2027': { add: [{ date: '2027-02-03', name: 'Day of mourning' }], remove: [] } },
    });
    expect(clock('R1', '2027-06-01T10:00-07:00', { calendar })).not.toHaveProperty('calendar');
  });

  it('comes out the same from what it keeps, whatever the calendar has become', () => {
    const was = clock('C1', '2027-01-29T10:00-08:00', { calendar });
    const { rule, startedBy, startedAt, calendar: kept } = was;
    expect(
      derive({ rule, startedBy, startedAt, asOf: startedAt, ...(kept === undefined ? {} : { calendar: kept }) }),
    ).toEqual(was);
    expect(derive({ rule, startedBy, startedAt, asOf: startedAt }).dueOn).not.toBe(was.dueOn);
  });
});
