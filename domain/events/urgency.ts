import * as z from 'zod';
import { event } from './event.ts';
import { reason } from './fields.ts';
import type { CaseState } from '../case/state.ts';

export const urgencyEvents = {
  'case-expedited': event({
    data: { reason, certifiedBy: z.enum(['provider', 'department']) },
    apply: (state, { at }): CaseState => ({ ...state, urgency: 'expedited', expeditedAt: at }),
  }),
  'urgency-declined': event({
    /** `forMember` was written for the member to read. */
    data: { reason, forMember: z.optional(z.string()) },
    wakesMachine: false,
    apply: (state): CaseState => state,
  }),
  'returned-to-standard': event({
    data: { reason },
    apply: (state): CaseState => ({ ...state, urgency: 'standard', expeditedAt: undefined }),
  }),
};
