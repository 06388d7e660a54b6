import type { Payload } from '../commands/commands.ts';
import type { Draft } from './draft.ts';
import { queueNotice } from './queue-notice.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';
import {
  type FormerReviewer,
  isAtWork,
  isTieOpen,
  mayBeAskedAgain,
  type Proposal,
  type Seat,
  ownSeat,
} from '../case/seat.ts';
import { emptySeats } from '../case/panel.ts';
import { isUnanswered, seatSubject } from '../case/seat-duties.ts';
import type { Instant } from '../time/instants.ts';
import { meetClocks, startClock } from './clocks.ts';
import { leaveSeat } from './leave-seat.ts';
import { lookToday } from './look-soon.ts';
import { judgeAnswers, recordTies, whyUnfit } from './ties.ts';
import { type CaseState } from '../case/state.ts';
import { actsAs } from '../case/staff-conflict.ts';
import { deciders, type Lookups } from './decider.ts';
import { assignmentEnded } from '../letters/assignment-ended.ts';
import { reviewOpened } from '../letters/review-opened.ts';
import { reviewerInvitation } from '../letters/reviewer-invitation.ts';
import type { ReviewerId } from '../words/ids.ts';

export const reviewDeciders = deciders({
  'propose-reviewers': proposeReviewers,
  'assign-reviewer': assignReviewer,
  'accept-review': acceptReview,
  'decline-review': declineReview,
  'disqualify-reviewer': disqualifyReviewer,
  'open-review': openReview,
});

/** The empty seats are filled from the directory, as the choice came out; with nobody left, a person assigns. */
function proposeReviewers(draft: Draft, { proposal }: { proposal: Proposal }): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'assigning-reviewers') return notNow('No reviewers are being assigned.');
  const empty = emptySeats(state);
  if (empty.length === 0) return notNow('Every seat has been proposed already.');
  const seats = proposal.seats.filter(({ seat }) => empty.includes(seat));
  if (seats.length > 0) invite(draft, seats, proposal.proof);
  if (seats.length < empty.length) {
    const { organizationId } = proposal;
    const asks = organizationId !== undefined && draft.state().organizations.length === 0 ? { organizationId } : {};
    const { toCheck: reviewerIds = [] } = proposal;
    draft.record('reviewers-not-found', {
      seats: empty.length - seats.length,
      excluded: proposal.proof.excluded,
      ...asks,
      ...(reviewerIds.length > 0 && { toCheck: { reviewerIds: [...reviewerIds], by: lookToday(draft) } }),
    });
    for (const seat of emptySeats(draft.state())) {
      const subject = seatSubject(seat);
      startClock(draft, 'S1', { by: 'reviewers-not-found', at: emptySince(draft.state(), seat) ?? draft.at, subject });
    }
  }
  return undefined;
}

/** A supervisor or the organization names a reviewer by hand. The conflict questions are asked all the same. */
function assignReviewer(draft: Draft, payload: Payload<'assign-reviewer'>, { reviewer }: Lookups): Refusal | undefined {
  if (reviewer === undefined) return unacceptable('reviewerId', 'is not a reviewer in the directory');
  const { organizationId, organizationListed, qualifications, against = [], credentials } = reviewer;
  const state = draft.state();
  if (draft.by.role === 'review-org' && draft.by.organizationId !== organizationId) {
    return unacceptable('reviewerId', 'is not a reviewer of your organization');
  }
  if (!organizationListed) {
    return unacceptable('reviewerId', 'is a reviewer of an organization that is not in the directory');
  }
  const isDespite = payload.despite !== undefined && actsAs(state, draft.by.role, 'supervisor');
  if (hasServed(state, payload.reviewerId, isDespite)) {
    return unacceptable('reviewerId', 'has or had a seat in this case');
  }
  if (against.length > 0 && !isDespite) {
    return unacceptable('reviewerId', `cannot be asked as the directory stands: ${against.join(' ')} ${whoMayClear}`);
  }
  const seat = payload.seat ?? emptySeats(state)[0];
  if (seat === undefined) return unacceptable('seat', 'is not an empty seat');
  const refusal = emptySeats(state).includes(seat) ? undefined : takeSeat(draft, seat, payload.reason);
  if (refusal !== undefined) return refusal;
  const chosen = { seat, reviewerId: payload.reviewerId, organizationId, qualifications };
  invite(draft, [chosen], {
    seed: `by hand: ${draft.by.sub}`,
    considered: 1,
    excluded: {},
    ...(credentials && { credentials: { [payload.reviewerId]: credentials } }),
  });
  return undefined;
}

const whoMayClear = 'A supervisor may name them all the same, and says in despite why it does not count';

/** From a reviewer who does not suit, in the same breath as another is named for it. */
function takeSeat(draft: Draft, number: number, reason: string): Refusal | undefined {
  const seat = draft.state().seats.find(one => one.seat === number);
  if (seat === undefined) return unacceptable('seat', 'is not a seat of this review');
  if (seat.status === 'analysed')
    return unacceptable('seat', 'has its analysis already; take its reviewer off instead');
  return disqualifyReviewer(draft, { seat: number, reason });
}

function invite(draft: Draft, chosen: Proposal['seats'], proof: Proposal['proof']): void {
  const seats: Seat[] = chosen.map(one => {
    const { unchecked = [] } = proof.credentials?.[one.reviewerId] ?? {};
    const missing = unchecked.length > 0 && { unchecked, checkBy: lookToday(draft) };
    return { ...one, status: 'invited', invitedAt: draft.at, ...missing };
  });
  draft.record('reviewers-proposed', { seats, proof });
  for (const { seat } of chosen) meetClocks(draft, { id: 'S1', subject: seatSubject(seat) });
  for (const { reviewerId } of chosen) {
    queueNotice(draft, reviewerInvitation, { party: 'reviewer', reviewerId });
  }
}

/** H&S 1374.32: a reviewer answers every question of conflict; a yes ends the assignment, unless the law may not count it. */
function acceptReview(draft: Draft, payload: Payload<'accept-review'>): Refusal | undefined {
  const seat = ownSeat(draft.state(), draft.by);
  if (seat === undefined) return notNow('You have no seat in this case.');
  const judged = judgeAnswers(payload.conflicts);
  recordTies(draft, seat, judged);
  const why = judged.gives === 'seat-back' ? 'conflict' : whyUnfit(draft, payload);
  if (why !== undefined) {
    leaveSeat(draft, seat, why);
    return undefined;
  }
  draft.record('review-accepted', { seat: seat.seat, answers: plain(payload.conflicts) });
  meetClocks(draft, { id: 'V0', subject: seatSubject(seat.seat) });
  return undefined;
}

/** As yes or no: what was told in detail is a yes, and stands beside. */
function plain(answers: Payload<'accept-review'>['conflicts']): Record<string, boolean> {
  return Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question, answer !== false]));
}

function declineReview(draft: Draft, payload: Payload<'decline-review'>): Refusal | undefined {
  const seat = ownSeat(draft.state(), draft.by);
  if (seat === undefined) return notNow('You have no seat in this case.');
  if (seat.status === 'analysed') return notNow('Your analysis is in already.');
  leaveSeat(draft, seat, whyDeclined(payload), payload.reason);
  return undefined;
}

/** A conflict counts, whatever else is said. */
function whyDeclined({ conflict, because }: Payload<'decline-review'>): FormerReviewer['reason'] {
  if (conflict === true) return 'conflict';
  return because === undefined || because === 'other' ? 'declined' : because;
}

function disqualifyReviewer(draft: Draft, payload: Payload<'disqualify-reviewer'>): Refusal | undefined {
  const seat = draft.state().seats.find(({ seat: number }) => number === payload.seat);
  if (seat === undefined) return unacceptable('seat', 'is empty');
  if (draft.by.role === 'review-org' && draft.by.organizationId !== seat.organizationId) {
    return unacceptable('seat', 'is not held by a reviewer of your organization');
  }
  leaveSeat(draft, seat, isUnanswered(draft.state(), seat) ? 'no-answer' : 'disqualified', payload.reason);
  queueNotice(draft, assignmentEnded, { party: 'reviewer', reviewerId: seat.reviewerId });
  return undefined;
}

/** Since when nobody holds the seat, where somebody has. */
function emptySince({ formerReviewers }: CaseState, seat: number): Instant | undefined {
  return formerReviewers.findLast(former => former.seat === seat)?.at;
}

function openReview(draft: Draft): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'assigning-reviewers') return notNow('The review is open already.');
  const ready = emptySeats(state).length === 0 && state.seats.every(({ status }) => status !== 'invited');
  if (!ready) return notNow('Not every seat has been accepted.');
  if (state.seats.some(isTieOpen)) return notNow('A reviewer’s tie waits for a decision.');
  draft.record('review-opened', {});
  for (const seat of state.seats) {
    if (seat.status !== 'accepted' || isAtWork(seat)) continue;
    queueNotice(draft, reviewOpened, { party: 'reviewer', reviewerId: seat.reviewerId }, {});
  }
  return undefined;
}

/** And may not be asked again. */
function hasServed({ seats, formerReviewers }: CaseState, reviewerId: ReviewerId, despiteTie: boolean): boolean {
  const isTheirs = (one: { reviewerId: ReviewerId }) => one.reviewerId === reviewerId;
  return seats.some(isTheirs) || !mayBeAskedAgain(formerReviewers.filter(isTheirs), despiteTie);
}
