import { isBeingClosed } from './being-closed.ts';
import type { Likeness } from './likeness.ts';
import type { CaseState } from './state.ts';

/** Those that nobody has looked at, while the case is open and is not being closed itself. */
export function openLikenesses(state: CaseState): Likeness[] {
  return state.stage === 'closed' || isBeingClosed(state) ? [] : (state.likenesses ?? []);
}

/** Closed, or being closed, so that another goes on in its place or its member wants none: nobody has to compare it with that one. */
export function hasGivenWay(state: CaseState): boolean {
  const outcome = state.stage === 'closed' ? state.outcome : state.concluding?.outcome;
  return outcome === 'duplicate' || outcome === 'withdrawn';
}
