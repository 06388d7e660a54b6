import * as z from 'zod';
import { ReviewType } from '../eligibility/recommendation.ts';
import type { Instant } from '../time/instants.ts';
import type { Seat } from '../case/seat.ts';
import { type CaseState, type Issue, underReview } from '../case/state.ts';
import { leftToComplaint } from './complaint.ts';
import { event, type Happened } from './event.ts';
import { reason } from './fields.ts';
import { moveTo } from './in-stage.ts';

const data = {
  issues: z.array(
    z.object({ issue: z.int().positive(), route: z.enum(['imr', 'complaint']), reviewType: z.optional(ReviewType) }),
  ),
  reason,
};

export const reclassifyingEvents = { 'case-reclassified': event({ data, apply: reclassified }) };

/**
 * Issues on another path. What joins a review needs the plan's records first; another kind of review needs its own panel
 * and its own analyses; when nothing is left to review, what remains is a complaint.
 */
function reclassified(
  state: CaseState,
  { data: { issues: changes }, at }: Happened<z.infer<z.ZodObject<typeof data>>>,
): CaseState {
  const issues = state.issues.map((issue): Issue => {
    const change = changes.find(({ issue: number }) => number === issue.number);
    return change === undefined ? issue : { ...issue, route: change.route, reviewType: change.reviewType };
  });
  const next: CaseState = { ...state, issues };
  const joins = changes.some(({ issue, route }) => route === 'imr' && !isReviewed(state, issue));
  const asksAnew = changes.some(({ issue, route }) => route === 'imr' && isReviewed(state, issue));
  switch (state.stage) {
    case 'resolving-complaint':
      return joins ? toReview(next) : next;
    case 'gathering-records':
    case 'assigning-reviewers':
    case 'reviewing':
    case 'adopting':
      if (underReview(next).length === 0) return leftToComplaint({ ...next, determination: undefined });
      if (joins) return moveTo(askedAnew(next, at), { stage: 'gathering-records', requested: false });
      return asksAnew ? withItsPanel(next, at) : withoutTheLeft(next);
    case 'screening':
    case 'awaiting-applicant':
    case 'authorizing':
    case 'confirming-care':
    case 'closed':
      return next;
  }
}

function isReviewed(state: CaseState, issue: number): boolean {
  return underReview(state).some(({ number }) => number === issue);
}

/** A review from its beginning: no organization was asked yet, and who sat on an earlier one may be chosen again. */
function toReview(state: CaseState): CaseState {
  const fresh = { ...state, seats: [], organizations: [], documentationCompleteAt: undefined };
  return moveTo(fresh, { stage: 'gathering-records', requested: false });
}

/** Reviewers keep their seats and are asked again; who was only invited is invited again when the records are in. */
function askedAnew(state: CaseState, at: Instant): CaseState {
  const kept = state.seats.filter(({ status }) => status !== 'invited');
  return { ...state, seats: kept.map(seat => withoutAnalysis(seat, at)), determination: undefined };
}

function withItsPanel(state: CaseState, at: Instant): CaseState {
  if (state.stage === 'gathering-records') return state;
  const next = { ...state, seats: state.seats.map(seat => withoutAnalysis(seat, at)), determination: undefined };
  return moveTo(next, { stage: 'assigning-reviewers', noCandidate: false });
}

/** The determination says nothing more of an issue that left the review. */
function withoutTheLeft(state: CaseState): CaseState {
  if (state.determination === undefined) return state;
  const findings = state.determination.findings.filter(({ issue }) => isReviewed(state, issue));
  return { ...state, determination: { ...state.determination, findings } };
}

/** The review is opened to them again, by a letter, when the panel is complete. */
function withoutAnalysis(seat: Seat, askedAnewAt: Instant): Seat {
  return seat.status === 'invited' ? seat : { ...seat, status: 'accepted', analysis: undefined, askedAnewAt };
}
