import { penaltyDays } from '../clocks/penalty.ts';
import { clockRules } from '../clocks/rules.ts';
import type { Instant, LocalDate } from '../time/instants.ts';
import { type Clock, isOwed } from './clock.ts';

/** The local days that have ended since the clock was missed and are not counted yet. */
export function penaltyDaysDue(clock: Clock, now: Instant): LocalDate[] {
  const carriesPenalty = clockRules[clock.id].whenMissed.penaltyPerDay !== undefined;
  if (!carriesPenalty || clock.status !== 'missed' || !isOwed(clock)) return [];
  return penaltyDays(clock.derivation.missedFrom, now).filter(day => !clock.penaltyDays.includes(day));
}
