import { beforeAll, expect, it } from 'vitest';
import { drillInTurn, type Report } from '../../local/drill/drill.ts';
import { planOf } from '../../local/drill/plan.ts';
import { synthesize } from '../../local/synth.ts';

/**
 * Few of many: with lost events, a store and a mail service that fail, functions that end in the middle, and a stack that is
 * killed; a panel and an expedited case, mail that comes in, and changes of the directories. `npm run drill` plays as many more as one likes.
 */
const seeds = ['97', '275', '14'];
const reports = new Map<string, Report>();

beforeAll(async () => {
  const { directory } = await synthesize();
  await drillInTurn(seeds.map(planOf), directory, report => reports.set(report.plan.seed, report));
});

it.each(seeds)('nothing is lost, nothing comes twice and every case is where it should be: seed %s', seed => {
  const report = reports.get(seed);
  expect(report?.wrong).toEqual([]);
  expect(report?.struck.length).toBeGreaterThan(0);
});
