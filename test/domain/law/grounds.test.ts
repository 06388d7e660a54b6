import { describe, expect, it } from 'vitest';
import { derive } from '../../../domain/clocks/derive.ts';
import { clockRules, ruleFor } from '../../../domain/clocks/rules.ts';
import { courtHolidays, legalHolidays, officeHolidays } from '../../../domain/clocks/holidays.ts';
import { reasonsOn } from '../../../domain/conflicts/rules.ts';
import { judge } from '../../../domain/eligibility/classify.ts';
import { rule } from '../../../domain/eligibility/rule.ts';
import { isInForce, parallel, read, versionOn } from '../../../domain/law/grounds.ts';
import { day, pacific } from '../time/pacific.ts';

const before = { ...read('Old Code 1', 'the code', { until: '2026-12-31' }), days: 3 };
const between = { ...read('Old Code 1, amended', 'the code', { from: '2027-01-01', until: '2027-06-30' }), days: 5 };
const after = { ...read('New Code 7', 'the code', { from: '2027-07-01' }), days: 4 };

describe('Of the versions of one rule', () => {
  it.each([
    ['1999-01-01', 3],
    ['2026-12-31', 3],
    ['2027-01-01', 5],
    ['2027-06-30', 5],
    ['2027-07-01', 4],
    ['2040-01-01', 4],
  ])('the one that holds on %s asks for %i days', (on, days) => {
    expect(versionOn([after, before, between], day(on))?.days).toBe(days);
  });

  it('none holds before the first, nor after the last has ended', () => {
    expect(versionOn([between], day('2026-12-31'))).toBeUndefined();
    expect(versionOn([between], day('2027-07-01'))).toBeUndefined();
  });

  it('one of which nobody found since when it holds has held always', () => {
    expect(isInForce(read('A code', 'a copy'), day('1990-05-05'))).toBe(true);
  });

  it('the law of reviews holds since 1 January 2001', () => {
    const { inForce } = parallel('H&S 1374.30(k)', 'Ins. Code 10169(k)');
    expect(isInForce({ inForce }, day('2000-12-31'))).toBe(false);
    expect(isInForce({ inForce }, day('2001-01-01'))).toBe(true);
  });
});

describe('A clock goes by the version that held on the day of its start', () => {
  const four = { ...clockRules.R1, length: 4, authority: 'Old Code 1', inForce: { until: '2026-11-24' } } as const;

  it.each([
    ['2026-11-24', 4, 'Old Code 1'],
    ['2026-11-25', 3, 'H&S 1374.30(n)'],
  ])('started on %s: %i business days, by %s', (startDay, length, authority) => {
    expect(ruleFor('R1', 'standard', day(startDay), [four])).toMatchObject({ length, authority });
  });

  it('another clock, or one that is not asked about a day, is counted as the table has it now', () => {
    expect(ruleFor('R1', 'standard', undefined, [four]).length).toBe(3);
    expect(ruleFor('V1', 'standard', day('2026-11-24'), [four]).length).toBe(30);
  });

  it('and its derivation keeps the authority of that day', () => {
    const startedAt = pacific('2026-11-24T10:00-08:00');
    const { authority, dueOn } = derive({ rule: 'R1', startedBy: 'notice-received', startedAt, asOf: startedAt });
    expect([authority, dueOn]).toEqual(['H&S 1374.30(n)', '2026-12-01']);
  });
});

describe('A rule of eligibility has nothing to say to what came in on a day on which it does not hold', () => {
  const conclusion = { effect: 'flag', says: [['form-signed']] } as const;
  const versions = [before, between, after].map(grounds =>
    rule({ id: 'invented', ...grounds, reads: () => ({}), concludes: () => conclusion }),
  );

  it.each([
    ['2026-12-31', 'Old Code 1'],
    ['2027-01-01', 'Old Code 1, amended'],
    ['2027-07-01', 'New Code 7'],
  ])('on %s %s speaks alone', (on, authority) => {
    expect(judge(versions, {}, day(on)).map(({ finding }) => finding.authority)).toEqual([authority]);
    expect(judge([versions[1] ?? []].flat(), {}, day('2028-01-01'))).toEqual([]);
  });
});

it('A rule of conflict is no reason on a day on which it does not hold', () => {
  const found = ['plan', 'no-board'] as const;
  expect(reasonsOn(day('2000-12-31'), found)).toEqual(['Is not certified by a medical board (H&S 1374.32(d)).']);
  expect(reasonsOn(day('2001-01-01'), found)).toEqual([
    'Has a tie to the health plan (H&S 1374.32).',
    'Is not certified by a medical board (H&S 1374.32(d)).',
  ]);
});

describe('A day that the law has made a holiday is none before', () => {
  const since = [...officeHolidays, ...legalHolidays, ...courtHolidays].flatMap(({ name, authority, inForce }) =>
    Object.keys(inForce).length === 0 ? [] : [`${authority}: ${name} ${inForce.from ?? ''}..${inForce.until ?? ''}`],
  );

  it('as the acts have it', () => {
    expect(since).toEqual([
      'Gov. Code 6700: Lunar New Year 2023-01-01..',
      'Gov. Code 6700: Genocide Remembrance Day 2023-01-01..',
      'Gov. Code 6700: Juneteenth 2023-01-01..',
      'Gov. Code 6700: Native American Day 2015-01-01..',
      'Gov. Code 6700: Diwali 2026-01-01..',
      'CCP 135: Juneteenth 2023-01-01..',
      'CCP 135: Native American Day 2022-01-01..',
      'CCP 135: Columbus Day ..2021-12-31',
    ]);
  });
});
