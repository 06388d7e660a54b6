import { type Actor, isHelpCenter } from '../people/actors.ts';
import { emptySeats } from './panel.ts';
import { type CaseState } from './state.ts';
import { underReview } from './common-part.ts';
import type { OrganizationId } from '../words/ids.ts';

/**
 * Whether the case exists for that actor: judged from the snapshot alone. A reviewer without a seat, a plan that is
 * not a party and a stranger are all told the same as for a number that nobody has.
 */
export function maySee(actor: Actor, state: CaseState): boolean {
  switch (actor.role) {
    case 'applicant':
      return actor.sub === state.caseNumber;
    case 'plan':
      return actor.planId !== undefined && actor.planId === state.plan.planId && planIsParty(state);
    case 'reviewer':
      return actor.reviewerId !== undefined && state.seats.some(seat => seat.reviewerId === actor.reviewerId);
    case 'review-org':
      return actor.organizationId !== undefined && organizationsOf(state).includes(actor.organizationId);
    case 'analyst':
    case 'nurse':
    case 'attorney':
    case 'supervisor':
    case 'director':
      return isHelpCenter(actor);
    case 'auditor':
    case 'system':
      return true;
  }
}

/** A plan learns of a case when the Help Center writes to it, not before. */
export function planIsParty(state: CaseState): boolean {
  return state.notices.some(({ to }) => to.party === 'plan' && to.planId === state.plan.planId);
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
