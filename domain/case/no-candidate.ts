import { emptySeats } from './panel.ts';
import type { CaseState } from './state.ts';

/** Whether the lot had nobody, and a seat is empty still. */
export function foundNobody(state: CaseState): boolean {
  return state.stage === 'assigning-reviewers' && state.noCandidate && emptySeats(state).length > 0;
}
