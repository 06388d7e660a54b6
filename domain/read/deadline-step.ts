import { type Instant, plus, type WholeSecond, wholeSecondFrom } from '../time/instants.ts';
import { clockOf, type ClockRun } from '../case/clock.ts';
import type { CaseState } from '../case/state.ts';
import { nextMilestone } from '../case/clock-watch.ts';
import { penaltyDaysDue } from '../case/penalty-days.ts';

/** `until` is when to wake and ask again; what is due at which instant is decided by the instant itself. */
export type DeadlineStep =
  | { next: 'wait-for-reminder' | 'wait-until-due' | 'wait-until-midnight'; until: WholeSecond }
  | { next: 'remind' | 'miss' | 'count-penalty-day' | 'renew' | 'over' };

/** The execution that watches one clock. AWS ends each after a year; a longer watch is handed over before that. */
export interface Watch extends ClockRun {
  startedAt: Instant;
}

const hoursOfWatch = 330 * 24;

/** What the machine of one clock does next: nothing more, if the clock stopped, moved or stands still. */
export function deadlineStep(state: CaseState, watch: Watch, now: Instant): DeadlineStep {
  const clock = clockOf(state, watch.clock, watch.subject);
  if (clock?.revision !== watch.revision) return { next: 'over' };
  const until = nextMilestone(clock);
  if (until === undefined) return { next: 'over' };
  if (clock.status === 'missed') {
    return penaltyDaysDue(clock, now).length > 0
      ? { next: 'count-penalty-day' }
      : { next: 'wait-until-midnight', until: wholeSecondFrom(until) };
  }
  const { missedFrom } = clock.derivation;
  if (missedFrom !== undefined && now >= missedFrom) return { next: 'miss' };
  if (now >= until) return { next: 'remind' };
  const handOver = plus(watch.startedAt, { hours: hoursOfWatch });
  if (now >= handOver) return { next: 'renew' };
  const isReminder = until !== missedFrom;
  return {
    next: isReminder ? 'wait-for-reminder' : 'wait-until-due',
    until: wholeSecondFrom(until < handOver ? until : handOver),
  };
}
