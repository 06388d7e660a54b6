import * as z from 'zod';
import { Demographics } from '../application/demographics.ts';

/** One filing’s answers, with the plan that it was filed about. */
export const DemographicsRecord = Demographics.extend({ planId: z.string() });
export type DemographicsRecord = z.infer<typeof DemographicsRecord>;

/** How many, or null where they are so few that somebody might be known by it. */
const Count = z.nullable(z.int().nonnegative());

/** Per answer, of all plans together and of each. */
const Answers = z.record(z.string(), z.object({ all: Count, plans: z.record(z.string(), Count) }));

/** A year’s applications by what their members said of themselves: counts, and nothing of any one case. */
export const DemographicsReport = z.object({ year: z.int(), race: Answers, ethnicity: Answers, language: Answers });
export type DemographicsReport = z.infer<typeof DemographicsReport>;

/** Choice, after federal practice with health data: what is fewer than this is not shown. */
const fewestShown = 11;

export function demographicsReport(year: number, records: readonly DemographicsRecord[]): DemographicsReport {
  return {
    year,
    race: answersIn(records, ({ race = [] }) => race),
    ethnicity: answersIn(records, ({ ethnicity = [] }) => ethnicity),
    language: answersIn(records, ({ language }) => (language === undefined ? [] : [language])),
  };
}

function answersIn(
  records: readonly DemographicsRecord[],
  said: (record: DemographicsRecord) => readonly string[],
): DemographicsReport['race'] {
  const counts = new Map<string, Map<string, number>>();
  for (const record of records) {
    for (const answer of said(record)) {
      const plans = counts.get(answer) ?? new Map<string, number>();
      counts.set(answer, plans.set(record.planId, (plans.get(record.planId) ?? 0) + 1));
    }
  }
  const answers = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(answers.map(([answer, plans]) => [answer, shown(plans)]));
}

/** Where one plan alone would be left out, the next smallest is too: else it could be found from the whole. */
function shown(plans: ReadonlyMap<string, number>): DemographicsReport['race'][string] {
  const ordered = [...plans].toSorted(([, a], [, b]) => a - b);
  const all = ordered.reduce((sum, [, count]) => sum + count, 0);
  const few = ordered.filter(([, count]) => count < fewestShown).length;
  const hidden = few === 1 ? 2 : few;
  const cells = ordered.map(([plan, count], index): [string, number | null] => [plan, index < hidden ? null : count]);
  return { all: all < fewestShown ? null : all, plans: Object.fromEntries(cells) };
}
