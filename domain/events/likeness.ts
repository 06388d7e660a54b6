import type { CaseNumber } from '../case/case-number.ts';
import { WrittenCaseNumber } from '../case/case-number.ts';
import { Likeness } from '../case/likeness.ts';
import type { CaseState } from '../case/state.ts';
import { event } from './event.ts';
import { reason } from './fields.ts';

/** Of two cases that may be of one member. */
export const likenessEvents = {
  'likeness-noted': event({
    data: Likeness.shape,
    wakesMachine: false,
    apply: (state, { data }): CaseState => ({ ...state, likenesses: [...(state.likenesses ?? []), data] }),
  }),
  /** They are two: both go on. */
  'kept-apart': event({
    data: { of: WrittenCaseNumber, reason },
    wakesMachine: false,
    apply: (state, { data: { of } }): CaseState => without(state, of),
  }),
  /** In the other case: kept apart there, or the other was closed as a duplicate or was withdrawn. */
  'likeness-settled': event({
    data: { of: WrittenCaseNumber },
    wakesMachine: false,
    apply: (state, { data: { of } }): CaseState => without(state, of),
  }),
};

/** Each pair is asked about once: who was kept apart is not likened again when the case is classified afresh. */
function without(state: CaseState, of: CaseNumber): CaseState {
  return {
    ...state,
    likenesses: (state.likenesses ?? []).filter(one => one.of !== of),
    compared: [...(state.compared ?? []), of],
  };
}
