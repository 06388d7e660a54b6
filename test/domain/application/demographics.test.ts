import { describe, expect, it } from 'vitest';
import { Demographics } from '../../../domain/application/demographics.ts';
import { demographicsReport, type DemographicsRecord } from '../../../domain/read/demographics-report.ts';

const of = (count: number, record: DemographicsRecord) => Array.from({ length: count }, () => record);

describe('What a member may say of themselves', () => {
  it.each([
    ['nothing', {}],
    ['several races', { race: ['asian', 'white'] }],
    ['several ethnicities', { ethnicity: ['hispanic-or-latino', 'other'] }],
    ['that they would rather not', { race: ['prefer-not-to-say'], language: 'prefer-not-to-say' }],
  ])('is %s', (_what, given) => {
    expect(Demographics.safeParse(given).error).toBeUndefined();
  });

  it.each([
    ['one answer twice', { race: ['asian', 'asian'] }],
    ['an answer, and that they would rather not', { ethnicity: ['other', 'prefer-not-to-say'] }],
    ['words of their own, which could name them', { language: 'As Maria Lopez speaks it' }],
    ['more than is asked', { religion: 'none' }],
  ])('is not %s', (_what, given) => {
    expect(Demographics.safeParse(given).success).toBe(false);
  });
});

describe('The report of a year', () => {
  it('counts by answer and by plan, and shows nobody who is one of fewer than eleven', () => {
    const records = [
      ...of(12, { planId: 'one', race: ['asian', 'white'], language: 'korean' }),
      ...of(11, { planId: 'two', race: ['asian'] }),
      ...of(10, { planId: 'two', ethnicity: ['hispanic-or-latino'] }),
    ];
    expect(demographicsReport(2026, records)).toEqual({
      year: 2026,
      race: { asian: { all: 23, plans: { one: 12, two: 11 } }, white: { all: 12, plans: { one: 12 } } },
      ethnicity: { 'hispanic-or-latino': { all: null, plans: { two: null } } },
      language: { korean: { all: 12, plans: { one: 12 } } },
    });
  });

  it('lets nobody find the few of one plan from the whole', () => {
    const records = [
      ...of(3, { planId: 'few', race: ['other'] }),
      ...of(20, { planId: 'more', race: ['other'] }),
      ...of(40, { planId: 'most', race: ['other'] }),
    ];
    const alone = [...of(3, { planId: 'few', race: ['other'] }), ...of(20, { planId: 'more', race: ['other'] })];
    expect(demographicsReport(2026, records).race['other']).toEqual({
      all: 63,
      plans: { few: null, more: null, most: 40 },
    });
    expect(demographicsReport(2026, alone).race['other']).toEqual({ all: 23, plans: { few: null, more: null } });
  });
});
