import { expect, it } from 'vitest';
import { CalendarYear } from '../../../domain/directory/calendar-year.ts';
import { moonsToConfirm } from '../../../domain/directory/moons.ts';
import { pacific } from '../time/pacific.ts';

const kept = (year: string, moonsConfirmedOn?: string) =>
  CalendarYear.parse({ year, closed: [], open: [], ...(moonsConfirmedOn !== undefined && { moonsConfirmedOn }) });

it.each([
  ['2026-11-24T10:00-08:00', []],
  ['2028-06-30T23:59-07:00', []],
  ['2028-07-01T00:00-07:00', [['2029', '2028-10-01T06:59:59.000Z']]],
  ['2028-09-30T23:00-07:00', [['2029', '2028-10-01T06:59:59.000Z']]],
  ['2028-10-02T10:00-07:00', [['2029', '2028-10-05T06:59:59.000Z']]],
  ['2029-06-01T10:00-07:00', [['2029', '2029-06-06T06:59:59.000Z']]],
  [
    '2029-07-02T10:00-07:00',
    [
      ['2029', '2029-07-06T06:59:59.000Z'],
      ['2030', '2029-10-01T06:59:59.000Z'],
    ],
  ],
])('at %s a supervisor is to confirm the holidays by the moon of %j', (at, expected) => {
  expect(moonsToConfirm(pacific(at), []).map(({ year, dueAt }) => [year, dueAt])).toEqual(expected);
});

it('a year that somebody has confirmed is asked about no more, and one that was kept without that still is', () => {
  const at = pacific('2029-07-02T10:00-07:00');
  const years = [kept('2029', '2028-09-12'), kept('2030')];
  expect(moonsToConfirm(at, years).map(({ year }) => year)).toEqual(['2030']);
});
