import * as z from 'zod';
import { Instant, LocalDate } from '../../time/instants.ts';
import { isOwed } from '../clock.ts';
import { WrittenCaseNumber } from '../case-number.ts';
import { stage } from '../stage.ts';
import { Outcome } from '../stage-names.ts';
import { OpenPart } from './open.ts';

export const closed = stage(
  'closed',
  {
    outcome: Outcome,
    reason: z.string(),
    referral: z.optional(z.string()),
    /** The case that goes on, of a duplicate. */
    of: z.optional(WrittenCaseNumber),
    diedOn: z.optional(LocalDate),
    /** When it was ended; the closing is the machine’s last act, a little later. */
    endedAt: z.optional(Instant),
    closedAt: Instant,
    /** What nobody had read when it was ended, by its id; cases that were closed before this was kept have none. */
    leftUnread: z.optional(z.array(z.string())),
    /** Where the case was, so that an ending can be undone. */
    before: OpenPart,
  },
  {
    owner: () => 'nobody',
    duties: () => [],
    step: () => 'leave',
    tells: ({ outcome, of, clocks }) => ({
      says: ['closed', outcome, of, clocks.some(clock => clock.id === 'D6' && isOwed(clock))],
    }),
  },
);
