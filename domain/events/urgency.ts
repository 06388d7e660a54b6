import * as z from 'zod';
import { UrgencyGrounds } from '../application/application.ts';
import { event } from './event.ts';
import { reason } from './fields.ts';
import type { CaseState } from '../case/state.ts';

export const urgencyEvents = {
  'case-expedited': event({
    /** `urgentBecause`: all that is certified by now. */
    data: { reason, certifiedBy: z.enum(['provider', 'department']), urgentBecause: z.optional(UrgencyGrounds) },
    apply: (state, { data: { urgentBecause }, at }): CaseState => ({
      ...state,
      urgency: 'expedited',
      expeditedAt: state.expeditedAt ?? at,
      urgentBecause,
    }),
  }),
  'urgency-declined': event({
    /** `forMember` was written for the member to read. */
    data: { reason, forMember: z.optional(z.string()) },
    wakesMachine: false,
    apply: (state): CaseState => state,
  }),
  'returned-to-standard': event({
    data: { reason },
    apply: (state): CaseState => ({ ...state, urgency: 'standard', expeditedAt: undefined, urgentBecause: undefined }),
  }),
};
