import * as z from 'zod';
import { Instant } from '../../time/instants.ts';
import { stage } from '../stage.ts';

export const resolvingComplaint = stage(
  'resolving-complaint',
  {
    /** Whether the plan was asked for its answer. */
    asked: z.boolean(),
    planAnsweredAt: z.optional(Instant),
  },
  {
    owner: () => 'desk',
    // Those of a complaint stand beside a review too: they are not the stage's.
    duties: () => [],
    step: ({ asked }) => (asked ? 'wait-for-disposition' : 'notify-plan-of-complaint'),
    tells: () => ({ says: ['resolving-complaint'], pressedBy: 'complaint' }),
    settles: 'complaint',
    restarts: 'complaint',
  },
);
