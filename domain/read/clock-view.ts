import { type Clock } from '../case/clock.ts';
import { derivationNow } from '../case/clock-derivation.ts';
import { disputedDays, isReferralPending } from '../case/penalty-days.ts';
import type { Derivation } from '../clocks/derivation.ts';
import { explain, explainLatest, explanationOf } from '../clocks/explain.ts';
import { leastPenalty } from '../clocks/penalty.ts';
import { shownIn } from '../clocks/words/words.ts';
import { type Actor, readsAll } from '../people/actors.ts';
import { type Instant, type LocalDate, plus } from '../time/instants.ts';
import type { Language } from '../words/language.ts';
import { asData, type Sentence } from '../words/sentence.ts';

/** A clock as it is shown: the result first, then how it came about, step by step and in words. */
export interface ClockView {
  id: Clock['id'];
  subject?: Clock['subject'];
  authority: string;
  status: Clock['status'];
  startedBy: string;
  startedAt: Instant;
  dueOn: string;
  dueAt: Instant;
  /** Since when its day is over without its being missed yet. */
  pastSince?: Instant | undefined;
  missedAt?: Instant | undefined;
  endedAt?: Instant | undefined;
  penalty?: { days: number; atLeast: number };
  /** For those who work by it: that it went to the Office of Enforcement. */
  enforcement?: { referredAt: Instant; handedOverOn: LocalDate | null; reference?: string | undefined };
  derivation: Derivation;
  /** Of both edges, for those who see both. */
  explanation: string;
  /** What the explanation says of the day to work to, by its sentences and their values. */
  sentences: Sentence[];
  /** For those who work by it: the last day of a defensible reading, and the reading where that is a later day. */
  latestOn?: LocalDate;
  latestReading?: string | undefined;
  /** The days between both that ended with the duty undone: none is counted. */
  disputedDays?: LocalDate[];
}

/** @param language in which a member reads; everybody else reads English */
export function clockView(
  clock: Clock,
  now: Instant,
  actor: Pick<Actor, 'role'>,
  language: Language = 'en',
): ClockView {
  const staff = readsAll(actor);
  const reader = staff ? 'staff' : 'party';
  // A member has one day to look to; what may be held against a plan is for those who hold it, and for the plan.
  const seesBothEdges = staff || actor.role === 'plan';
  const whole = derivationNow(clock, now);
  const { latest, toldAt, missedFrom, ...byDueDate } = whole;
  const edge = {
    ...(latest !== undefined && { latest }),
    ...(toldAt !== undefined && { toldAt }),
    ...(missedFrom !== undefined && { missedFrom }),
  };
  const derivation = { ...(staff ? byDueDate : forParty(byDueDate, language)), ...(seesBothEdges && edge) };
  const isOpen = missedFrom === undefined;
  const latestReading = seesBothEdges ? explainLatest(derivation) : undefined;
  const days = clock.penaltyDays.length;
  return {
    id: clock.id,
    ...(clock.subject === undefined ? {} : { subject: clock.subject }),
    authority: derivation.authority,
    status: clock.status,
    startedBy: derivation.startedBy,
    startedAt: derivation.startedAt,
    dueOn: derivation.dueOn,
    dueAt: derivation.dueAt,
    pastSince: pastSinceOf(clock, now),
    missedAt: clock.missedAt,
    endedAt: clock.endedAt,
    ...(days === 0 ? {} : { penalty: { days, atLeast: leastPenalty(clock.id, days) } }),
    ...(seesBothEdges && clock.referral !== undefined && isReferred(clock)
      ? { enforcement: enforcementView(clock.referral, staff) }
      : {}),
    derivation,
    explanation: [explain(whole, reader, language), latestReading].filter(said => said !== undefined).join(' '),
    sentences: explanationOf(whole, reader).map(asData),
    ...(seesBothEdges && (latest !== undefined || isOpen)
      ? {
          ...(latest !== undefined && { latestOn: latest.on }),
          latestReading,
          disputedDays: disputedDays(clock, now),
        }
      : {}),
  };
}

/** Also where the machine that notes that, or the miss, is behind. */
function pastSinceOf({ status, pastSince, derivation }: Clock, now: Instant): Instant | undefined {
  const from = plus(derivation.dueAt, { seconds: 1 });
  return pastSince ?? (status === 'running' && now >= from ? from : undefined);
}

/** A referral that has lost its ground, and was not handed over, is none. */
function isReferred(clock: Clock): boolean {
  return clock.referral?.handedOverOn !== undefined || isReferralPending(clock);
}

/** The Office's number for it is for the Department. */
function enforcementView({ at, handedOverOn, reference }: NonNullable<Clock['referral']>, staff: boolean) {
  return { referredAt: at, handedOverOn: handedOverOn ?? null, ...(staff && { reference }) };
}

/** With the words in it that a party reads. */
function forParty(derivation: Derivation, language: Language): Derivation {
  const { closedDay, authority, pause, extendedBy: by, extendedBecause: reason } = shownIn(language);
  const { days, pauses, roll, extensions } = derivation;
  const reasons = new Set(pauses.map(one => one.reason));
  const named = (name: string) => (reasons.has(name) ? pause(name) : closedDay(name));
  return {
    ...derivation,
    authority: authority(derivation.authority),
    ...(days && { days: days.map(day => (day.skipped === undefined ? day : { ...day, skipped: named(day.skipped) })) }),
    pauses: pauses.map(one => ({ ...one, reason: pause(one.reason) })),
    ...(roll && { roll: { ...roll, because: roll.because.map(closedDay) } }),
    extensions: extensions.map(one => ({ ...one, by, reason })),
  };
}
