import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clockRules } from '../../../domain/clocks/rules.ts';
import { clock } from '../clocks/clock.ts';
import { atLocal } from '../../../domain/time/days.ts';
import { day } from '../time/pacific.ts';

// What was looked up, and what no other test has with its dates.

describe('A last day that the law sets', () => {
  it.each([
    ['D2', '2026-11-21T10:00-08:00', '2026-11-28', '2026-11-30'],
    ['V1', '2026-11-26T10:00-08:00', '2026-12-26', '2026-12-28'],
    ['V2', '2026-11-25T10:00-08:00', '2026-11-28', '2026-11-30'],
    ['K1', '2026-11-26T10:00-08:00', '2026-12-26', '2026-12-28'],
  ] as const)(
    '%s from %s, a Saturday, %s, is the day to work to until its end, and late after %s',
    (id, from, on, latest) => {
      const derivation = clock(id, from);
      expect([derivation.dueOn, derivation.latest?.on]).toEqual([on, latest]);
      expect(derivation.dueAt).toBe(atLocal(day(on), '23:59:59'));
      expect(derivation.missedFrom).toBe(atLocal(day(latest === '2026-11-30' ? '2026-12-01' : '2026-12-29'), '00:00'));
    },
  );

  it('in hours is extended by nothing: 48 from Friday 2026-12-04 16:00 are over on Sunday 2026-12-06 at 16:00', () => {
    const { dueAt, latest } = clock('D3', '2026-12-04T16:00-08:00');
    expect([dueAt, latest?.at]).toEqual(['2026-12-07T00:00:00.000Z', '2026-12-07T00:00:00.000Z']);
  });
});

describe('The business days of a plan', () => {
  it.each([
    ['R1', '2026-11-25T09:00-08:00', '2026-12-02', '2026-12-02'],
    ['C1', '2027-02-08T10:00-08:00', '2027-02-16', '2027-02-17'],
    ['C1', '2026-12-21T14:00-08:00', '2026-12-29', '2026-12-29'],
  ] as const)('%s received %s ends on %s, and by the strictest list on %s', (id, receivedAt, dueOn, latestOn) => {
    const derivation = clock(id, receivedAt);
    expect([derivation.dueOn, derivation.latest?.on]).toEqual([dueOn, latestOn]);
  });

  it('cost it at least $5,000 a day after C1, C2 alone', () => {
    const penalized = Object.values(clockRules).filter(({ whenMissed }) => whenMissed.penaltyPerDay !== undefined);
    expect(penalized.map(({ id, whenMissed }) => [id, whenMissed.penaltyPerDay])).toEqual([
      ['C1', 5000],
      ['C2', 5000],
    ]);
  });
});

describe('The time to decide', () => {
  it.each([
    ['V1', 'director', 3],
    ['V2', 'director', 3],
    ['V3', 'director', 3],
    ['V4', 'director', 3],
  ] as const)('of %s may be extended by the %s, by %i days at most', (id, by, atMostDays) => {
    expect(clockRules[id].extension).toEqual({ by, atMostDays });
  });
});

it('no rule and no letter names the company that reviews for the Department', () => {
  const files = readdirSync('domain', { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter(path => /maximus/iu.test(readFileSync(`domain/${path}`, 'utf8')))).toEqual([]);
});
