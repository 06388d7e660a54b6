import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { epochMillisecondsOf, Instant, instantAt, LocalDate, midway, plus } from '../../../domain/time/instants.ts';
import { dateInWords, dayInWords, instantInWords, listInWords } from '../../../domain/time/words.ts';
import { day } from './pacific.ts';
import {
  localDateOf,
  localTimeOf,
  atLocal,
  nextMidnight,
  plusDays,
  plusMonths,
  daysBetween,
  weekdayOf,
  dateOf,
  yearOf,
} from '../../../domain/time/days.ts';

const instant = (written: string) => Instant.parse(written);

describe('An instant', () => {
  it.each([
    ['2026-11-24T18:00:00.000Z', '2026-11-24T18:00:00.000Z'],
    ['2026-11-24T18:00:00Z', '2026-11-24T18:00:00.000Z'],
    ['2026-11-24T18:00:00.5Z', '2026-11-24T18:00:00.500Z'],
    ['2026-11-24T18:00:00.123999Z', '2026-11-24T18:00:00.123Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ])('written %s is kept as %s', (written, kept) => {
    expect(Instant.parse(written)).toBe(kept);
  });

  it.each(['2026-11-24', '2026-11-24T18:00:00', '2026-11-24T18:00:00-08:00', '2027-02-29T00:00:00Z', 'tomorrow', ''])(
    'is refused when written %j',
    written => {
      expect(Instant.safeParse(written).success).toBe(false);
    },
  );

  it('can be described in a JSON schema', () => {
    expect(z.toJSONSchema(Instant)).toMatchObject({ type: 'string', format: 'date-time' });
  });

  it('is read from a clock and given back to one in milliseconds', () => {
    expect(instantAt(1795543200123.9)).toBe('2026-11-24T18:00:00.123Z');
    expect(epochMillisecondsOf(instant('2026-11-24T18:00:00.123Z'))).toBe(1795543200123);
  });
});

describe('A local date', () => {
  it.each(['2026-02-28', '2028-02-29', '2026-12-31'])('may be %s', written => {
    expect(LocalDate.parse(written)).toBe(written);
  });

  it.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-1-1', '26-01-01', ''])('may not be %j', written => {
    expect(LocalDate.safeParse(written).success).toBe(false);
  });

  it('is built from numbers that exist, and refused from others', () => {
    expect(dateOf(2026, 2, 3)).toBe('2026-02-03');
    expect(() => dateOf(2026, 2, 29)).toThrow(RangeError);
    expect(yearOf(day('2026-12-31'))).toBe(2026);
  });
});

describe('Between UTC and the clock on the wall in Sacramento', () => {
  it.each([
    ['2026-11-24T18:00:00Z', '2026-11-24', 10, 0],
    ['2026-11-25T07:59:59Z', '2026-11-24', 23, 59],
    ['2026-11-25T08:00:00Z', '2026-11-25', 0, 0],
    ['2026-07-05T06:30:00Z', '2026-07-04', 23, 30],
    ['2027-03-14T09:59:59Z', '2027-03-14', 1, 59],
    ['2027-03-14T10:00:00Z', '2027-03-14', 3, 0],
    ['2026-11-01T08:30:00Z', '2026-11-01', 1, 30],
    ['2026-11-01T09:30:00Z', '2026-11-01', 1, 30],
  ])('%s is %s, %i:%i', (at, date, hour, minute) => {
    expect(localDateOf(instant(at))).toBe(date);
    expect(localTimeOf(instant(at))).toEqual({ hour, minute });
  });

  it.each([
    ['2026-11-24', '10:00', '2026-11-24T18:00:00.000Z'],
    ['2026-07-04', '23:59:59', '2026-07-05T06:59:59.000Z'],
    ['2027-03-14', '00:00', '2027-03-14T08:00:00.000Z'],
    ['2027-03-14', '23:59:59', '2027-03-15T06:59:59.000Z'],
    ['2027-03-14', '02:30', '2027-03-14T10:30:00.000Z'],
    ['2026-11-01', '01:30', '2026-11-01T08:30:00.000Z'],
    ['2026-11-01', '23:59:59', '2026-11-02T07:59:59.000Z'],
  ] as const)('%s at %s is %s', (date, time, at) => {
    expect(atLocal(day(date), time)).toBe(at);
  });

  it.each([
    ['an ordinary day', '2026-11-24T18:00:00Z', '2026-11-25T08:00:00.000Z'],
    ['a midnight itself', '2026-11-25T08:00:00Z', '2026-11-26T08:00:00.000Z'],
    ['the second before midnight', '2026-11-25T07:59:59Z', '2026-11-25T08:00:00.000Z'],
    ['the day of 23 hours', '2027-03-14T08:00:00Z', '2027-03-15T07:00:00.000Z'],
    ['the day of 25 hours', '2026-11-01T07:00:00Z', '2026-11-02T08:00:00.000Z'],
  ])('the next midnight after %s', (_, at, midnight) => {
    expect(nextMidnight(instant(at))).toBe(midnight);
  });
});

describe('Arithmetic', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', 6, '2026-09-30'],
    ['2026-05-29', 6, '2026-11-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(plusMonths(day(from), months)).toBe(to);
  });

  it('adds elapsed hours through a change of daylight saving time', () => {
    expect(plus(instant('2027-03-14T04:00:00Z'), { hours: 24 })).toBe('2027-03-15T04:00:00.000Z');
    expect(plus(instant('2026-11-24T18:00:00Z'), { minutes: 90, seconds: 1, milliseconds: 5 })).toBe(
      '2026-11-24T19:30:01.005Z',
    );
    expect(plus(instant('2026-11-24T18:00:00Z'), { hours: -2 })).toBe('2026-11-24T16:00:00.000Z');
  });

  it('adds and counts days on the calendar', () => {
    expect(plusDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(plusDays(day('2027-03-01'), -1)).toBe('2027-02-28');
    expect(daysBetween(day('2027-03-10'), day('2027-03-15'))).toBe(5);
    expect(daysBetween(day('2027-03-15'), day('2027-03-10'))).toBe(-5);
    expect(daysBetween(day('2026-11-24'), day('2027-11-24'))).toBe(365);
  });

  it('finds the instant midway', () => {
    expect(midway(instant('2026-12-05T00:00:00Z'), instant('2026-12-07T00:00:00Z'))).toBe('2026-12-06T00:00:00.000Z');
    expect(midway(instant('2026-12-05T00:00:00Z'), instant('2026-12-05T00:00:01Z'))).toBe('2026-12-05T00:00:00.500Z');
  });

  it('knows the day of the week', () => {
    expect([weekdayOf(day('2026-11-23')), weekdayOf(day('2026-11-28')), weekdayOf(day('2026-11-29'))]).toEqual([
      1, 6, 7,
    ]);
  });
});

describe('In words', () => {
  it('a date is said in full', () => {
    expect(dateInWords(day('2026-11-26'))).toBe('Thursday, November 26, 2026');
    expect(dayInWords(day('2027-01-04'))).toBe('Monday, January 4');
  });

  it.each([
    ['2026-12-07T00:00:00Z', '4:00 PM on Sunday, December 6, 2026'],
    ['2026-12-06T08:05:00Z', '12:05 AM on Sunday, December 6, 2026'],
    ['2026-12-06T20:00:00Z', '12:00 PM on Sunday, December 6, 2026'],
    ['2026-07-04T18:30:00Z', '11:30 AM on Saturday, July 4, 2026'],
  ])('%s is %s', (at, words) => {
    expect(instantInWords(instant(at))).toBe(words);
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is %j', (items, words) => {
    expect(listInWords(items)).toBe(words);
  });
});
