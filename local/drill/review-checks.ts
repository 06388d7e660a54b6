import type { CaseState } from '../../domain/case/state.ts';
import type { Kept, KeptCase } from './kept.ts';
import { roads } from './roads.ts';
import type { Walker } from './walker.ts';

/** Every seat of a panel is heard once, each by somebody else; an expedited case has the times of one, and each once. */
export function reviewWrongs({ cases }: Kept, walkers: readonly Walker[]): string[] {
  return walkers.flatMap(({ road, caseNumber }) => {
    const kept = cases.get(caseNumber() ?? '');
    if (kept === undefined) return [];
    return [...wrongsOfSeats(kept, roads[road].seats), ...wrongsOfTimes(kept, roads[road].urgency ?? 'standard')];
  });
}

function wrongsOfSeats({ state: { caseNumber, seats }, events }: KeptCase, wanted: number | undefined): string[] {
  if (wanted === undefined) return [];
  const heard = seats.filter(({ status }) => status === 'analysed');
  const people = new Set(heard.map(({ reviewerId }) => reviewerId));
  const analyses = events.filter(({ type }) => type === 'analysis-submitted').length;
  const isSo = heard.length === wanted && people.size === wanted && seats.length === wanted && analyses === wanted;
  return isSo
    ? []
    : [
        `${caseNumber}: ${heard.length} of ${wanted} seats were heard, by ${people.size} people, with ${analyses} analyses.`,
      ];
}

type ClockId = CaseState['clocks'][number]['id'];

const expedited: readonly ClockId[] = ['D3', 'R2', 'V2'];
const standard: readonly ClockId[] = ['D2', 'R1', 'V1', 'V4'];

function wrongsOfTimes(
  { state: { caseNumber, clocks, urgency } }: KeptCase,
  wanted: 'expedited' | 'standard',
): string[] {
  if (wanted === 'standard') return [];
  const count = (id: ClockId) => clocks.filter(clock => clock.id === id).length;
  return [
    ...(urgency === wanted ? [] : [`${caseNumber} is ${urgency}, and not ${wanted}.`]),
    ...expedited.filter(id => count(id) !== 1).map(id => `${caseNumber} has the clock ${id} ${count(id)} times.`),
    ...standard.filter(id => count(id) > 0).map(id => `${caseNumber} is expedited, and has the clock ${id}.`),
  ];
}
