import { type Clock } from '../case/clock.ts';
import { derivationNow } from '../case/clock-derivation.ts';
import { disputedDays, isReferralPending } from '../case/penalty-days.ts';
import type { Derivation } from '../clocks/derivation.ts';
import { explain, explainLatest } from '../clocks/explain.ts';
import { leastPenalty } from '../clocks/penalty.ts';
import { type Actor, readsAll } from '../people/actors.ts';
import { type Instant, type LocalDate, plus } from '../time/instants.ts';

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
  /** For those who work by it: the last day of a defensible reading, and the reading where that is a later day. */
  latestOn?: LocalDate;
  latestReading?: string | undefined;
  /** The days between both that ended with the duty undone: none is counted. */
  disputedDays?: LocalDate[];
}

export function clockView(clock: Clock, now: Instant, actor: Pick<Actor, 'role'>): ClockView {
  const staff = readsAll(actor);
  // A member has one day to look to; what may be held against a plan is for those who hold it, and for the plan.
  const seesBothEdges = staff || actor.role === 'plan';
  const { latest, toldAt, missedFrom, ...byDueDate } = derivationNow(clock, now);
  const extensions = staff ? byDueDate.extensions : byDueDate.extensions.map(withoutStaff);
  const edge = {
    ...(latest !== undefined && { latest }),
    ...(toldAt !== undefined && { toldAt }),
    ...(missedFrom !== undefined && { missedFrom }),
  };
  const derivation = { ...byDueDate, extensions, ...(seesBothEdges && edge) };
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
    explanation: [explain(derivation, staff ? 'staff' : 'party'), latestReading]
      .filter(said => said !== undefined)
      .join(' '),
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

/** Who of the staff gave it is not for the parties, and the reason was written for the record: the letter has theirs. */
function withoutStaff(extension: Derivation['extensions'][number]): Derivation['extensions'][number] {
  return { ...extension, by: 'the Department', reason: 'The letter about it says more.' };
}
