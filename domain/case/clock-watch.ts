import { clockRules } from '../clocks/rules.ts';
import { type Instant } from '../time/instants.ts';
import { type Clock, isOverdue } from './clock.ts';
import type { CaseState } from './state.ts';
import { nextMidnight } from '../time/days.ts';
import type { ClockId } from '../clocks/rule.ts';

/** A clock that somebody has to look at, and when next; the sweep finds those that nobody looked at. */
export interface WatchedClock {
  clock: ClockId;
  revision: number;
  nextAt: Instant;
}

/** The clocks that somebody must look at again, and when. */
export function watchedClocks(state: CaseState): WatchedClock[] {
  return state.clocks.flatMap(clock => {
    const nextAt = nextMilestone(clock);
    return nextAt === undefined ? [] : [{ clock: clock.id, revision: clock.revision, nextAt }];
  });
}

/** The next reminder, else the miss; after it, for a clock with a penalty, the end of the next day not yet counted. */
export function nextMilestone(clock: Clock): Instant | undefined {
  if (clock.status === 'running') return clock.derivation.reminders[clock.reminded] ?? clock.derivation.missedFrom;
  const counts = clockRules[clock.id].whenMissed.penaltyPerDay !== undefined;
  if (!counts || !isOverdue(clock)) return undefined;
  let next = nextMidnight(clock.derivation.missedFrom);
  for (let day = 0; day < clock.penaltyDays.length; day += 1) next = nextMidnight(next);
  return next;
}
