import * as z from 'zod';
import { UrgencyGrounds } from '../application/application.ts';
import { Instant } from '../time/instants.ts';
import { event } from './event.ts';
import { forMember, forPlan, reason } from './fields.ts';
import type { CaseState } from '../case/state.ts';

export const urgencyEvents = {
  'case-expedited': event({
    /** `urgentBecause`: all that is certified by now; `requestedAt`: when it was asked for, if that was before. */
    data: {
      reason,
      certifiedBy: z.enum(['provider', 'department']),
      urgentBecause: z.optional(UrgencyGrounds),
      requestedAt: z.optional(Instant),
      forMember,
      forPlan,
    },
    apply: (state, { data: { urgentBecause, requestedAt }, at }): CaseState => ({
      ...state,
      urgency: 'expedited',
      expeditedAt: state.expeditedAt ?? requestedAt ?? at,
      urgentBecause,
    }),
  }),
  'urgency-declined': event({
    data: { reason, forMember },
    wakesMachine: false,
    apply: (state): CaseState => state,
  }),
  'returned-to-standard': event({
    data: { reason, forMember, forPlan },
    apply: (state): CaseState => ({ ...state, urgency: 'standard', expeditedAt: undefined, urgentBecause: undefined }),
  }),
};
