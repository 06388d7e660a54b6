import { type Actor, isHelpCenter } from '../people/actors.ts';
import { emptySeats } from './panel.ts';
import { isLetIn, ownSeat } from './seat.ts';
import { reachOf } from './sign-in.ts';
import { isHiddenFrom } from './staff-conflict.ts';
import { reviewStages } from './stage-names.ts';
import { type CaseState } from './state.ts';
import { underReview } from './common-part.ts';
import type { OrganizationId } from '../words/ids.ts';

/**
 * Whether the case exists for that actor: judged from the snapshot alone. A reviewer without a seat or of a review that is over, a plan that is
 * not a party and a stranger are all told the same as for a number that nobody has.
 */
export function maySee(actor: Actor, state: CaseState): boolean {
  switch (actor.role) {
    case 'applicant':
      return reachOf(actor, state) !== undefined;
    case 'plan':
      return actor.planId !== undefined && actor.planId === state.plan.planId && planIsParty(state);
    case 'reviewer':
      return ownSeat(state, actor) !== undefined && isUnderReview(state);
    case 'review-org':
      return actor.organizationId !== undefined && organizationsOf(state).includes(actor.organizationId);
    case 'analyst':
    case 'nurse':
    case 'attorney':
    case 'supervisor':
    case 'director':
      return isHelpCenter(actor) && !isHiddenFrom(state, actor);
    case 'auditor':
    case 'system':
      return true;
  }
}

/**
 * Whether no more than who the parties are: so much is needed to answer for conflicts (H&S 1374.32), and whoever may not sit on the
 * case has read nothing of it.
 */
export function seesPartiesOnly(actor: Actor, state: CaseState): boolean {
  if (actor.role !== 'reviewer') return false;
  const seat = ownSeat(state, actor);
  return seat !== undefined && !isLetIn(seat);
}

/** From the records to the adoption: seats stay on the record when the review is over, and open nothing. */
function isUnderReview({ stage, concluding }: CaseState): boolean {
  return concluding === undefined && reviewStages.some(one => one === stage);
}

/** Whether an applicant signed in with a code in whose place another was made since: their session ends with it. */
export function isSessionOver(actor: Actor, state: CaseState): boolean {
  return actor.role === 'applicant' && actor.sub === state.caseNumber && reachOf(actor, state) === undefined;
}

/** A plan learns of a case when the Help Center writes to it, not before. */
export function planIsParty(state: CaseState): boolean {
  return state.notices.some(
    ({ to, bygone }) => to.party === 'plan' && to.planId === state.plan.planId && bygone === undefined,
  );
}

/**
 * The organizations that have the case: of those that were asked, each while a reviewer of its own sits on the panel, or it
 * may name one for an empty seat.
 */
export function organizationsOf(state: CaseState): OrganizationId[] {
  if (!wasApproved(state)) return [];
  const seated = state.seats.map(({ organizationId }) => organizationId);
  return state.organizations.filter(asked => seated.includes(asked) || awaitsReviewer(state));
}

function wasApproved({ issues }: CaseState): boolean {
  return issues.some(({ route }) => route === 'imr');
}

function awaitsReviewer(state: CaseState): boolean {
  return underReview(state).length > 0 && emptySeats(state).length > 0;
}
