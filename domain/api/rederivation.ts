import * as z from 'zod';
import { forMember, forPlan, reason } from '../commands/fields.ts';
import { Instant } from '../time/instants.ts';

/** What whoever has all deadlines counted again gives: it stands in every case that it changes. */
export const OrderRederivation = z.strictObject({ reason, forMember, forPlan });

/** How far the counting is. */
export const RederivationAnswer = z.object({
  jobId: z.string(),
  startedAt: Instant,
  /** When the last open case was looked at; null while it goes on. */
  endedAt: z.nullable(Instant),
  /** How often an open case was looked at; one that moves on meanwhile is looked at again. */
  looked: z.int().nonnegative(),
  /** Cases in which something came out otherwise, at least: of a page that had to be done again, what the second time changed. */
  changed: z.int().nonnegative(),
  /** Cases whose deadlines could not be counted again, up to a hundred: give each the command `rederive-clocks`. */
  failed: z.array(z.string()),
});
