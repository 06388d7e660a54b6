import { type Clock, clockOf, runOf } from '../case/clock.ts';
import { isReferralDue, isReferralPending, penaltyDaysDue } from '../case/penalty-days.ts';
import { nextCloseOfBusiness } from '../clocks/calendar.ts';
import type { ClockId } from '../clocks/rule.ts';
import type { Payload } from '../commands/commands.ts';
import { enforcementReferral } from '../letters/enforcement-referral.ts';
import type { penaltyDaysSoFar } from '../letters/facts.ts';
import type { Facts } from '../letters/letter-kind.ts';
import { penaltySum } from '../letters/penalty-sum.ts';
import { localDateOf } from '../time/days.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { planOf, queueNotice } from './queue-notice.ts';
import { type Refusal, unacceptable } from './refusal.ts';

export const penaltyDeciders = deciders({
  'record-enforcement-referral': recordReferral,
});

/** Counts the days that have ended since and are not counted yet; the plan is told each week what they come to. */
export function countPenaltyDays(draft: Draft, clock: Clock): void {
  const { id } = clock;
  for (const day of penaltyDaysDue(clock, draft.at)) draft.record('penalty-day-counted', { ...runOf(clock), day });
  tellSum(draft, id, clock.penaltyDays.length);
  referWhenDue(draft, id);
}

/** H&S 1374.34(b): after ten days the case goes to the Office of Enforcement; the plan hears it, and a supervisor hands over the file. */
export function referWhenDue(draft: Draft, id: ClockId): void {
  const clock = clockOf(draft.state(), id);
  if (clock === undefined || !isReferralDue(clock)) return;
  const dueAt = nextCloseOfBusiness(draft.at, draft.calendar);
  draft.record('enforcement-referred', { ...runOf(clock), days: clock.penaltyDays.length, dueAt });
  const counted = countedOf(clock);
  if (counted !== undefined) queueNotice(draft, enforcementReferral, planOf(draft.state()), counted);
}

/** The person's own act lies outside: what is recorded is that the file was handed over, and when. */
function recordReferral(draft: Draft, payload: Payload<'record-enforcement-referral'>): Refusal | undefined {
  const { clock: id, referredOn = localDateOf(draft.at), reference, note } = payload;
  const isPending = draft.state().clocks.some(clock => clock.id === id && isReferralPending(clock));
  if (!isPending) return unacceptable('clock', `must be one that is to be referred; ${id} is not`);
  if (referredOn > localDateOf(draft.at)) return unacceptable('referredOn', 'must not be a day that has not come yet');
  draft.record('enforcement-referral-recorded', { clock: id, handedOverOn: referredOn, reference, note });
  return undefined;
}

/** Of several weeks that went by uncounted, the newest sum says it all. */
function tellSum(draft: Draft, id: ClockId, daysBefore: number): void {
  const counted = countedOf(clockOf(draft.state(), id));
  if (counted === undefined || weeksIn(counted.days) <= weeksIn(daysBefore)) return;
  queueNotice(draft, penaltySum, planOf(draft.state()), counted);
}

function countedOf(clock: Clock | undefined): Facts<typeof penaltyDaysSoFar> | undefined {
  const [from] = clock?.penaltyDays ?? [];
  const through = clock?.penaltyDays.at(-1);
  if (clock === undefined || from === undefined || through === undefined) return undefined;
  return { clock: clock.id, days: clock.penaltyDays.length, from, through };
}

function weeksIn(days: number): number {
  return Math.floor(days / 7);
}
