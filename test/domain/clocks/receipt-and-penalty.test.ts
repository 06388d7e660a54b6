import { describe, expect, it } from 'vitest';
import { leastPenalty, penaltyDays } from '../../../domain/clocks/penalty.ts';
import { deemedReceipt } from '../../../domain/clocks/receipt.ts';
import { day, pacific } from '../time/pacific.ts';

describe('A notice that the plan does not acknowledge', () => {
  it.each([
    ['on a business day in the morning', '2026-11-24T09:00-08:00', '2026-11-24T09:00-08:00'],
    ['on a business day before offices open', '2026-11-24T00:00-08:00', '2026-11-24T00:00-08:00'],
    ['a minute before five', '2026-11-24T16:59:59-08:00', '2026-11-24T16:59:59-08:00'],
    ['at five', '2026-11-24T17:00-08:00', '2026-11-25T09:00-08:00'],
    ['on the evening before Thanksgiving', '2026-11-25T18:00-08:00', '2026-11-30T09:00-08:00'],
    ['on Thanksgiving', '2026-11-26T10:00-08:00', '2026-11-30T09:00-08:00'],
    ['on a Saturday morning', '2027-03-13T10:00-08:00', '2027-03-15T09:00-07:00'],
    ['on a Friday evening in summer, Saturday in UTC', '2026-07-10T17:30-07:00', '2026-07-13T09:00-07:00'],
  ])('sent %s (%s) counts as received at %s', (_, sentAt, receivedAt) => {
    expect(deemedReceipt(pacific(sentAt))).toBe(pacific(receivedAt));
  });

  it('counts as received after a closure that was added to the calendar', () => {
    const calendar = { officeClosures: { '2026': { add: [{ date: day('2026-11-24'), name: 'Flood' }] } } };
    expect(deemedReceipt(pacific('2026-11-24T09:00-08:00'), calendar)).toBe(pacific('2026-11-25T09:00-08:00'));
  });
});

describe('Penalty days', () => {
  it.each([
    ['before it was missed', '2027-03-10T12:00-08:00', { days: 0, atLeast: 0 }],
    ['on the first day', '2027-03-11T23:59:59-08:00', { days: 0, atLeast: 0 }],
    ['at the first midnight', '2027-03-12T00:00-08:00', { days: 1, firstDay: '2027-03-11', atLeast: 5000 }],
    ['before the clocks change', '2027-03-14T00:00-08:00', { days: 3, firstDay: '2027-03-11', atLeast: 15000 }],
    [
      'an hour before midnight after the change',
      '2027-03-14T23:00-07:00',
      { days: 3, firstDay: '2027-03-11', atLeast: 15000 },
    ],
    ['at midnight after the change', '2027-03-15T00:00-07:00', { days: 4, firstDay: '2027-03-11', atLeast: 20000 }],
    ['on a Saturday as on any day', '2027-04-10T09:00-07:00', { days: 30, firstDay: '2027-03-11', atLeast: 150000 }],
  ])('end at each local midnight: implemented %s (%s)', (_, until, expected) => {
    const days = penaltyDays(pacific('2027-03-11T00:00-08:00'), pacific(until));
    const counted = { days: days.length, firstDay: days[0], atLeast: leastPenalty('C1', days.length) };
    expect(counted).toEqual({ firstDay: undefined, ...expected });
  });
});
