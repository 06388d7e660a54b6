import { type Instant, type LocalDate } from '../time/instants.ts';
import type { Closing } from './derivation.ts';
import { clockRules } from './rules.ts';
import { localDateOf, plusDays, daysBetween } from '../time/days.ts';
import type { ClockId } from './rule.ts';

/**
 * The local days that ended without implementation (H&S 1374.34(b)), from a missed C1 or C2 until it was done, or now. A day on
 * which the case was closed, if only for an hour, is none.
 */
export function penaltyDays(missedFrom: Instant, until: Instant, closings: readonly Closing[] = []): LocalDate[] {
  const first = localDateOf(missedFrom);
  const ended = Math.max(0, daysBetween(first, localDateOf(until)));
  const days = Array.from({ length: ended }, (_, index) => plusDays(first, index));
  return days.filter(day => !wasClosedOn(day, closings));
}

/** Whether the case was closed on that local day, if only for an hour. */
export function wasClosedOn(day: LocalDate, closings: readonly Closing[]): boolean {
  return closings.some(one => localDateOf(one.from) <= day && day <= localDateOf(one.until));
}

/** In dollars. The law names a least amount; the director may order more. */
export function leastPenalty(clock: ClockId, days: number): number {
  return days * (clockRules[clock].whenMissed.penaltyPerDay ?? 0);
}
