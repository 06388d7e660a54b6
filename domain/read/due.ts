import { type Clock, isCounting, isOverdue, isPastItsDay, lastRuns } from '../case/clock.ts';
import type { Notice } from '../case/notice.ts';
import type { CaseState } from '../case/state.ts';
import type { ClockFamily } from '../clocks/rule.ts';
import { clockRules } from '../clocks/rules.ts';
import { awaitedReceipts, lettersToBegin } from '../letters/awaited-receipts.ts';
import { kindOf } from '../letters/kinds.ts';
import { stillHolds } from '../letters/letters.ts';
import type { Instant } from '../time/instants.ts';

/** What only our own work goes by is no date for a party. */
export function isSeenBy(reader: 'staff' | 'party', { id }: Clock): boolean {
  return reader === 'staff' || clockRules[id].seenBy !== 'staff';
}

/** The clocks that run, or stand still, of what is owed to somebody: each gives the case a date. */
export function countingClocks(state: CaseState): Clock[] {
  return state.clocks.filter(
    clock => !isApplicants(clock) && isCounting(clock) && (clock.id !== 'N1' || isToBePosted(state, clock)),
  );
}

/** A letter that no longer holds is printed by nobody, and is about to be withdrawn. */
function isToBePosted(state: CaseState, { subject }: Clock): boolean {
  return forThePost(state).some(({ id }) => id === subject);
}

/** The time to apply was the applicant's own: whether it matters is for a person to say, while the case is screened. */
function isApplicants({ id }: Clock): boolean {
  return clockRules[id].owner === 'applicant';
}

/** Of the letters in the post queue those that still hold: what is no longer of use is not printed. */
export function forThePost(state: CaseState): Notice[] {
  return state.notices.filter(notice => notice.status === 'to-post' && stillHolds(notice, state));
}

/** Letters that are recorded as posted, though nobody has printed them or said how else they went. */
export function unconfirmedPostings({ notices }: CaseState): Notice[] {
  return notices.filter(({ status, unprinted }) => status === 'posted' && unprinted === true);
}

/** Of what is owed still: a miss whose time was replaced by another is on the record, and no duty hangs on it. */
export function isLate(state: CaseState, family: ClockFamily): boolean {
  return lastRuns(state).some(
    clock => clockRules[clock.id].family === family && (isOverdue(clock) || isPastItsDay(clock)),
  );
}

/** When the duty of a family of clocks is due; where none of them has begun, when what is to begin it is. */
export function dueBy(state: CaseState, family: ClockFamily, about?: string): Instant {
  const runs = runsOf(state, family, about);
  return (
    firstDate(runs.filter(isCounting)) ??
    beginsBy(state, family, about) ??
    firstDate(runs) ??
    firstDate(countingClocks(state)) ??
    state.receivedAt
  );
}

/** Until the letter with which its time begins counts as received, whoever is asked is late with nothing: the wait is ours. */
export function hasBegun(state: CaseState, family: ClockFamily, about?: string): boolean {
  return runsOf(state, family, about).some(isCounting) || beginsBy(state, family, about) === undefined;
}

function runsOf(state: CaseState, family: ClockFamily, about: string | undefined): Clock[] {
  return lastRuns(state).filter(
    ({ id, subject, takenBackAt }) =>
      takenBackAt === undefined && clockRules[id].family === family && isAbout(subject, about),
  );
}

/** By when a person sees to the receipt with which such a clock begins, or the letter is out. */
function beginsBy(state: CaseState, family: ClockFamily, about?: string): Instant | undefined {
  const awaited = awaitedReceipts(state).filter(({ notice }) => kindOf(notice)?.counted?.family === family);
  return (
    awaited[0]?.dueAt ??
    lettersToBegin(state, family, about)
      .map(({ dueAt }) => dueAt)
      .toSorted()[0]
  );
}

function isAbout(subject: string | undefined, about: string | undefined): boolean {
  return about === undefined || subject === about;
}

export function firstDate(clocks: readonly Clock[]): Instant | undefined {
  return clocks.map(clock => clock.derivation.dueAt).toSorted()[0];
}
