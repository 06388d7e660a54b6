import * as z from 'zod';
import { ReviewType } from '../eligibility/recommendation.ts';
import type { Instant } from '../time/instants.ts';
import { type Seat, takenUpAgain } from '../case/seat.ts';
import { type CaseState } from '../case/state.ts';
import { leftToComplaint } from './complaint.ts';
import { event, type Happened } from './event.ts';
import { forMember, forPlan, note, reason } from './fields.ts';
import { changeIssues } from './issues.ts';
import { stages } from '../case/stages/stages.ts';
import { moveTo } from './in-stage.ts';
import { hasOpenComplaint, NotApprovedBecause, underReview, type Issue } from '../case/common-part.ts';

const data = {
  issues: z.array(
    z.object({
      issue: z.int().positive(),
      route: z.enum(['imr', 'complaint']),
      reviewType: z.optional(ReviewType),
      because: z.optional(NotApprovedBecause),
    }),
  ),
  reason,
  forMember,
  forPlan,
};

export const reclassifyingEvents = {
  'case-reclassified': event({ data, apply: reclassified }),
  /** One of several: the others go on. */
  'issue-withdrawn': event({
    data: { issue: z.int().positive(), reason: z.optional(reason) },
    apply: (state, { data: { issue }, at }): CaseState =>
      takenOut(state, [issue], { outcome: 'withdrawn', takenOutAt: at }),
  }),
  /** The plan gives some of several after all: until the member has them, they are decided with the rest. */
  'issues-promised': event({
    data: { issues: z.array(z.int().positive()).min(1), note },
    apply: (state, { data: { issues }, at }): CaseState => changeIssues(state, issues, { promisedAt: at }),
  }),
};

/** Issues that end while others go on: when nothing is left to review, what remains is a complaint. */
export function takenOut(
  state: CaseState,
  numbers: readonly number[],
  ending: Pick<Issue, 'outcome' | 'takenOutAt'>,
): CaseState {
  const next = changeIssues(state, numbers, ending);
  // Where nothing at all is left, the case ends.
  const isReviewOver = underReview(next).length === 0 && !hasOpenComplaint(next);
  return stages[state.stage].settles === 'imr' && !isReviewOver ? leftReview(next) : next;
}

function leftReview(next: CaseState): CaseState {
  return underReview(next).length === 0 ? leftToComplaint({ ...next, determination: undefined }) : withoutTheLeft(next);
}

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
    if (change === undefined) return issue;
    const { route, reviewType, because } = change;
    return { ...issue, route, reviewType, because, ...isOpen };
  });
  const next: CaseState = { ...state, issues };
  const joins = changes.some(({ issue, route }) => route === 'imr' && !isReviewed(state, issue));
  const asksAnew = changes.some(({ issue, route }) => route === 'imr' && isReviewed(state, issue));
  const { settles } = stages[state.stage];
  if (settles === 'complaint') return joins ? toReview(next) : next;
  if (settles === undefined) return next;
  if (underReview(next).length === 0) return leftReview(next);
  if (joins) return moveTo(askedAnew(next, at), { stage: 'gathering-records', asked: false });
  return asksAnew ? withItsPanel(next, at) : withoutTheLeft(next);
}

const isOpen = { outcome: undefined, takenOutAt: undefined, promisedAt: undefined } satisfies Partial<Issue>;

function isReviewed(state: CaseState, issue: number): boolean {
  return underReview(state).some(({ number }) => number === issue);
}

/** A review from its beginning: no organization was asked yet, and who sat on an earlier one may be chosen again. */
function toReview(state: CaseState): CaseState {
  const fresh = { ...state, seats: [], organizations: [], records: undefined, documentationCompleteAt: undefined };
  return moveTo(fresh, { stage: 'gathering-records', asked: false });
}

/** Reviewers keep their seats and are asked again; who was only invited is invited again when the records are in. */
function askedAnew(state: CaseState, at: Instant): CaseState {
  const kept = state.seats.filter(({ status }) => status !== 'invited');
  return {
    ...state,
    seats: kept.map(seat => withoutAnalysis(seat, at)),
    determination: undefined,
    records: undefined,
  };
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
  return seat.status === 'invited' ? seat : { ...takenUpAgain(seat), openedAt: undefined, askedAnewAt };
}
