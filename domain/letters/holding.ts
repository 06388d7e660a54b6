import { isOverdue, isOwed, isPastItsDay, clockOf } from '../case/clock.ts';
import type { Notice } from '../case/notice.ts';
import type { Seat } from '../case/seat.ts';
import type { Outcome } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import type { Instant, LocalDate } from '../time/instants.ts';
import type { ClockId } from '../clocks/rule.ts';

// What kinds of letters ask of a case to know whether they still hold.

/** How the case ends or has ended; undefined while it goes on. */
export function endingOf(state: CaseState): Outcome | undefined {
  return state.stage === 'closed' ? state.outcome : state.concluding?.outcome;
}

/**
 * Nothing is written to a member who has died: who filed for them is another party, and so is the estate of one whose case has waited for
 * somebody to step in.
 */
export function isToTheDead({ to }: Notice, state: CaseState): boolean {
  return to.party === 'applicant' && endingOf(state) === 'died' && state.death?.waits !== true;
}

export function isGoing(state: CaseState): boolean {
  return endingOf(state) === undefined;
}

/** Approved, and neither withdrawn nor settled by the plan before the reviewers could decide. */
export function isUnderReview(state: CaseState): boolean {
  return isGoing(state) && state.issues.some(({ route, outcome }) => route === 'imr' && outcome === undefined);
}

export function isAdopted({ determination }: CaseState): boolean {
  return determination?.adoptedAt !== undefined;
}

export function isComplaintSettled({ issues }: CaseState): boolean {
  return issues.some(({ route, outcome }) => route === 'complaint' && outcome === 'resolved');
}

/** Whether reviewers still have the case. */
export function isBeforeReviewers({ stage }: CaseState): boolean {
  return stage === 'assigning-reviewers' || stage === 'reviewing' || stage === 'adopting';
}

/** The seat of the reviewer to whom the notice goes. */
export function seatOf({ seats }: CaseState, { to }: Notice): Seat | undefined {
  return to.party === 'reviewer' ? seats.find(({ reviewerId }) => reviewerId === to.reviewerId) : undefined;
}

/** A reviewer hears of a deadline only with a seat and without an analysis; to the others it is theirs anyway. */
export function isTheirs(state: CaseState, notice: Notice): boolean {
  if (notice.to.party !== 'reviewer') return true;
  const seat = seatOf(state, notice);
  return seat !== undefined && seat.status !== 'analysed';
}

/** How it stands with the deadline that a notice is about: whether its time runs still, or is over; a clock that was moved since has letters of its own. */
export function deadlineStands(
  state: CaseState,
  { clock: id, subject, dueAt }: { clock: ClockId; subject?: string | undefined; dueAt: Instant },
): { isRunning: boolean; isMissed: boolean; isOwed: boolean } | undefined {
  const clock = clockOf(state, id, subject);
  if (clock?.derivation.dueAt !== dueAt) return undefined;
  return {
    isRunning: clock.status === 'running' && !isPastItsDay(clock),
    isMissed: clock.missedAt !== undefined,
    isOwed: isOwed(clock),
  };
}

/** A clock's penalty days up to one of them. */
interface PenaltyDays {
  clock: ClockId;
  days: number;
  from: LocalDate;
  through: LocalDate;
}

/** Whether these days are still counted: none of them was taken back. */
export function areCounted(state: CaseState, { clock, days, from, through }: PenaltyDays): boolean {
  const counted = clockOf(state, clock)?.penaltyDays ?? [];
  return counted[0] === from && counted[days - 1] === through;
}

/** Whether the count goes on after these days: the plan has reported nothing that stands, and the case has not ended. */
export function countsOn(state: CaseState, counted: PenaltyDays): boolean {
  const clock = clockOf(state, counted.clock);
  return isGoing(state) && clock !== undefined && isOverdue(clock) && areCounted(state, counted);
}
