import { clockRules } from '../clocks/rules.ts';
import { type Instant } from '../time/instants.ts';
import { type Clock, type ClockRun, isOverdue, pastFrom, runOf } from './clock.ts';
import type { CaseState } from './state.ts';
import { nextPenaltyDay } from './penalty-days.ts';
import { atLocal, nextMidnight } from '../time/days.ts';

/** A clock that somebody has to look at, and when next; the sweep finds those that nobody looked at. */
export interface WatchedClock extends ClockRun {
  nextAt: Instant;
}

/** The clocks that somebody must look at again, and when. */
export function watchedClocks(state: CaseState): WatchedClock[] {
  return state.clocks.flatMap(clock => {
    const nextAt = nextMilestone(clock);
    return nextAt === undefined ? [] : [{ ...runOf(clock), nextAt }];
  });
}

/**
 * The next reminder, else the end of its day, else the miss; after it, for a clock with a penalty, the end of the next day not yet
 * counted. Undefined, too, for one that is past its day while nobody knows its later edge: word of that moves it.
 */
export function nextMilestone(clock: Clock): Instant | undefined {
  if (clock.status === 'running') {
    const { reminders, missedFrom } = clock.derivation;
    return reminders[clock.reminded] ?? (clock.pastSince === undefined ? pastFrom(clock) : undefined) ?? missedFrom;
  }
  const counts = clockRules[clock.id].whenMissed.penaltyPerDay !== undefined;
  const { missedFrom } = clock.derivation;
  if (!counts || !isOverdue(clock) || missedFrom === undefined) return undefined;
  return nextMidnight(atLocal(nextPenaltyDay(clock, missedFrom), '00:00'));
}
