import { nextBusinessDay } from '../clocks/calendar.ts';
import { deemedReceipt } from '../clocks/receipt.ts';
import { kindOf } from '../letters/kinds.ts';
import { type Instant } from '../time/instants.ts';
import { meetClocks, startClock } from './clocks.ts';
import type { Draft } from './draft.ts';
import type { EventType } from '../events/events.ts';
import type { Notice } from '../case/notice.ts';
import { localDateOf, atLocal } from '../time/days.ts';

/**
 * By when a person sees to it that the plan's receipt is on record: for a plan that is not deemed to have a notice, the
 * end of the next business day (choice). Undefined where receipt is deemed, or nothing counts from it.
 */
export function receiptDue(draft: Draft, notice: Notice): Instant | undefined {
  if (notice.to.party !== 'plan' || draft.deemedReceipt || kindOf(notice)?.counted === undefined) return undefined;
  return atLocal(nextBusinessDay(localDateOf(draft.at), draft.calendar), '17:00');
}

/**
 * A notice has gone out: what counts from a plan's receipt begins when it is deemed to have it, or else with its receipt. Everybody
 * else has it when it was sent.
 */
export function startFromSending(draft: Draft, notice: Notice): void {
  const by = kindOf(notice)?.counted?.startedBy;
  const isPlans = notice.to.party === 'plan';
  if (by === undefined || (isPlans && !draft.deemedReceipt)) return;
  startFromReceipt(draft, notice, { by, at: isPlans ? deemedReceipt(draft.at, draft.calendar) : draft.at });
}

/** Starts what counts from the receipt of that notice, as far as it is still owed. */
export function startFromReceipt(draft: Draft, notice: Notice, start: { by: EventType; at: Instant }): void {
  for (const one of kindOf(notice)?.counted?.starts(draft.state(), notice) ?? []) {
    const { clock, subject, length, isMet = false } = one;
    startClock(draft, clock, {
      ...start,
      ...(subject === undefined ? {} : { subject }),
      ...(length === undefined ? {} : { length }),
    });
    if (isMet) meetClocks(draft, clock);
  }
}
