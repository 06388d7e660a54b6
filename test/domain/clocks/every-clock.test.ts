import { describe, expect, it } from 'vitest';
import { clock } from './clock.ts';

// Thanksgiving is on Thursday 2026-11-26, and the day after is one, too. Without a second day both edges are one.
const due = [
  ['F1', '2027-05-24'],
  ['F2', '2027-03-24'],
  ['F3', '2026-12-04'],
  ['I1', '2026-12-08'],
  ['D1', '2026-11-29'],
  ['D2', '2026-12-01'],
  ['D3', '2026-11-26'],
  ['D4', '2026-11-25'],
  ['D5', '2026-11-25'],
  ['D6', '2026-11-25'],
  ['R1', '2026-12-01'],
  ['R5', '2026-11-29', '2026-11-30'],
  ['R6', '2026-11-29', '2026-11-30'],
  ['V0', '2026-11-30'],
  ['S1', '2026-11-30'],
  ['T1', '2026-11-25'],
  ['Q1', '2026-11-29'],
  ['V1', '2026-12-24'],
  ['V2', '2026-11-27', '2026-11-30'],
  ['V3', '2026-12-01'],
  ['V4', '2026-12-24'],
  ['A1', '2026-11-25'],
  ['A2', '2026-11-25'],
  ['C1', '2026-12-03'],
  ['C2', '2026-12-03'],
  ['C3', '2026-12-24'],
  ['C4', '2026-11-30'],
  ['C5', '2026-11-25'],
  ['K1', '2026-12-24'],
  ['N1', '2026-11-25'],
  ['E1', '2027-11-24'],
  ['H1', '2027-01-23'],
  ['B1', '2044-11-24'],
] as const;

describe('Started on Tuesday 2026-11-24 at 10:00', () => {
  it.each(due)('%s is due on %s', (id, dueOn, latestOn: string = dueOn) => {
    const derivation = clock(id, '2026-11-24T10:00-08:00');
    expect([derivation.dueOn, derivation.latest?.on]).toEqual([dueOn, latestOn]);
  });

  it('R2 is due a day later to the hour, 2026-11-25 10:00, and missed by nobody who was not told', () => {
    const { dueAt, latest } = clock('R2', '2026-11-24T10:00-08:00');
    expect([dueAt, latest]).toEqual(['2026-11-25T18:00:00.000Z', undefined]);
  });
});
