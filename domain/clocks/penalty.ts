import { daysBetween, type Instant, type LocalDate, localDateOf } from '../time/instants.ts';
import { clockRules } from './rules.ts';

export interface PenaltyDays {
  days: number;
  firstDay?: LocalDate;
  /** Dollars. The law names a least amount; the director may order more. */
  atLeast: number;
}

const dollarsPerDay = clockRules.C1.whenMissed.penaltyPerDay ?? 0;

/** The local days that ended without implementation (H&S 1374.34(b)), from a missed C1 or C2 until it was done, or now. */
export function penaltyDays(missedFrom: Instant, until: Instant): PenaltyDays {
  const firstDay = localDateOf(missedFrom);
  const days = Math.max(0, daysBetween(firstDay, localDateOf(until)));
  return days === 0 ? { days, atLeast: 0 } : { days, firstDay, atLeast: days * dollarsPerDay };
}
