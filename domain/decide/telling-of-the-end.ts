import { isToldOfDeath } from '../case/representative.ts';
import type { Concluding } from '../case/common-part.ts';
import { isSameReader, isToFormer, type Notice, type Recipient, type RecipientOf } from '../case/notice.ts';
import type { Seat } from '../case/seat.ts';
import type { Outcome } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import { assignmentEnded } from '../letters/assignment-ended.ts';
import { closure } from '../letters/closure.ts';
import { complaintClosing } from '../letters/complaint-closing.ts';
import { complaintClosingPlan } from '../letters/complaint-closing-plan.ts';
import { complaintClosingProvider } from '../letters/complaint-closing-provider.ts';
import { decision } from '../letters/decision.ts';
import { decisionPlan } from '../letters/decision-plan.ts';
import { decisionProvider } from '../letters/decision-provider.ts';
import { isAdopted } from '../letters/holding.ts';
import { type LetterKind, noticesOf } from '../letters/letter-kind.ts';
import { nonJurisdiction } from '../letters/non-jurisdiction.ts';
import { premature } from '../letters/premature.ts';
import { reopening } from '../letters/reopening.ts';
import { reversal } from '../letters/reversal.ts';
import { withdrawal } from '../letters/withdrawal.ts';
import type { Draft } from './draft.ts';
import { applicant, queueNotice } from './queue-notice.ts';

/** The letters of an ending that say themselves how the case ends: who has one of them needs no other. */
const lettersOf: Readonly<Partial<Record<Outcome, readonly Pick<LetterKind, 'name'>[]>>> = {
  upheld: [decision, decisionPlan, decisionProvider],
  'reversed-by-plan': [reversal],
  withdrawn: [withdrawal],
  'complaint-resolved': [complaintClosing, complaintClosingPlan, complaintClosingProvider],
  'non-jurisdictional': [nonJurisdiction],
  premature: [premature],
};

/** The member, and everybody who was written to in the case, hears how it ended: each once, in the words of that outcome. */
export function tellOfEnd(draft: Draft, concluding: Concluding): void {
  releaseReviewers(draft, draft.state().seats);
  const { outcome, of, explained: more } = concluding;
  for (const to of readersOf(draft.state(), outcome)) {
    if (hasHeard(draft.state(), to, concluding)) continue;
    const explained = (to.party === 'applicant' || to.party === 'plan') && more?.[to.party] === true;
    const facts = { outcome, explained, ...(to.party === 'applicant' && { of }) };
    queueNotice(draft, closure, to, facts, explained ? more.event : undefined);
  }
}

type Reader = RecipientOf<Exclude<Recipient['party'], 'reviewer' | 'assistant'>>;

/**
 * Reviewers are told by a letter of their own, and a director who has adopted the determination has done their part. Whoever filed for the
 * patient hears of a death alone: in all else it is the applicant who is told.
 */
function readersOf(state: CaseState, outcome: Outcome): Reader[] {
  const others = writtenTo(state).filter(
    ({ party }) => party !== 'applicant' && party !== 'representative' && (party !== 'director' || !isAdopted(state)),
  );
  return [...membersOf(state, outcome), ...others];
}

/** No letter goes to the dead: to their estate, where it was asked whether somebody steps in. */
function membersOf(state: CaseState, outcome: Outcome): Reader[] {
  if (outcome !== 'died') return [applicant];
  const estate = state.death?.waits === true ? [applicant] : [];
  return [...estate, ...(isToldOfDeath(state) ? [{ party: 'representative' } as const] : [])];
}

/** Reviewers have a letter of their own, an assistant a copy of the member’s; a former address is nobody’s. */
function hasOwnWay(to: Recipient): to is Exclude<Recipient, Reader> {
  return to.party === 'reviewer' || to.party === 'assistant' || isToFormer(to);
}

/** Everybody to whom a letter went, or is on its way. */
function writtenTo({ notices, plan }: CaseState): Reader[] {
  const readers = notices
    .flatMap(({ to, status }) => (status === 'withdrawn' || hasOwnWay(to) ? [] : [to]))
    // A plan that had the case by mistake has none of it any more.
    .filter(to => to.party !== 'plan' || to.planId === plan.planId);
  return readers.filter((to, place) => readers.findIndex(one => isSameReader(one, to)) === place);
}

/** Of this end, not of one that was undone. */
function hasHeard({ notices }: CaseState, to: Reader, { outcome, at }: Concluding): boolean {
  const reopenedAt = notices.findLastIndex(({ kind }) => kind === reopening.name);
  const letters = noticesOf({ notices: notices.slice(reopenedAt + 1) }, closure, ...(lettersOf[outcome] ?? []));
  return letters.some(letter => isSameReader(letter.to, to) && letter.status !== 'withdrawn' && letter.queuedAt >= at);
}

/** Each who holds one of these seats is told, once, that their part is over. */
export function releaseReviewers(draft: Draft, seats: readonly Seat[]): void {
  for (const { reviewerId } of seats) {
    const isTheirs = ({ to }: Notice) => to.party === 'reviewer' && to.reviewerId === reviewerId;
    if (draft.state().notices.findLast(isTheirs)?.kind === assignmentEnded.name) continue;
    queueNotice(draft, assignmentEnded, { party: 'reviewer', reviewerId });
  }
}
