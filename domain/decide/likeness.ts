import { hasSameNumber, isSameMember, type Member } from '../application/same-member.ts';
import { patientName } from '../application/patient-name.ts';
import type { CaseNumber } from '../case/case-number.ts';
import { hasGivenWay } from '../case/likened.ts';
import { hasBeenCompared, isLikenedTo, type Likeness } from '../case/likeness.ts';
import type { CaseState } from '../case/state.ts';
import { endOfBusinessDayAfter } from '../clocks/calendar.ts';
import type { Payload } from '../commands/commands.ts';
import { mayBeSame } from '../people/same-name.ts';
import { localDateOf } from '../time/days.ts';
import { type Instant, plus } from '../time/instants.ts';
import { deciders, type Lookups } from './decider.ts';
import type { Draft } from './draft.ts';
import { type Refusal, unacceptable } from './refusal.ts';

export const likenessDeciders = deciders({
  'note-likeness': noteLikeness,
  'settle-likeness': settleLikeness,
  'keep-apart': keepApart,
});

/** Whether somebody is to compare two cases: they came in on one day, or on days side by side, and may be of one member. */
export function isToBeCompared(one: CaseState, other: CaseState): boolean {
  if (one.caseNumber === other.caseNumber || hasGivenWay(other)) return false;
  if (hasBeenCompared(one, other.caseNumber) || hasBeenCompared(other, one.caseNumber)) return false;
  return areWithinADay(one.receivedAt, other.receivedAt) && mayBeOneMember(memberOf(one), memberOf(other));
}

/** Also by name and number with the plan where the two who filed gave different birth dates. A person says what it is. */
function mayBeOneMember(one: Member, other: Member): boolean {
  if (isSameMember(one, other)) return true;
  return hasSameNumber(one, other) && mayBeSame(patientName(one.patient), patientName(other.patient));
}

function memberOf({ application: { patient, coverage } }: CaseState): Member {
  return { patient, memberId: coverage.memberId };
}

function areWithinADay(one: Instant, other: Instant): boolean {
  const [first, second] = one < other ? [one, other] : [other, one];
  return localDateOf(second) <= localDateOf(plus(first, { hours: 24 }));
}

/** Those of the others that this case does not know yet, each with a business day to compare the two. */
export function newLikenesses(draft: Draft, others: readonly CaseNumber[]): Likeness[] {
  const state = draft.state();
  const dueAt = endOfBusinessDayAfter(draft.at, 'first', draft.calendar);
  return others.filter(of => !isLikenedTo(state, of) && !hasBeenCompared(state, of)).map(of => ({ of, dueAt }));
}

function noteLikeness(draft: Draft, { of }: { of: CaseNumber }): undefined {
  for (const likeness of newLikenesses(draft, [of])) draft.record('likeness-noted', likeness);
}

/** Also where it was not noted yet: what comes late is not asked any more. */
function settleLikeness(draft: Draft, { of }: { of: CaseNumber }): undefined {
  if (!hasBeenCompared(draft.state(), of)) draft.record('likeness-settled', { of });
}

/** Only by who may see both: of the other, a colleague with a tie to somebody in it says nothing. */
function keepApart(draft: Draft, { of, reason }: Payload<'keep-apart'>, { otherCase }: Lookups): Refusal | undefined {
  if (!isLikenedTo(draft.state(), of)) {
    return unacceptable('of', 'is no case that waits to be compared with this one');
  }
  if (otherCase === undefined)
    return unacceptable('of', 'is not a case that you can see: a colleague compares the two');
  draft.record('kept-apart', { of, reason });
  return undefined;
}
