import { expect, it } from 'vitest';
import type { ClockId } from '../../../domain/clocks/rule.ts';
import { explainLatest } from '../../../domain/clocks/explain.ts';
import { clock, extension } from './clock.ts';

// A violation or a penalty must survive the plan's lawyer: whom each line protects is the plan that was in time by another reading.
it.each<[what: string, id: ClockId, startedAt: string, dueOn: string, latestOn: string, because: string[]]>([
  ['a Sunday', 'V4', '2027-01-08T10:00-08:00', '2027-02-07', '2027-02-08', ['Sunday']],
  ['a Sunday', 'R5', '2026-11-24T10:00-08:00', '2026-11-29', '2026-11-30', ['Sunday']],
  ['a Sunday', 'R6', '2026-11-24T10:00-08:00', '2026-11-29', '2026-11-30', ['Sunday']],
  ['a Thursday that is none', 'V1', '2026-12-01T15:00-08:00', '2026-12-31', '2026-12-31', []],
  [
    'New Year’s Day on a Saturday, which the courts keep on 31 December',
    'V1',
    '2027-12-01T10:00-08:00',
    '2027-12-31',
    '2028-01-03',
    ["New Year's Day (observed)", "New Year's Day", 'Sunday'],
  ],
  [
    'Thanksgiving and the day after',
    'K1',
    '2026-10-27T10:00-07:00',
    '2026-11-26',
    '2026-11-30',
    ['Thanksgiving Day', 'Day after Thanksgiving', 'Saturday', 'Sunday'],
  ],
  ['Columbus Day, which the courts do not keep', 'K1', '2026-09-12T10:00-07:00', '2026-10-12', '2026-10-12', []],
  ['Christmas Eve', 'K1', '2026-11-24T10:00-08:00', '2026-12-24', '2026-12-24', []],
  ['Lincoln Day in its business days', 'C1', '2027-02-08T10:00-08:00', '2027-02-16', '2027-02-17', ['Lincoln Day']],
  ['Columbus Day in its business days', 'R1', '2026-10-09T10:00-07:00', '2026-10-14', '2026-10-15', ['Columbus Day']],
  [
    'a holiday of the state on a Sunday, taken as kept on Monday',
    'R1',
    '2026-11-06T10:00-08:00',
    '2026-11-12',
    '2026-11-13',
    ['Diwali (observed)'],
  ],
  ['closed days alone', 'R1', '2026-11-25T09:00-08:00', '2026-12-02', '2026-12-02', []],
  [
    'a strict count that ends on a day of the courts',
    'R1',
    '2027-12-28T10:00-08:00',
    '2027-12-31',
    '2028-01-03',
    ["New Year's Day (observed)", "New Year's Day", 'Sunday'],
  ],
  ['hours', 'D3', '2026-12-04T16:00-08:00', '2026-12-06', '2026-12-06', []],
  ['our own promise, on a Sunday', 'D1', '2026-11-24T10:00-08:00', '2026-11-29', '2026-11-29', []],
  ['our own promise, on Lincoln Day', 'A1', '2027-02-11T10:00-08:00', '2027-02-12', '2027-02-12', []],
])('%s: %s from %s is due %s, and late after %s', (_what, id, startedAt, dueOn, latestOn, because) => {
  const { dueOn: due, latest } = clock(id, startedAt);
  expect([due, latest?.on, latest?.because]).toEqual([dueOn, latestOn, because]);
});

it('is said in words where it is a later day, with the days that make the difference', () => {
  expect(explainLatest(clock('V4', '2027-01-08T10:00-08:00'))).toBe(
    'By the latest reading of the law there is time until the end of Monday, February 8, 2027: a time that the law sets ' +
      'does not end on such a day: Sunday (CCP 12a, 12b).',
  );
  expect(explainLatest(clock('C1', '2027-02-08T10:00-08:00'))).toBe(
    'By the latest reading of the law there is time until the end of Wednesday, February 17, 2027: these are no business ' +
      'days by the strictest list, or no last days: Lincoln Day (Civ. Code 7, 9; CCP 12a, 12b).',
  );
  expect(explainLatest(clock('V1', '2026-12-01T15:00-08:00'))).toBeUndefined();
});

it('an application has one edge: by both lists, so that nobody loses Columbus Day or the day after Thanksgiving', () => {
  for (const [startedAt, on] of [
    ['2026-04-12T00:00-07:00', '2026-10-13'],
    ['2026-05-27T00:00-07:00', '2026-11-30'],
    ['2026-05-29T00:00-07:00', '2026-11-30'],
    ['2026-03-30T00:00-07:00', '2026-09-30'],
  ] as const) {
    const { dueOn, latest } = clock('F1', startedAt);
    expect([startedAt, dueOn, latest?.on, latest?.because]).toEqual([startedAt, on, on, []]);
  }
});

it('an extension moves the day to work to, and the later edge with it', () => {
  const { dueOn, latest } = clock('V4', '2027-01-08T10:00-08:00', { extensions: [extension(1)] });
  expect([dueOn, latest?.on]).toEqual(['2027-02-08', '2027-02-08']);
  const two = clock('V4', '2027-01-08T10:00-08:00', { extensions: [extension(5)] });
  expect([two.dueOn, two.latest?.on]).toEqual(['2027-02-12', '2027-02-16']);
});
