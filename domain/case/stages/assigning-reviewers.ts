import * as z from 'zod';
import type { CommonPart } from '../common-part.ts';
import { seatsNeeded } from '../panel.ts';
import { stage, type StageDuty } from '../stage.ts';
import type { NextStep } from '../steps.ts';
import { Instant } from '../../time/instants.ts';
import { type OrganizationId, ReviewerId } from '../../words/ids.ts';
import { isLetIn } from '../seat.ts';
import { analyses, isUnanswered, seatDuty, seatSubject } from '../seat-duties.ts';

export const assigningReviewers = stage(
  'assigning-reviewers',
  {
    /** Nobody without a conflict is left in the directory: a person names somebody. */
    noCandidate: z.boolean(),
    /** Whom a check of their credentials could bring into the lot again, and by when somebody should have made it. */
    toCheck: z.optional(z.object({ reviewerIds: z.array(ReviewerId), by: Instant })),
  },
  {
    owner: () => 'review-organization',
    duties: state => [
      ...state.seats.filter(({ status }) => status === 'invited').map(seat => seatDuty('accept-review', seat)),
      ...(needsHand(state) ? [assignment, ...state.organizations.map(fillingBy)] : []),
      ...state.seats
        .filter(seat => isUnanswered(state, seat))
        .map(({ seat, organizationId }) => ({
          duty: `invite-another:${seat}` as const,
          queue: `review-org:${organizationId}` as const,
          pressedBy: 'invitation' as const,
          about: seatSubject(seat),
        })),
      ...analyses(state),
    ],
    step: stepOf,
    tells: () => ({ says: ['assigning-reviewers'] }),
    settles: 'imr',
    shortens: 'review',
  },
);

type Assigning = CommonPart & { noCandidate: boolean };

const assignment: StageDuty = { duty: 'assign-reviewer', queue: 'supervisor', pressedBy: 'seat' };

/** Each organization that was asked may name somebody, beside the supervisor. */
function fillingBy(organizationId: OrganizationId): StageDuty {
  return { duty: `fill-seat:${organizationId}`, queue: `review-org:${organizationId}`, pressedBy: 'seat' };
}

function hasEmptySeat(state: Assigning): boolean {
  return state.seats.length < seatsNeeded(state);
}

function needsHand(state: Assigning): boolean {
  return state.noCandidate && hasEmptySeat(state);
}

function stepOf(state: Assigning): NextStep {
  if (hasEmptySeat(state)) return state.noCandidate ? 'wait-for-reviewers' : 'propose-reviewers';
  return state.seats.every(isLetIn) ? 'open-review' : 'wait-for-reviewers';
}
