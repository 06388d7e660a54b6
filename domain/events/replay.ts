import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { CaseState } from '../case/state.ts';

/** A case as its history makes it. @throws Error where the history is none, or has a gap */
export function replay(events: readonly CaseEvent[]): CaseState {
  const state = events.reduce<CaseState | undefined>((now, event) => evolve(now, event), undefined);
  if (state === undefined) throw new Error('A history without events is no case.');
  return state;
}
