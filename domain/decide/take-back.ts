import { type Clock, clockOf, runOf } from '../case/clock.ts';
import { isOut, isSameReader, type Notice, type Recipient, type RecipientOf } from '../case/notice.ts';
import type { CaseState } from '../case/state.ts';
import type { Derivation } from '../clocks/derivation.ts';
import { deadlineMissed } from '../letters/deadline-missed.ts';
import { enforcementReferral } from '../letters/enforcement-referral.ts';
import { type Facts, noticesOf } from '../letters/letter-kind.ts';
import { missTakenBack } from '../letters/miss-taken-back.ts';
import { penaltySum } from '../letters/penalty-sum.ts';
import type { LocalDate } from '../time/instants.ts';
import type { Draft } from './draft.ts';
import { queueNotice } from './queue-notice.ts';

/** What turned out not to be so, as `clock-taken-back` has it. */
interface Wrong {
  what: 'start' | 'miss' | 'days';
  /** Of days alone: from that day on, or up to it. */
  from?: LocalDate;
  through?: LocalDate;
  reason: string;
  /** The same for those who were told. */
  because: Facts<typeof missTakenBack.facts>['because'] | 'wrong-plan';
}

/**
 * Takes back what was noted of a run; whoever was told of the miss, or of days, hears it.
 * @param counted how its time is counted now; without it nothing is said of that
 */
export function takeBack(draft: Draft, clock: Clock, wrong: Wrong, counted?: Derivation): void {
  const { because, ...noted } = wrong;
  const told = toldOf(draft.state(), clock);
  draft.record('clock-taken-back', { ...runOf(clock), ...noted });
  // The letter that the plan had the case by mistake says this, too.
  if (because === 'wrong-plan') return;
  const { id, subject, penaltyDays } = clock;
  const isReferred = clockOf(draft.state(), id, subject)?.referral !== undefined;
  const wasNoted = clock.missedAt !== undefined || clock.penaltyDays.length > 0;
  if (!wasNoted) return;
  const gone = daysGone(clock, wrong);
  for (const to of told) {
    queueNotice(draft, missTakenBack, to, {
      clock: id,
      subject,
      what: wrong.what === 'days' ? 'days' : 'miss',
      because,
      ...lastInTime(counted),
      days: gone.length,
      from: gone[0],
      through: gone.at(-1),
      left: penaltyDays.length - gone.length,
      unreferred: clock.referral !== undefined && !isReferred,
    });
  }
}

function daysGone({ penaltyDays }: Clock, { what, from, through }: Wrong): LocalDate[] {
  if (what !== 'days') return penaltyDays;
  return penaltyDays.filter(day => (from === undefined || day >= from) && (through === undefined || day <= through));
}

/** The later edge: what is done by then is held against nobody. */
function lastInTime(counted: Derivation | undefined): { dueOn?: LocalDate; dueAt?: Derivation['dueAt'] } {
  if (counted?.missedFrom === undefined) return {};
  const { latest, dueOn, dueAt } = counted;
  return { dueOn: latest?.on ?? dueOn, dueAt: latest?.at ?? dueAt };
}

type Reader = RecipientOf<(typeof missTakenBack.readers)[number]>;

/** Who had a letter about the miss or the days of that clock, and none since that the miss is taken back. */
function toldOf(state: CaseState, clock: Clock): Reader[] {
  const letters = noticesOf(state, deadlineMissed, penaltySum, enforcementReferral, missTakenBack).filter(
    notice => isAbout(notice, clock) && wasTold(notice),
  );
  const readers = letters.map(({ to }) => to).filter(isReader);
  const once = readers.filter((to, index) => readers.findIndex(other => isSameReader(other, to)) === index);
  return once.filter(to => !isTakenBack(letters.findLast(letter => isSameReader(letter.to, to))));
}

function isAbout(notice: Notice, { id, subject }: Clock): boolean {
  const ofMiss = deadlineMissed.factsOf(notice) ?? missTakenBack.factsOf(notice);
  // Clocks with penalty days have no subject.
  const ofDays = penaltySum.factsOf(notice) ?? enforcementReferral.factsOf(notice);
  return (ofMiss ?? ofDays)?.clock === id && ofMiss?.subject === subject;
}

/** Of days that are taken back others may stay, and so does the miss. */
function isTakenBack(last: Notice | undefined): boolean {
  return last !== undefined && missTakenBack.factsOf(last)?.what === 'miss';
}

/** A letter that is not out yet says that it no longer holds, and does not go; one that takes back will. */
function wasTold(notice: Notice): boolean {
  return isOut(notice) || (notice.kind === missTakenBack.name && notice.status === 'queued');
}

function isReader(to: Recipient): to is Reader {
  return missTakenBack.readers.some(party => party === to.party);
}
