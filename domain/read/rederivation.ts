import * as z from 'zod';
import { WrittenCaseNumber } from '../case/case-number.ts';
import { Actor } from '../people/actors.ts';
import { Written } from '../case/written-for.ts';
import { Instant } from '../time/instants.ts';

/** An order to count the deadlines of all open cases again, and how far it is. */
export const Rederivation = z.object({
  jobId: z.string(),
  reason: z.string(),
  /** For those who are told of another date. */
  ...Written.pick({ forMember: true, forPlan: true }).shape,
  by: Actor,
  startedAt: Instant,
  endedAt: z.optional(Instant),
  /** How many pages are done: two that do the same page save it once. */
  pages: z.int().nonnegative(),
  /** Which of the walks through the open cases it is in, from 0, and where its last page ended. */
  walk: z.int().nonnegative(),
  cursor: z.optional(z.record(z.string(), z.string())),
  looked: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  failed: z.array(WrittenCaseNumber),
});
export type Rederivation = z.infer<typeof Rederivation>;

/** What the machine that has it done does next. */
export interface RederivationStep {
  next: 'next-page' | 'over';
}
