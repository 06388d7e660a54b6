import { isDeepStrictEqual } from 'node:util';
import { pendingKind } from '../../adapters/dynamodb/pending.ts';
import { type WatchedClock, watchedClocks } from '../../domain/case/clock-watch.ts';
import type { WorkItem } from '../../domain/read/work-item.ts';
import { workItems } from '../../domain/read/work.ts';
import type { Item, Kept, KeptCase } from './kept.ts';

const minutes = 60_000;
const hours = 60 * minutes;

/** How old a mark may be: the sweep's own patience, and the quarter of an hour until it comes. */
const patience: Readonly<Record<string, number>> = {
  workflow: 26 * minutes,
  notice: 26 * minutes,
  clock: 26 * minutes,
  'parked-workflow': 25 * hours,
  'parked-notice': 49 * hours,
};

/** What is kept in step with the snapshots is in step, and nothing waits that nobody looks after. */
export function markWrongs({ cases, loads, now }: Kept): string[] {
  const all = [...cases.values()];
  return [
    ...all.flatMap(wrongsOfItems),
    ...all.flatMap(({ items }) => [...items.values()].flatMap(item => staleness(item, now))),
    ...wrongsOfLoads(all, loads),
  ];
}

function wrongsOfItems({ state, items }: KeptCase): string[] {
  const work = workItems(state).map(item => ({ ...item, SK: `WORK#${item.duty}` }));
  const clocks = watchedClocks(state).map(watch => ({ ...watch, SK: `CLOCK#${watch.clock}` }));
  const expected = [...work.map(workShown), ...clocks.map(clockShown)].toSorted();
  const found = [...items.values()].flatMap(itemShown).toSorted();
  return isDeepStrictEqual(found, expected)
    ? []
    : [`${state.caseNumber} has the duties ${found.join('; ')} instead of ${expected.join('; ')}.`];
}

function workShown({ duty, queue, dueAt }: WorkItem): string {
  return `${duty} in ${queue}, due ${dueAt}`;
}

function clockShown({ clock, subject = '', revision, nextAt }: WatchedClock): string {
  return `${clock}${subject} ${revision} at ${nextAt}`;
}

function itemShown({ SK, ...item }: Item): string[] {
  if (SK.startsWith('WORK#'))
    return [`${String(item['duty'])} in ${String(item['queue'])}, due ${String(item['dueAt'])}`];
  if (SK.startsWith('CLOCK#'))
    return [
      `${String(item['clock'])}${typeof item['subject'] === 'string' ? item['subject'] : ''} ${String(item['revision'])} at ${String(item['pendingSince'])}`,
    ];
  return [];
}

function staleness({ PK, SK, pending, pendingSince }: Item, now: number): string[] {
  if (typeof pending !== 'string' || typeof pendingSince !== 'string') return [];
  const age = now - Date.parse(pendingSince);
  return age > (patience[pendingKind(pending)] ?? 0)
    ? [`${PK} ${SK} has been pending (${pending}) since ${pendingSince}.`]
    : [];
}

function wrongsOfLoads(cases: KeptCase[], loads: Map<string, number>): string[] {
  const busy = cases
    .filter(({ state }) => state.stage !== 'closed')
    .flatMap(({ state }) => state.seats.filter(({ status }) => status !== 'analysed'));
  return [...loads].flatMap(([reviewer, counted]) => {
    const open = busy.filter(({ reviewerId }) => reviewerId === reviewer).length;
    return open === counted ? [] : [`${reviewer} counts with ${counted} assignments and has ${open}.`];
  });
}
