import * as z from 'zod';
import { event } from './event.ts';
import { reason } from './fields.ts';

export const urgencyEvents = {
  'case-expedited': event({
    data: { reason, certifiedBy: z.enum(['provider', 'department']) },
    apply: (state, { at }) => ({ ...state, urgency: 'expedited', expeditedAt: at }),
  }),
  'returned-to-standard': event({
    data: { reason },
    apply: state => ({ ...state, urgency: 'standard', expeditedAt: undefined }),
  }),
};
