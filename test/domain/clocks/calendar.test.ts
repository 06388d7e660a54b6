import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../domain/clocks/calendar-changes.ts';
import {
  changesWithin,
  closedBecause,
  closedByStrictReading,
  isBusinessDay,
  judicialHolidays,
  nextBusinessDay,
  officeClosures,
  previousBusinessDay,
  rollsBecause,
  rollsForApplicants,
  stateHolidays,
} from '../../../domain/clocks/calendar.ts';
import { day } from '../time/pacific.ts';

const dates = (closures: { date: string }[]) => closures.map(({ date }) => date.slice(5));

describe('The days on which offices are closed', () => {
  it.each([
    [2023, ['01-02', '01-16', '02-20', '03-31', '05-29', '07-04', '09-04', '11-10', '11-23', '11-24', '12-25']],
    [2025, ['01-01', '01-20', '02-17', '03-31', '05-26', '07-04', '09-01', '11-11', '11-27', '11-28', '12-25']],
    [2026, ['01-01', '01-19', '02-16', '03-31', '05-25', '07-04', '09-07', '11-11', '11-26', '11-27', '12-25']],
    [2027, ['01-01', '01-18', '02-15', '03-31', '05-31', '07-05', '09-06', '11-11', '11-25', '11-26', '12-25']],
    [2028, ['01-01', '01-17', '02-21', '03-31', '05-29', '07-04', '09-04', '11-10', '11-23', '11-24', '12-25']],
  ])('in %i are these', (year, expected) => {
    expect(dates(officeClosures(year))).toEqual(expected);
  });

  it('are named, with what was moved said', () => {
    expect(officeClosures(2027).map(({ date, name }) => [date, name])).toEqual([
      ['2027-01-01', "New Year's Day"],
      ['2027-01-18', 'Martin Luther King Jr. Day'],
      ['2027-02-15', "Presidents' Day"],
      ['2027-03-31', 'Farmworkers Day (Cesar Chavez Day)'],
      ['2027-05-31', 'Memorial Day'],
      ['2027-07-05', 'Independence Day (observed)'],
      ['2027-09-06', 'Labor Day'],
      ['2027-11-11', 'Veterans Day'],
      ['2027-11-25', 'Thanksgiving Day'],
      ['2027-11-26', 'Day after Thanksgiving'],
      ['2027-12-25', 'Christmas Day'],
    ]);
  });

  it('can be edited for one year without touching another, or the next question', () => {
    const changes = { add: [{ date: day('2026-10-30'), name: 'Day of mourning' }], remove: [day('2026-03-31')] };
    expect(dates(officeClosures(2026, changes))).toEqual([
      '01-01',
      '01-19',
      '02-16',
      '05-25',
      '07-04',
      '09-07',
      '10-30',
      '11-11',
      '11-26',
      '11-27',
      '12-25',
    ]);
    expect(dates(officeClosures(2026))).toContain('03-31');
    const calendar = { officeClosures: { '2026': changes } };
    expect(isBusinessDay(day('2026-10-30'), calendar)).toBe(false);
    expect(isBusinessDay(day('2026-10-30'))).toBe(true);
    expect(isBusinessDay(day('2026-03-31'), calendar)).toBe(true);
    expect(isBusinessDay(day('2027-03-31'), calendar)).toBe(false);
  });
});

describe("The state's holidays (Gov. Code 6700)", () => {
  it.each([
    [
      2026,
      [
        ['01-01', "New Year's Day"],
        ['01-19', 'Martin Luther King Jr. Day'],
        ['02-12', 'Lincoln Day'],
        ['02-16', "Presidents' Day"],
        ['02-17', 'Lunar New Year'],
        ['03-31', 'Farmworkers Day (Cesar Chavez Day)'],
        ['04-24', 'Genocide Remembrance Day'],
        ['05-25', 'Memorial Day'],
        ['06-19', 'Juneteenth'],
        ['07-04', 'Independence Day'],
        ['09-07', 'Labor Day'],
        ['09-09', 'Admission Day'],
        ['09-25', 'Native American Day'],
        ['10-12', 'Columbus Day'],
        ['11-09', 'Diwali (observed)'],
        ['11-11', 'Veterans Day'],
        ['11-26', 'Thanksgiving Day'],
        ['12-25', 'Christmas Day'],
      ],
    ],
  ])('in %i are these', (year, expected) => {
    expect(stateHolidays(year).map(({ date, name }) => [date.slice(5), name])).toEqual(expected);
  });

  it.each([
    [2025, 'Lunar New Year', '2025-01-29'],
    [2027, 'Lunar New Year', '2027-02-06'],
    [2028, 'Lunar New Year', '2028-01-26'],
    [2027, 'Diwali', '2027-10-29'],
    [2028, 'Diwali', '2028-10-17'],
    [2024, 'Lunar New Year', '2024-02-10'],
    [2030, 'Lunar New Year (observed)', '2030-02-04'],
    [2035, 'Lunar New Year', '2035-02-08'],
    [2029, 'Diwali', '2029-11-05'],
    [2035, 'Diwali', '2035-10-30'],
    [2027, 'Juneteenth', '2027-06-19'],
    [2028, 'Veterans Day (observed)', '2028-11-10'],
    [2028, 'Native American Day', '2028-09-22'],
    [2027, 'Columbus Day', '2027-10-11'],
  ])('in %i put %s on %s', (year, name, date) => {
    expect(stateHolidays(year)).toContainEqual({ name, date });
  });

  it('of a year whose moon is not listed lack only the two that follow it', () => {
    const names = stateHolidays(2036).map(({ name }) => name.replace(' (observed)', ''));
    expect(names).not.toContain('Lunar New Year');
    expect(names).not.toContain('Diwali');
    expect(names).toHaveLength(16);
  });

  it('do not close the offices: Juneteenth is a business day on which a last day still rolls', () => {
    expect(isBusinessDay(day('2026-06-19'))).toBe(true);
    expect(rollsBecause(day('2026-06-19'))).toBe('Juneteenth');
  });

  it.each([
    [2014, ['Lunar New Year', 'Genocide Remembrance Day', 'Juneteenth', 'Native American Day', 'Diwali']],
    [2022, ['Lunar New Year', 'Genocide Remembrance Day', 'Juneteenth', 'Diwali']],
    [2025, ['Diwali']],
    [2026, []],
  ])('had in %i not yet %j', (year, missing) => {
    const names = stateHolidays(year).map(({ name }) => name.replace(' (observed)', ''));
    const younger = ['Lunar New Year', 'Genocide Remembrance Day', 'Juneteenth', 'Native American Day', 'Diwali'];
    expect(younger.filter(name => !names.includes(name))).toEqual(missing);
  });

  it('can be edited too', () => {
    const calendar = {
      stateHolidays: { '2036': { add: [{ date: day('2036-01-28'), name: 'Lunar New Year' }], remove: [] } },
    };
    expect(rollsForApplicants(day('2036-01-28'), calendar)).toBe('Lunar New Year');
    expect(rollsForApplicants(day('2036-01-28'))).toBeUndefined();
    expect(closedByStrictReading(day('2036-01-28'), calendar)).toBe('Lunar New Year');
    expect(closedBecause(day('2036-01-28'), calendar)).toBeUndefined();
  });
});

describe('The holidays of the courts (CCP 135)', () => {
  it('of 2027 are these, as they are kept', () => {
    expect(judicialHolidays(2027).map(({ date, name }) => [date, name])).toEqual([
      ['2027-01-01', "New Year's Day"],
      ['2027-01-18', 'Martin Luther King Jr. Day'],
      ['2027-02-12', 'Lincoln Day'],
      ['2027-02-15', "Presidents' Day"],
      ['2027-03-31', 'Farmworkers Day (Cesar Chavez Day)'],
      ['2027-05-31', 'Memorial Day'],
      ['2027-06-18', 'Juneteenth (observed)'],
      ['2027-07-05', 'Independence Day (observed)'],
      ['2027-09-06', 'Labor Day'],
      ['2027-09-24', 'Native American Day'],
      ['2027-11-11', 'Veterans Day'],
      ['2027-11-25', 'Thanksgiving Day'],
      ['2027-11-26', 'Day after Thanksgiving'],
      ['2027-12-24', 'Christmas Day (observed)'],
      ['2027-12-31', "New Year's Day (observed)"],
    ]);
  });

  const kept = (year: number) => judicialHolidays(year).map(({ date }) => date.slice(5));

  it.each([
    [
      2026,
      ['01-01', '01-19', '02-12', '02-16', '03-31', '05-25', '06-19', '07-03', '09-07', '09-25', '11-11', '11-26'],
      ['11-27', '12-25'],
    ],
    [
      2027,
      ['01-01', '01-18', '02-12', '02-15', '03-31', '05-31', '06-18', '07-05', '09-06', '09-24', '11-11', '11-25'],
      ['11-26', '12-24', '12-31'],
    ],
    [
      2028,
      ['01-17', '02-11', '02-21', '03-31', '05-29', '06-19', '07-04', '09-04', '09-22', '11-10', '11-23', '11-24'],
      ['12-25'],
    ],
  ])('of %i are kept on Friday for Saturday and on Monday for Sunday', (year, first, last) => {
    expect(kept(year)).toEqual([...first, ...last]);
  });

  it.each([
    ['Lunar New Year', '2026-02-17'],
    ['Genocide Remembrance Day', '2026-04-24'],
    ['Admission Day', '2026-09-09'],
    ['Columbus Day', '2026-10-12'],
    ['Diwali (observed)', '2026-11-09'],
  ])('do not hold %s, %s: a last day stays there, but for whoever applies', (name, date) => {
    expect(rollsBecause(day(date))).toBeUndefined();
    expect(rollsForApplicants(day(date))).toBe(name);
    expect(closedByStrictReading(day(date))).toBe(name);
    expect(closedBecause(day(date))).toBeUndefined();
  });

  it.each([
    ['2026-11-27', 'Day after Thanksgiving'],
    ['2026-11-28', 'Saturday'],
    ['2026-07-03', 'Independence Day (observed)'],
  ])('and closed days move a last day from %s: %s', (date, why) => {
    expect(rollsBecause(day(date))).toBe(why);
    expect(rollsForApplicants(day(date))).toBe(why);
  });

  it.each([
    ['2021-09-24', undefined],
    ['2021-10-11', 'Columbus Day'],
    ['2022-09-23', 'Native American Day'],
    ['2022-10-10', undefined],
    ['2022-06-20', undefined],
    ['2023-06-19', 'Juneteenth'],
  ])('on %s were by the law of that day: %s', (date, name) => {
    expect(rollsBecause(day(date))).toBe(name);
  });

  it('can be edited, and so can the closed days', () => {
    const [added, open] = [day('2026-12-01'), day('2026-12-25')];
    const judicial = { judicialHolidays: { '2026': { add: [{ date: added, name: 'Flood' }], remove: [open] } } };
    expect([rollsBecause(added, judicial), rollsBecause(open, judicial)]).toEqual(['Flood', 'Christmas Day']);
    const both = { ...judicial, officeClosures: { '2026': { remove: [open] } } };
    expect(rollsBecause(open, both)).toBeUndefined();
  });
});

describe('The changes that a count keeps', () => {
  const closure = (date: string) => ({ date: day(date), name: 'Flood' });
  const kept = (calendar: Calendar) => changesWithin(calendar, day('2026-11-24'), day('2027-01-04'));

  it('are those from its first day to its last', () => {
    const add = ['2026-11-23', '2026-11-24', '2026-12-31'].map(closure);
    const remove = ['2027-01-01', '2027-01-04', '2027-01-05'].map(day);
    expect(kept({ officeClosures: { '2026': { add }, '2027': { remove } } })).toEqual({
      officeClosures: {
        '2026': { add: add.slice(1), remove: [] },
        '2027': { add: [], remove: remove.slice(0, 2) },
      },
    });
  });

  it('are kept by list: what closes the offices apart from what moves a last day', () => {
    const stateHolidays = { '2026': { add: [closure('2026-12-01')], remove: [] } };
    expect(kept({ stateHolidays })).toEqual({ stateHolidays });
    expect(kept({ stateHolidays, officeClosures: stateHolidays })).toEqual({
      stateHolidays,
      officeClosures: stateHolidays,
    });
  });

  it.each<[string, Calendar]>([
    ['no changes', {}],
    ['changes of other days only', { officeClosures: { '2026': { add: [closure('2026-11-23')], remove: [] } } }],
    ['a year without any', { officeClosures: { '2026': {} }, stateHolidays: { '2026': {} } }],
  ])('are none where there are %s', (_what, calendar) => {
    expect(kept(calendar)).toBeUndefined();
  });
});

describe('A business day', () => {
  it.each([
    ['2026-11-25', undefined],
    ['2026-11-26', 'Thanksgiving Day'],
    ['2026-11-27', 'Day after Thanksgiving'],
    ['2026-11-28', 'Saturday'],
    ['2026-11-29', 'Sunday'],
    ['2026-11-30', undefined],
    ['2026-07-03', undefined],
    ['2026-07-04', 'Independence Day'],
    ['2026-07-06', undefined],
    ['2027-07-04', 'Sunday'],
    ['2027-07-05', 'Independence Day (observed)'],
    ['2027-12-24', undefined],
    ['2027-12-25', 'Christmas Day'],
    ['2027-12-27', undefined],
    ['2028-11-10', 'Veterans Day (observed)'],
    ['2028-11-11', 'Saturday'],
    ['2027-12-31', undefined],
  ])('%s is none because of %s', (date, reason) => {
    expect(closedBecause(day(date))).toBe(reason);
    expect(isBusinessDay(day(date))).toBe(reason === undefined);
  });

  it.each([
    ['2026-11-24', '2026-11-25', '2026-11-23'],
    ['2026-11-25', '2026-11-30', '2026-11-24'],
    ['2026-11-30', '2026-12-01', '2026-11-25'],
    ['2026-12-31', '2027-01-04', '2026-12-30'],
    ['2027-01-01', '2027-01-04', '2026-12-31'],
  ])('the one after %s is %s, the one before %s', (date, next, previous) => {
    expect(nextBusinessDay(day(date))).toBe(next);
    expect(previousBusinessDay(day(date))).toBe(previous);
  });
});
