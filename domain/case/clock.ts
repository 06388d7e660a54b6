import * as z from 'zod';
import { Derivation } from '../clocks/derivation.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { ClockId } from '../clocks/rule.ts';

/**
 * A clock of a case. `missed` stays on the record whatever happens later; whether the duty was done after all says
 * `endedAt`. Each change that moves the due date makes a new revision, with an execution of its own.
 */
export const Clock = z.object({
  id: ClockId,
  revision: z.int().positive(),
  status: z.enum(['running', 'paused', 'met', 'missed', 'stopped']),
  derivation: Derivation,
  pausedAt: z.optional(Instant),
  missedAt: z.optional(Instant),
  /** When the duty was done or fell away. */
  endedAt: z.optional(Instant),
  /** How many of the derivation's reminders have gone out. */
  reminded: z.int().nonnegative(),
  /** Local days that ended without implementation, H&S 1374.34(b). */
  penaltyDays: z.array(LocalDate),
});
export type Clock = z.infer<typeof Clock>;

/** The clock of that rule as it is now: of several runs, the last. */
export function clockOf({ clocks }: { clocks: readonly Clock[] }, id: ClockId): Clock | undefined {
  return clocks.findLast(clock => clock.id === id);
}

/** Whether the duty is still owed: the clock runs, or it was missed and nobody has done it since. */
export function isOwed(clock: Clock): boolean {
  return clock.status === 'running' || (clock.status === 'missed' && clock.endedAt === undefined);
}

/** Missed, and not done since. */
export function isOverdue(clock: Clock): boolean {
  return clock.status === 'missed' && isOwed(clock);
}
