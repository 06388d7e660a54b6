import { isOwed, clockOf } from '../case/clock.ts';
import { isOpenInquiry } from '../case/inquiry.ts';
import type { Seat } from '../case/seat.ts';
import type { Outcome } from '../case/stages.ts';
import type { CaseState } from '../case/state.ts';
import { ClockId } from '../clocks/rules.ts';
import type { Notice, NoticeKind } from '../case/notice.ts';
import { hasOpenComplaint } from '../case/state.ts';

/**
 * Whether a queued notice is still true of the case, asked again right before it goes out. Word of something that has
 * happened holds; a request for something that is done, or no longer wanted, does not.
 */
export function stillHolds(notice: Notice, state: CaseState): boolean {
  return holds[notice.kind](state, notice);
}

type Check = (state: CaseState, notice: Notice) => boolean;

const holds: Readonly<Record<NoticeKind, Check>> = {
  acknowledgement: () => true,
  'information-request': state => state.stage === 'awaiting-applicant' && isGoing(state),
  'plan-inquiry': (state, { to }) =>
    isGoing(state) &&
    (state.stage === 'screening' || state.stage === 'awaiting-applicant') &&
    isOpenInquiry(state.inquiry) &&
    to.party === 'plan' &&
    to.planId === state.plan.planId,
  'imr-approved': isUnderReview,
  'imr-approved-plan': isUnderReview,
  'imr-approved-provider': isUnderReview,
  'not-approved': state => endingOf(state) !== 'withdrawn' && state.issues.some(({ route }) => route === 'complaint'),
  'non-jurisdiction': state => endingOf(state) === 'non-jurisdictional',
  premature: state => endingOf(state) === 'premature',
  // Also after the records came in by themselves: it is the plan's written notice that the case was approved.
  'records-request': isUnderReview,
  'complaint-notice': state => isGoing(state) && hasOpenComplaint(state),
  'reviewer-invitation': (state, notice) =>
    isGoing(state) && state.stage === 'assigning-reviewers' && seatOf(state, notice)?.status === 'invited',
  // Also while another seat of the panel is being filled again.
  'review-opened': (state, notice) =>
    isGoing(state) && isBeforeReviewers(state) && seatOf(state, notice)?.status === 'accepted',
  'adoption-request': state => isGoing(state) && state.stage === 'adopting',
  decision: isAdopted,
  'decision-plan': isAdopted,
  'decision-provider': isAdopted,
  'authorization-demand': state => isGoing(state) && lacksImplementation(state),
  'care-question': state => isGoing(state) && state.stage === 'confirming-care' && state.careMissing === undefined,
  'complaint-closing': isComplaintSettled,
  'complaint-closing-plan': isComplaintSettled,
  'complaint-closing-provider': isComplaintSettled,
  extension: (state, notice) => {
    const clock = clockNamed(state, notice);
    return (
      endingOf(state) === undefined && clock?.derivation.dueOn === notice.facts['dueOn'] && isTheirs(state, notice)
    );
  },
  expedited: (state, { facts }) => isGoing(state) && state.urgency === facts['urgency'],
  'deadline-reminder': (state, notice) => {
    const clock = clockNamed(state, notice);
    return clock?.status === 'running' && isTheSameDeadline(state, notice) && isTheirs(state, notice);
  },
  // To a reviewer it asks for the analysis; to the plan and the director it records what stays missed.
  'deadline-missed': (state, notice) => {
    const clock = clockNamed(state, notice);
    const isMissed = clock !== undefined && clock.missedAt !== undefined && isTheSameDeadline(state, notice);
    const stillOwed = clock !== undefined && isOwed(clock);
    return isMissed && isGoing(state) && isTheirs(state, notice) && (stillOwed || notice.to.party !== 'reviewer');
  },
  reclassified: (state, { to }) => (to.party === 'applicant' ? isUnderReview(state) : isGoing(state)),
  withdrawal: state => endingOf(state) === 'withdrawn',
  reversal: (state, notice) =>
    !wasReopenedSince(state, notice) &&
    (endingOf(state) === 'reversed-by-plan' || state.issues.some(({ outcome }) => outcome === 'reversed-by-plan')),
  reopening: isGoing,
  // The seats stay on the record when the review is over; a case reopened to its review calls their holders back.
  'assignment-ended': (state, notice) => seatOf(state, notice) === undefined || !isBeforeReviewers(state),
  closure: (state, { facts }) => state.stage === 'closed' && state.outcome === facts['outcome'],
};

/** How the case ends or has ended; undefined while it goes on. */
function endingOf(state: CaseState): Outcome | undefined {
  return state.stage === 'closed' ? state.outcome : state.concluding?.outcome;
}

function isGoing(state: CaseState): boolean {
  return endingOf(state) === undefined;
}

/** Approved, and neither withdrawn nor settled by the plan before the reviewers could decide. */
function isUnderReview(state: CaseState): boolean {
  return isGoing(state) && state.issues.some(({ route, outcome }) => route === 'imr' && outcome === undefined);
}

function isAdopted({ determination }: CaseState): boolean {
  return determination?.adoptedAt !== undefined;
}

function isComplaintSettled({ issues }: CaseState): boolean {
  return issues.some(({ route, outcome }) => route === 'complaint' && outcome === 'resolved');
}

function lacksImplementation(state: CaseState): boolean {
  if (state.stage === 'authorizing') return state.report === undefined;
  return state.stage === 'confirming-care' && state.careMissing !== undefined;
}

function isBeforeReviewers({ stage }: CaseState): boolean {
  return stage === 'assigning-reviewers' || stage === 'reviewing' || stage === 'adopting';
}

function seatOf({ seats }: CaseState, { to }: Notice): Seat | undefined {
  return to.party === 'reviewer' ? seats.find(({ reviewerId }) => reviewerId === to.reviewerId) : undefined;
}

/** A reviewer hears of a deadline only with a seat and without an analysis; to the others it is theirs anyway. */
function isTheirs(state: CaseState, notice: Notice): boolean {
  if (notice.to.party !== 'reviewer') return true;
  const seat = seatOf(state, notice);
  return seat !== undefined && seat.status !== 'analysed';
}

function clockNamed(state: CaseState, { facts }: Notice) {
  const id = ClockId.safeParse(facts['clock']);
  return id.success ? clockOf(state, id.data) : undefined;
}

/** A clock that was moved since has a date of its own, and reminders of its own. */
function isTheSameDeadline(state: CaseState, notice: Notice): boolean {
  return clockNamed(state, notice)?.derivation.dueAt === notice.facts['dueAt'];
}

function wasReopenedSince({ notices }: CaseState, { id }: Notice): boolean {
  const place = notices.findIndex(notice => notice.id === id);
  return notices.some(({ kind }, later) => kind === 'reopening' && later > place);
}
