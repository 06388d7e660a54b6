import { penaltyDays, wasClosedOn } from '../clocks/penalty.ts';
import { localDateOf, plusDays } from '../time/days.ts';
import { clockRules } from '../clocks/rules.ts';
import type { Instant, LocalDate } from '../time/instants.ts';
import { type Clock, isOverdue, pastFrom } from './clock.ts';

/** The local days that have ended since the clock was missed and are not counted yet, while the duty is owed. */
export function penaltyDaysDue(clock: Clock, now: Instant): LocalDate[] {
  return isOverdue(clock) ? uncountedDays(clock, now) : [];
}

/** The same of a missed clock for a duty that was done then, whenever that became known. */
export function uncountedDays(clock: Clock, until: Instant): LocalDate[] {
  const carriesPenalty = clockRules[clock.id].whenMissed.penaltyPerDay !== undefined;
  const { missedFrom, closings } = clock.derivation;
  if (!carriesPenalty || clock.missedAt === undefined || missedFrom === undefined) return [];
  return penaltyDays(missedFrom, until, closings).filter(
    day => !clock.penaltyDays.includes(day) && !stoodOn(day, clock),
  );
}

function stoodOn(day: LocalDate, { stood = [] }: Clock): boolean {
  return stood.some(({ from, before }) => from <= day && day < before);
}

/** The first local day from the miss on that can count and is not counted. */
export function nextPenaltyDay(clock: Clock, missedFrom: Instant): LocalDate {
  const { closings = [] } = clock.derivation;
  const known = new Set(clock.penaltyDays);
  let day = localDateOf(missedFrom);
  while (known.has(day) || wasClosedOn(day, closings) || stoodOn(day, clock)) day = plusDays(day, 1);
  return day;
}

/** The local days that ended with the duty undone between the day to work to and the later edge: held against nobody. */
export function disputedDays(clock: Clock, now: Instant): LocalDate[] {
  const from = pastFrom(clock);
  if (from === undefined || clock.status === 'paused') return [];
  const { missedFrom, closings } = clock.derivation;
  const until = clock.endedAt ?? now;
  return penaltyDays(from, missedFrom === undefined || until < missedFrom ? until : missedFrom, closings);
}

/** Whether so many days have ended that the case goes to the Office of Enforcement: once in a run of the clock, while they stand. */
export function isReferralDue(clock: Clock): boolean {
  return clock.referral === undefined && isEnoughToRefer(clock);
}

/** Whether a person still has to hand the file over. If days are taken back meanwhile, nobody has to. */
export function isReferralPending(clock: Clock): boolean {
  return clock.referral !== undefined && clock.referral.handedOverOn === undefined && isEnoughToRefer(clock);
}

function isEnoughToRefer({ id, penaltyDays }: Clock): boolean {
  const { refersAfterDays } = clockRules[id].whenMissed;
  return refersAfterDays !== undefined && penaltyDays.length >= refersAfterDays;
}
