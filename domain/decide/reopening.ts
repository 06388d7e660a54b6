import { clockRules } from '../clocks/rules.ts';
import { pauseClock, resumeDuty, startClock } from './clocks.ts';
import { type Clock, clockOf } from '../case/clock.ts';
import type { Draft } from './draft.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { notNow, type Refusal } from './refusal.ts';
import type { OpenStage } from '../case/stages.ts';
import { type CaseState, underReview } from '../case/state.ts';
import { reviewClockOf } from './urgency.ts';
import { authorizationDemand } from '../letters/authorization-demand.ts';
import { careQuestion } from '../letters/care-question.ts';
import { complaintNotice } from '../letters/complaint-notice.ts';
import { type LetterKind, wasQueued } from '../letters/letter-kind.ts';
import { recordsRequest } from '../letters/records-request.ts';
import { deciders } from './decider.ts';
import { reopening } from '../letters/reopening.ts';
import { reviewOpened, isOpenTo } from '../letters/review-opened.ts';
import { reviewerInvitation } from '../letters/reviewer-invitation.ts';

export const reopeningDeciders = deciders({
  'reopen-case': reopen,
});

type Closed = Extract<CaseState, { stage: 'closed' }>;

/** Undoes an ending: the case goes on where it was, with a new execution. What was owed there is owed again. */
function reopen(draft: Draft, payload: { reason: string }): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'closed') return notNow('The case is open.');
  const stage = stageToGoOnIn(state);
  draft.record('case-reopened', { reason: payload.reason, stage, asksAgain: isRequestGone(state) });
  const about = draft.state().version;
  restartClocks(draft, state);
  queueNotice(draft, reopening, applicant, {}, about);
  if (stage === 'screening' || stage === 'awaiting-applicant') return undefined;
  queueNotice(draft, reopening, planOf(draft.state()), {}, about);
  if (stage === 'assigning-reviewers' || stage === 'reviewing') callReviewersBack(draft);
  return undefined;
}

/** Where the case was; one that was sent away is looked at afresh. */
function stageToGoOnIn({ before: { stage }, outcome }: Closed): OpenStage {
  const wasSentAway = outcome === 'non-jurisdictional' || outcome === 'premature';
  return stage === 'awaiting-applicant' && wasSentAway ? 'screening' : stage;
}

/** The letter by which a stage asks somebody for something. */
const requests: { readonly [S in OpenStage]?: Pick<LetterKind, 'name'> } = {
  'gathering-records': recordsRequest,
  authorizing: authorizationDemand,
  'confirming-care': careQuestion,
  'resolving-complaint': complaintNotice,
};

/** A letter that was withdrawn with the closing is written again. */
function isRequestGone(state: Closed): boolean {
  const request = requests[state.before.stage];
  return request !== undefined && !wasQueued(state, request);
}

/** Reviewers were told that their assignment had ended. */
function callReviewersBack(draft: Draft): void {
  const state = draft.state();
  for (const seat of state.seats) {
    const to = { party: 'reviewer', reviewerId: seat.reviewerId } as const;
    if (seat.status === 'invited') queueNotice(draft, reviewerInvitation, to);
    if (seat.status === 'accepted' && isOpenTo(state, seat)) queueNotice(draft, reviewOpened, to);
  }
}

/** A stopped duty is owed again. It is counted afresh from the reopening, so that nobody is late by the closed time. */
function restartClocks(draft: Draft, closed: Closed): void {
  const owedAgain = latestOfEach(closed).filter(one => endedByClosing(one, closed) && fitsReview(one, draft.state()));
  for (const clock of owedAgain) {
    if (clockRules[clock.id].keepsItsStart === true) resumeDuty(draft, clock.id, 'The case was reopened.');
    else startClock(draft, clock.id, { by: 'case-reopened', at: draft.at, length: clock.derivation.length });
  }
  const start = { by: 'case-reopened', at: draft.at } as const;
  const state = draft.state();
  const eligibility = state.urgency === 'expedited' ? 'D3' : 'D2';
  switch (state.stage) {
    case 'screening':
      return startClock(draft, eligibility, start);
    case 'awaiting-applicant':
      return pauseClock(draft, 'D2');
    case 'adopting':
      return startClock(draft, 'A1', start);
    case 'confirming-care':
      return startClock(draft, 'C3', start);
    case 'resolving-complaint':
      return startClock(draft, 'K1', start);
    case 'gathering-records':
    case 'assigning-reviewers':
    case 'reviewing':
    case 'authorizing':
    case 'closed':
  }
}

/** Of the times for a determination only the one of the review that goes on: another may have been replaced just before. */
function fitsReview({ id }: Clock, state: CaseState): boolean {
  return clockRules[id].family !== 'review' || (underReview(state).length > 0 && id === reviewClockOf(state));
}

function latestOfEach(state: CaseState): Clock[] {
  return state.clocks.filter(clock => clock === clockOf(state, clock.id));
}

function endedByClosing({ status, endedAt }: Clock, { closedAt }: Closed): boolean {
  return status !== 'met' && endedAt !== undefined && endedAt >= closedAt;
}
