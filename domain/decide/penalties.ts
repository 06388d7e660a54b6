import { type Clock, clockOf, runOf } from '../case/clock.ts';
import { penaltyDaysDue } from '../case/penalty-days.ts';
import type { ClockId } from '../clocks/rule.ts';
import type { Draft } from './draft.ts';
import { planOf, queueNotice } from './queue-notice.ts';
import { penaltySum } from '../letters/penalty-sum.ts';

/** Counts the days that have ended since and are not counted yet; the plan is told each week what they come to. */
export function countPenaltyDays(draft: Draft, clock: Clock): void {
  for (const day of penaltyDaysDue(clock, draft.at)) draft.record('penalty-day-counted', { ...runOf(clock), day });
  tellSum(draft, clock.id, clock.penaltyDays.length);
}

/** Of several weeks that went by uncounted, the newest sum says it all. */
function tellSum(draft: Draft, id: ClockId, daysBefore: number): void {
  const counted = clockOf(draft.state(), id)?.penaltyDays ?? [];
  const [from] = counted;
  const through = counted.at(-1);
  const isNextWeek = weeksIn(counted.length) > weeksIn(daysBefore);
  if (!isNextWeek || from === undefined || through === undefined) return;
  queueNotice(draft, penaltySum, planOf(draft.state()), { clock: id, days: counted.length, from, through });
}

function weeksIn(days: number): number {
  return Math.floor(days / 7);
}
