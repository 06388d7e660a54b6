import * as z from 'zod';
import { Instant } from '../../time/instants.ts';
import { stage } from '../stage.ts';
import { Outcome } from '../stage-names.ts';
import { OpenPart } from './open.ts';

export const closed = stage(
  'closed',
  {
    outcome: Outcome,
    reason: z.string(),
    referral: z.optional(z.string()),
    closedAt: Instant,
    /** Where the case was, so that an ending can be undone. */
    before: OpenPart,
  },
  {
    owner: () => 'nobody',
    duties: () => [],
    step: () => 'leave',
    words: ({ reason }) => ({
      who: 'Nobody',
      doing: 'has anything left to do',
      next: `Your case is closed. ${reason}`,
    }),
  },
);
