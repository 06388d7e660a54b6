import { describe, expect, it } from 'vitest';
import { pacific } from '../time/pacific.ts';
import { clock, extension, pause } from './clock.ts';
import type { ClockId } from '../../../domain/clocks/rule.ts';

describe('A pause', () => {
  it.each([
    ['begun and ended on one day', '2026-11-25T09:00-08:00', '2026-11-25T17:00-08:00', '2026-12-01', 0],
    ['over one midnight', '2026-11-25T23:59-08:00', '2026-11-26T00:01-08:00', '2026-12-02', 1],
    ['of three days', '2026-11-25T09:00-08:00', '2026-11-28T09:00-08:00', '2026-12-04', 3],
    ['from the start day on', '2026-11-24T14:00-08:00', '2026-11-26T09:00-08:00', '2026-12-03', 2],
    ['begun on the last day', '2026-12-01T15:00-08:00', '2026-12-05T09:00-08:00', '2026-12-05', 4],
    ['begun after the last day', '2026-12-02T00:00-08:00', '2026-12-05T09:00-08:00', '2026-12-01', 0],
    ['from before the start', '2026-11-20T09:00-08:00', '2026-11-26T09:00-08:00', '2026-12-03', 2],
    ['over before the start', '2026-11-20T09:00-08:00', '2026-11-23T09:00-08:00', '2026-12-01', 0],
  ])('%s (%s to %s) makes the decision due %s', (_, from, until, dueOn, daysAdded) => {
    const derivation = clock('D2', '2026-11-24T10:00-08:00', { pauses: [pause(from, until)] });
    expect(derivation.dueOn).toBe(dueOn);
    expect(derivation.pauses.map(each => each.daysAdded)).toEqual([daysAdded]);
  });

  it('is named on each day that it took', () => {
    const pauses = [pause('2026-11-25T09:00-08:00', '2026-11-27T09:00-08:00')];
    expect(clock('D2', '2026-11-24T10:00-08:00', { pauses }).days).toEqual([
      { date: '2026-11-24', counted: 0 },
      { date: '2026-11-25', counted: 1 },
      { date: '2026-11-26', counted: null, skipped: 'awaiting-applicant' },
      { date: '2026-11-27', counted: null, skipped: 'awaiting-applicant' },
      { date: '2026-11-28', counted: 2 },
      { date: '2026-11-29', counted: 3 },
      { date: '2026-11-30', counted: 4 },
      { date: '2026-12-01', counted: 5 },
      { date: '2026-12-02', counted: 6 },
      { date: '2026-12-03', counted: 7 },
    ]);
  });

  it.each([
    ['the day it began', '2026-11-26T20:00-08:00', '2026-12-01', 0],
    ['the next day', '2026-11-27T00:00-08:00', '2026-12-02', 1],
    ['a week on', '2026-12-03T09:00-08:00', '2026-12-08', 7],
    ['before it began', '2026-11-25T09:00-08:00', '2026-12-01', 0],
  ])('that is open counts as if it ended today: %s', (_, asOf, dueOn, daysAdded) => {
    const derivation = clock('D2', '2026-11-24T10:00-08:00', {
      pauses: [pause('2026-11-26T09:00-08:00')],
      asOf: pacific(asOf),
    });
    expect(derivation.dueOn).toBe(dueOn);
    expect(derivation.pauses).toEqual([{ from: '2026-11-26T17:00:00.000Z', reason: 'awaiting-applicant', daysAdded }]);
  });

  it('continues the count and does not begin it anew, however many there are', () => {
    const derivation = clock('D2', '2026-11-24T10:00-08:00', {
      pauses: [
        pause('2026-11-25T09:00-08:00', '2026-11-26T09:00-08:00'),
        pause('2026-11-26T15:00-08:00', '2026-11-28T09:00-08:00'),
        pause('2026-12-03T09:00-08:00'),
      ],
      asOf: pacific('2026-12-06T09:00-08:00'),
    });
    expect(derivation.pauses.map(each => each.daysAdded)).toEqual([1, 2, 3]);
    expect(derivation.dueOn).toBe('2026-12-07');
  });

  it('that overlaps another counts each day once', () => {
    const derivation = clock('D2', '2026-11-24T10:00-08:00', {
      pauses: [
        pause('2026-11-25T09:00-08:00', '2026-11-28T09:00-08:00'),
        pause('2026-11-26T09:00-08:00', '2026-11-29T09:00-08:00'),
      ],
    });
    expect(derivation.pauses.map(each => each.daysAdded)).toEqual([3, 1]);
    expect(derivation.dueOn).toBe('2026-12-05');
  });

  it.each<[ClockId, string]>([
    ['D1', '2026-11-29'],
    ['D3', '2026-11-26'],
    ['K1', '2026-12-24'],
    ['R1', '2026-12-01'],
    ['E1', '2027-11-24'],
  ])('does not hold %s, which runs on', (rule, dueOn) => {
    const pauses = [pause('2026-11-25T09:00-08:00', '2026-11-28T09:00-08:00')];
    expect(clock(rule, '2026-11-24T10:00-08:00', { pauses })).toMatchObject({ dueOn, pauses: [] });
  });
});

describe('An extension', () => {
  it('counts from the unextended due date, and keeps where each led', () => {
    const derivation = clock('V1', '2026-12-01T15:00-08:00', { extensions: [extension(1), extension(2)] });
    expect(derivation.dueOn).toBe('2027-01-03');
    expect(derivation.extensions.map(({ days, to }) => [days, to])).toEqual([
      [1, '2027-01-01'],
      [2, '2027-01-03'],
    ]);
    expect(derivation.days?.at(-1)).toEqual({ date: '2026-12-31', counted: 30 });
  });

  it('given to roll counts from the day before it rolled, and rolls only at its end', () => {
    const derivation = clock('F1', '2026-05-29T10:00-07:00', { extensions: [extension(7)] });
    expect(derivation.extensions[0]?.to).toBe('2026-12-06');
    expect(derivation.roll).toEqual({ from: '2026-12-06', to: '2026-12-07', because: ['Sunday'] });
  });

  it('moves the reminders with the due date', () => {
    expect(clock('V2', '2026-12-05T12:00-08:00', { extensions: [extension(3)] }).reminders).toEqual([
      pacific('2026-12-08T17:59:59.500-08:00'),
      pacific('2026-12-11T21:59:59-08:00'),
    ]);
  });

  it('of a clock in hours adds days of 24 hours', () => {
    const derivation = clock('D3', '2027-03-12T10:00-08:00', { extensions: [extension(1)] });
    expect(derivation.dueAt).toBe(pacific('2027-03-15T11:00-07:00'));
    expect(derivation.extensions[0]?.to).toBe('2027-03-15');
    const two = clock('D3', '2027-03-12T10:00-08:00', { extensions: [extension(2)] });
    expect([two.dueOn, two.extensions[0]?.to]).toEqual(['2027-03-16', '2027-03-16']);
  });
});
