import { clockRules, clocksOf } from '../clocks/rules.ts';
import { pauseClocksOf } from './clocks.ts';
import { resumeDuty, resumeOrStart } from './recount.ts';
import { type Clock, lastRuns } from '../case/clock.ts';
import type { Draft } from './draft.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { notNow, type Refusal } from './refusal.ts';
import { isScreening, type OpenStage } from '../case/stage-names.ts';
import { type CaseState } from '../case/state.ts';
import { startWhatArrived } from './receipts.ts';
import { reviewClockOf } from './urgency.ts';
import { wasQueued } from '../letters/letter-kind.ts';
import { requestOf } from '../letters/kinds.ts';
import { isAtWork } from '../case/seat.ts';
import { stages } from '../case/stages/stages.ts';
import type { ClockId } from '../clocks/rule.ts';
import { deciders } from './decider.ts';
import { reopening } from '../letters/reopening.ts';
import { reviewOpened } from '../letters/review-opened.ts';
import { reviewerInvitation } from '../letters/reviewer-invitation.ts';
import { underReview } from '../case/common-part.ts';

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
  startWhatArrived(draft);
  queueNotice(draft, reopening, applicant, {}, about);
  if (isScreening({ stage })) return undefined;
  queueNotice(draft, reopening, planOf(draft.state()), {}, about);
  if (stage === 'assigning-reviewers' || stage === 'reviewing') callReviewersBack(draft);
  return undefined;
}

/** Where the case was; one that was sent away is looked at afresh. */
function stageToGoOnIn({ before: { stage }, outcome }: Closed): OpenStage {
  const wasSentAway = outcome === 'non-jurisdictional' || outcome === 'premature';
  return stage === 'awaiting-applicant' && wasSentAway ? 'screening' : stage;
}

/** The letter by which the stage asks somebody for something was withdrawn with the closing: it is written again. */
function isRequestGone(state: Closed): boolean {
  const request = requestOf(state.before.stage);
  return request !== undefined && !wasQueued(state, request);
}

/** Reviewers were told that their assignment had ended. */
function callReviewersBack(draft: Draft): void {
  for (const seat of draft.state().seats) {
    const to = { party: 'reviewer', reviewerId: seat.reviewerId } as const;
    if (seat.status === 'invited') queueNotice(draft, reviewerInvitation, to);
    if (isAtWork(seat)) queueNotice(draft, reviewOpened, to);
  }
}

const why = 'The case was reopened.';

/**
 * A stopped duty is owed again: it goes on where it was, and gets back the time in which the case was closed, so that nobody is
 * late by it. What never ran begins.
 */
function restartClocks(draft: Draft, closed: Closed): void {
  const owedAgain = lastRuns(closed).filter(one => endedByClosing(one, closed) && isStillWaitedFor(one, draft.state()));
  for (const clock of owedAgain) resumeDuty(draft, clock, why);
  const state = draft.state();
  const { restarts } = stages[state.stage];
  const owed = restarts === undefined ? [] : clocksOf(restarts).filter(id => fitsUrgency(id, state));
  for (const id of owed) resumeOrStart(draft, id, { by: 'case-reopened', at: draft.at }, why);
  pauseClocksOf(draft, state.stage);
}

function fitsUrgency(id: ClockId, { urgency }: CaseState): boolean {
  const { speed } = clockRules[id];
  return speed === undefined || speed === urgency;
}

/** No closing ends the time to post a letter: where it ended, the letter is gone. And an answer is awaited only where one was asked for. */
function isStillWaitedFor(clock: Clock, state: CaseState): boolean {
  if (clock.id === 'N1') return false;
  return clock.id === 'I1' ? state.stage === 'awaiting-applicant' : fitsReview(clock, state);
}

/** Of the times for a determination only the one of the review that goes on: another may have been replaced just before. */
function fitsReview({ id }: Clock, state: CaseState): boolean {
  return clockRules[id].family !== 'review' || (underReview(state).length > 0 && id === reviewClockOf(state));
}

function endedByClosing({ fellAway, takenBackAt, endedAt }: Clock, { closedAt }: Closed): boolean {
  return fellAway === true && takenBackAt === undefined && endedAt !== undefined && endedAt >= closedAt;
}
