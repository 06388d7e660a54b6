import { describe, expect, it } from 'vitest';
import { filingLimit, premature } from '../../../domain/clocks/filing.ts';
import { leastPenalty, penaltyDays } from '../../../domain/clocks/penalty.ts';
import { deemedReceipt } from '../../../domain/clocks/receipt.ts';
import { day, pacific } from '../time/pacific.ts';
import { clock } from './clock.ts';
import type { ClockId } from '../../../domain/clocks/rule.ts';

type Row = [rule: ClockId, startedAt: string, dueAt: string];

describe('Story 1: a standard review over Thanksgiving and Christmas', () => {
  it.each<Row>([
    ['D1', '2026-11-24T10:00-08:00', '2026-11-29T23:59:59-08:00'],
    ['D2', '2026-11-24T10:00-08:00', '2026-12-01T23:59:59-08:00'],
    ['R1', '2026-11-25T09:00-08:00', '2026-12-02T23:59:59-08:00'],
    ['D4', '2026-12-01T15:00-08:00', '2026-12-02T23:59:59-08:00'],
    ['V1', '2026-12-01T15:00-08:00', '2026-12-31T23:59:59-08:00'],
    ['A1', '2026-12-18T12:00-08:00', '2026-12-21T23:59:59-08:00'],
    ['A2', '2026-12-21T11:00-08:00', '2026-12-22T23:59:59-08:00'],
    ['C1', '2026-12-21T14:00-08:00', '2026-12-29T23:59:59-08:00'],
    ['C4', '2026-12-28T10:00-08:00', '2026-12-30T23:59:59-08:00'],
    ['C3', '2026-12-28T10:00-08:00', '2027-01-27T23:59:59-08:00'],
  ])('%s from %s is due %s', (rule, startedAt, dueAt) => {
    expect(clock(rule, startedAt).dueAt).toBe(pacific(dueAt));
  });

  it('leaves Thanksgiving and the day after out of the three business days for the records', () => {
    expect(clock('R1', '2026-11-25T09:00-08:00').days).toEqual([
      { date: '2026-11-25', counted: 0 },
      { date: '2026-11-26', counted: null, skipped: 'Thanksgiving Day' },
      { date: '2026-11-27', counted: null, skipped: 'Day after Thanksgiving' },
      { date: '2026-11-28', counted: null, skipped: 'Saturday' },
      { date: '2026-11-29', counted: null, skipped: 'Sunday' },
      { date: '2026-11-30', counted: 1 },
      { date: '2026-12-01', counted: 2 },
      { date: '2026-12-02', counted: 3 },
    ]);
  });

  it('counts Monday 12-28 as the fourth business day to authorize', () => {
    expect(clock('C1', '2026-12-21T14:00-08:00').days?.find(({ date }) => date === '2026-12-28')?.counted).toBe(4);
  });
});

describe('Story 2: an urgent case over a weekend', () => {
  it.each<Row>([
    ['D3', '2026-12-04T16:00-08:00', '2026-12-06T16:00-08:00'],
    ['R2', '2026-12-04T18:00-08:00', '2026-12-05T18:00-08:00'],
    ['V2', '2026-12-05T12:00-08:00', '2026-12-08T23:59:59-08:00'],
  ])('%s from %s is due %s', (rule, startedAt, dueAt) => {
    expect(clock(rule, startedAt).dueAt).toBe(pacific(dueAt));
  });

  it('reminds of the urgent decision at half of the time and two hours before, and misses it after the instant', () => {
    const { dueOn, missedFrom, reminders } = clock('D3', '2026-12-04T16:00-08:00');
    expect(dueOn).toBe('2026-12-06');
    expect(missedFrom).toBe(pacific('2026-12-06T16:00:01-08:00'));
    expect(reminders).toEqual([pacific('2026-12-05T16:00-08:00'), pacific('2026-12-06T14:00-08:00')]);
  });
});

describe('Story 3: an experimental treatment', () => {
  it.each<Row>([
    ['R1', '2027-01-05T09:00-08:00', '2027-01-08T23:59:59-08:00'],
    ['D4', '2027-01-08T10:00-08:00', '2027-01-11T23:59:59-08:00'],
    ['V4', '2027-01-08T10:00-08:00', '2027-02-07T23:59:59-08:00'],
    ['C1', '2027-02-04T10:00-08:00', '2027-02-11T23:59:59-08:00'],
  ])('%s from %s is due %s', (rule, startedAt, dueAt) => {
    expect(clock(rule, startedAt).dueAt).toBe(pacific(dueAt));
  });
});

describe('Story 4: a late and silent plan', () => {
  it('misses the records and is told when', () => {
    const records = clock('R1', '2027-02-02T10:00-08:00');
    expect(records.dueAt).toBe(pacific('2027-02-05T23:59:59-08:00'));
    expect(records.reminders).toEqual([pacific('2027-02-04T09:00-08:00')]);
    expect(records.missedFrom).toBe(pacific('2027-02-06T00:00-08:00'));
  });

  it('starts the review when the records are complete, not when they were due', () => {
    expect(clock('V1', '2027-02-09T12:00-08:00').dueAt).toBe(pacific('2027-03-11T23:59:59-08:00'));
  });

  it('counts as having received the decision on the day it was sent, and misses authorization', () => {
    const received = deemedReceipt(pacific('2027-03-03T11:00-08:00'));
    expect(received).toBe(pacific('2027-03-03T11:00-08:00'));
    const authorization = clock('C1', '2027-03-03T11:00-08:00', { startedAt: received });
    expect(authorization.dueAt).toBe(pacific('2027-03-10T23:59:59-08:00'));
    expect(authorization.reminders).toEqual([pacific('2027-03-09T09:00-08:00')]);
    expect(authorization.missedFrom).toBe(pacific('2027-03-11T00:00-08:00'));
  });

  it('owes four penalty days, at least $20,000, through the change of the clocks', () => {
    const days = penaltyDays(pacific('2027-03-11T00:00-08:00'), pacific('2027-03-15T10:00-07:00'));
    expect(days).toEqual(['2027-03-11', '2027-03-12', '2027-03-13', '2027-03-14']);
    expect(leastPenalty('C1', days.length)).toBe(20_000);
  });
});

describe('Story 5: what does not go to review', () => {
  it('is premature with a grievance of 11-12 that is undecided and not urgent, until 12-12', () => {
    const grievance = { grievanceFiledOn: day('2026-11-12'), unresolved: true, urgent: false };
    expect(premature(grievance, day('2026-11-24'))).toBe('2026-12-12');
  });

  it("is late after 2026-09-30 with a plan's decision of 2026-03-31", () => {
    const limit = filingLimit({ decidedOn: day('2026-03-31'), unresolved: false, urgent: false });
    expect(limit?.due.dueOn).toBe('2026-09-30');
    expect(limit?.due.roll).toBeUndefined();
  });

  it("is in time until Monday 11-30 with a plan's decision of 2026-05-29, since 11-29 is a Sunday", () => {
    const limit = filingLimit({ decidedOn: day('2026-05-29'), unresolved: false, urgent: false });
    expect(limit?.due.roll).toEqual({ from: '2026-11-29', to: '2026-11-30', because: ['Sunday'] });
    expect(limit?.due.dueAt).toBe(pacific('2026-11-30T23:59:59-08:00'));
  });

  it('as a complaint about a benefit exclusion is due on Thursday 12-24', () => {
    expect(clock('K1', '2026-11-24T10:00-08:00').dueAt).toBe(pacific('2026-12-24T23:59:59-08:00'));
  });
});
