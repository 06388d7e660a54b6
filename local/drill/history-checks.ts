import { isDeepStrictEqual } from 'node:util';
import { evolve } from '../../domain/events/evolve.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Kept, KeptCase } from './kept.ts';
import { roads } from './roads.ts';
import type { Walker } from './walker.ts';

/** Nothing that was acknowledged is lost, nothing was done twice, and every case is where its road leads. */
export function historyWrongs({ cases }: Kept, walkers: readonly Walker[]): string[] {
  const known = walkers.map(walker => walker.caseNumber()).filter(number => number !== undefined);
  const extra = [...cases.keys()].filter(number => !known.includes(number));
  return [
    ...extra.map(number => `${number} was made and nobody was told of it.`),
    ...[...cases].flatMap(([number, one]) => wrongsOfLog(number, one)),
    ...walkers.flatMap(walker => wrongsOfRoad(walker, cases.get(walker.caseNumber() ?? ''))),
  ];
}

function wrongsOfLog(number: string, { events, state }: KeptCase): string[] {
  const versions = events.map(({ version }) => version);
  if (!versions.every((version, index) => version === index + 1)) {
    return [`${number} has the events ${versions.join(', ')}.`];
  }
  const replayed = events.reduce<CaseState | undefined>(evolve, undefined);
  return isDeepStrictEqual(plain(replayed), plain(state))
    ? []
    : [`${number}: its events make another case than it is.`];
}

function wrongsOfRoad({ road, caseNumber, done, helped }: Walker, kept: KeptCase | undefined): string[] {
  const number = caseNumber() ?? 'A case that was never acknowledged';
  if (kept === undefined) return [`${number} (${road}) does not exist.`];
  const { state, events } = kept;
  const lost = done.filter(({ version, events: types }) => {
    const found = events.slice(version - types.length, version).map(({ type }) => type);
    return !isDeepStrictEqual(found, types);
  });
  const end = state.stage === 'closed' ? state.outcome : state.stage;
  return [
    ...lost.map(({ version, events: types }) => `${number} lost ${types.join(', ')} of version ${version}.`),
    ...(end === roads[road].outcome ? [] : [`${number} (${road}) ended with ${end}, not with ${roads[road].outcome}.`]),
    ...helped.map(trouble => `${number} needed a person's help after ${trouble}.`),
    ...(state.trouble === undefined ? [] : [`${number} is in trouble: ${state.trouble.act}, ${state.trouble.error}.`]),
  ];
}

/** As it is stored: nothing undefined. */
function plain(state: CaseState | undefined): unknown {
  return JSON.parse(JSON.stringify(state ?? null));
}
