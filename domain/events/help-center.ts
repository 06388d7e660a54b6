import * as z from 'zod';
import { event } from './event.ts';
import { note, reason } from './fields.ts';
import type { CaseState } from '../case/state.ts';
import { ClockId } from '../clocks/rule.ts';

function givenBack(state: CaseState, from: string): CaseState {
  const { assignedTo, callBacks } = state;
  return {
    ...state,
    ...(assignedTo === from && { assignedTo: undefined }),
    ...(callBacks && { callBacks: callBacks.map(one => (one.by === from ? { ...one, passedOn: true } : one)) }),
  };
}

/** What happens at our own desks and in our own machines. */
export const helpCenterEvents = {
  'case-reassigned': event({
    /** With `from`, all that this one held of the case, promised calls too, is the desk's again: they have left. */
    data: { to: z.optional(z.string()), from: z.optional(z.string()), reason },
    apply: (state, { data: { to, from } }): CaseState =>
      from === undefined ? { ...state, assignedTo: to } : givenBack(state, from),
  }),
  'workflow-renewed': event({
    data: {},
    apply: (state): CaseState => ({ ...state, generation: state.generation + 1 }),
  }),
  /** With a clock: it is the watch over it that failed, and the case goes on. */
  'trouble-raised': event({
    data: { act: z.string(), error: z.string(), clock: z.optional(ClockId) },
    apply: (state, { data, at }): CaseState => ({ ...state, trouble: { ...data, at } }),
  }),
  'trouble-cleared': event({
    data: { note },
    apply: (state): CaseState => ({ ...state, trouble: undefined }),
  }),
};
