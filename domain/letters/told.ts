import { clockOf, isOwed } from '../case/clock.ts';
import type { Notice } from '../case/notice.ts';
import type { CaseState } from '../case/state.ts';
import type { ClockId } from '../clocks/rule.ts';
import { clockRules, clocksOf } from '../clocks/rules.ts';
import type { Instant } from '../time/instants.ts';
import { kindOf } from './kinds.ts';

/**
 * When the plan was first told of a time that runs by law since that moment: its mail server took a letter that says so, it
 * acknowledged one, or a call told it. Undefined where there is no word of any.
 */
export function toldAt(state: CaseState, clock: ClockId, since: Instant): Instant | undefined {
  if (clockRules[clock].latestFromWord !== true) return undefined;
  const letters = state.notices.filter(notice => clocksToldOf(notice).includes(clock) && lastTried(notice) >= since);
  return letters.flatMap(wordOf).toSorted()[0];
}

/** The clock whose later edge waits for word of that letter; undefined where the plan was told, or owes it no more. */
export function untoldBy(state: CaseState, notice: Notice): ClockId | undefined {
  return clocksToldOf(notice).find(id => {
    const clock = clockOf(state, id);
    if (clock === undefined || !isOwed(clock)) return false;
    const { startedAt } = clock.derivation;
    return lastTried(notice) >= startedAt && toldAt(state, id, startedAt) === undefined;
  });
}

function clocksToldOf(notice: Notice): ClockId[] {
  const duty = kindOf(notice)?.tellsOf;
  if (duty === undefined || notice.to.party !== 'plan' || notice.bygone === true) return [];
  return clocksOf(duty).filter(id => clockRules[id].latestFromWord);
}

/** What it says is what was so when it last went out, or was to. */
function lastTried({ sentAt, cameBackAt, queuedAt }: Notice): Instant {
  return sentAt ?? cameBackAt ?? queuedAt;
}

function wordOf({ deliveredAt, acknowledgedAt, cameBackAt, status, sentAt }: Notice): Instant[] {
  const words = [deliveredAt, acknowledgedAt].filter(at => at !== undefined);
  // A delivery that was noted before its moment was kept: it was near the sending.
  const wasDelivered = status === 'delivered' && cameBackAt === undefined && sentAt !== undefined;
  return words.length === 0 && wasDelivered ? [sentAt] : words;
}
