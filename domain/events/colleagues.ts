import * as z from 'zod';
import { ClockSubject } from '../case/clock.ts';
import { CallWith } from '../case/colleagues.ts';
import { InterpreterWanted } from '../case/interpreter.ts';
import type { CaseState } from '../case/state.ts';
import { Instant } from '../time/instants.ts';
import { event } from './event.ts';
import { note, reason } from './fields.ts';

/** What colleagues write for each other: the case keeps where it stands in the history, and whom somebody has to call back. */
export const colleagueEvents = {
  'note-added': event({
    data: { note: z.string() },
    wakesMachine: false,
    apply: (state, { version }): CaseState => ({ ...state, remarks: [...(state.remarks ?? []), version] }),
  }),
  'call-recorded': event({
    data: {
      with: CallWith,
      who: z.optional(z.string()),
      said: z.string(),
      /** Why it was recorded so late. */
      reason: z.optional(reason),
      callBack: z.optional(z.object({ by: z.string(), dueAt: Instant })),
      /** What we wrote was said to the member in their language. */
      interpreted: z.optional(z.literal(true)),
    },
    wakesMachine: false,
    apply: (state, { data: { with: whom, callBack, interpreted }, version, at }): CaseState => ({
      ...state,
      ...(whom === 'applicant' && { spokenWithAt: at }),
      ...(interpreted === true && { interpreter: undefined }),
      remarks: [...(state.remarks ?? []), version],
      ...(callBack && {
        callBacks: [...(state.callBacks ?? []), { id: `call-${version}`, with: whom, ...callBack }],
      }),
    }),
  }),
  'interpreter-wanted': event({
    data: InterpreterWanted.shape,
    wakesMachine: false,
    apply: (state, { data }): CaseState => ({ ...state, interpreter: data }),
  }),
  /** With a date: nobody was reached, and they are called again until then. */
  'call-back-settled': event({
    data: { callBack: ClockSubject, result: z.enum(['done', 'not-reached']), dueAt: z.optional(Instant), note },
    wakesMachine: false,
    apply: (state, { data: { callBack, dueAt }, version }): CaseState => ({
      ...state,
      remarks: [...(state.remarks ?? []), version],
      callBacks: (state.callBacks ?? []).flatMap(one => {
        if (one.id !== callBack) return [one];
        return dueAt === undefined ? [] : [{ ...one, dueAt }];
      }),
    }),
  }),
};
