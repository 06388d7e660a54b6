import { clockRules, clocksOf } from '../clocks/rules.ts';
import { meetClocks, pauseClocksOf, startClock, stopClocks } from './clocks.ts';
import { planIsParty } from '../case/access.ts';
import type { Payload } from '../commands/commands.ts';
import type { EventType } from '../events/events.ts';
import type { Instant } from '../time/instants.ts';
import { reviewResumed } from '../letters/review-resumed.ts';
import { resumeDuty, resumeOrStart } from './recount.ts';
import { type Clock, lastRuns } from '../case/clock.ts';
import type { Draft } from './draft.ts';
import { applicant, planOf, queueAgain, queueNotice } from './queue-notice.ts';
import { awaitsInquiry } from '../case/inquiry.ts';
import type { Notice } from '../case/notice.ts';
import { openQuestion } from '../case/question.ts';
import { promiseOf } from '../case/promise.ts';
import { openRequest } from '../case/request.ts';
import { isSameMatter } from '../letters/awaited-receipts.ts';
import { stillHolds } from '../letters/letters.ts';
import { notNow, type Refusal } from './refusal.ts';
import { isScreening, type OpenStage } from '../case/stage-names.ts';
import { goesToEstate } from '../case/estate.ts';
import { type CaseState } from '../case/state.ts';
import { startWhatArrived } from './receipts.ts';
import { sendCode } from './send-again.ts';
import { unreadOf } from '../case/reading.ts';
import { watchReading } from './reading.ts';
import { reviewClocksOf } from '../case/review-clocks.ts';
import { wasQueued } from '../letters/letter-kind.ts';
import { kindOf, requestOf } from '../letters/kinds.ts';
import { isAtWork } from '../case/seat.ts';
import { stages } from '../case/stages/stages.ts';
import type { ClockId } from '../clocks/rule.ts';
import { deciders } from './decider.ts';
import { reopening } from '../letters/reopening.ts';
import { reviewOpened } from '../letters/review-opened.ts';
import { reviewerInvitation } from '../letters/reviewer-invitation.ts';
import { hasOpenComplaint, underReview } from '../case/common-part.ts';
import { isWrittenFor } from '../case/written-for.ts';

export const reopeningDeciders = deciders({
  'reopen-case': reopen,
  'resume-review': resumeReview,
});

type Closed = Extract<CaseState, { stage: 'closed' }>;

/** Undoes an ending: the case goes on where it was, with a new execution. What was owed there is owed again. */
function reopen(draft: Draft, payload: Payload<'reopen-case'>): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'closed') return notNow('The case is open.');
  const stage = stageToGoOnIn(state);
  draft.record('case-reopened', { ...payload, stage, asksAgain: isRequestGone(state, state.before.stage) });
  const about = draft.state().version;
  restartClocks(draft, state, { endedSince: state.endedAt ?? state.closedAt, by: 'case-reopened', why });
  startWhatArrived(draft);
  putQuestionsAgain(draft);
  watchReading(draft);
  if (goesToEstate(draft.state())) startClock(draft, 'H1', { by: 'case-reopened', at: draft.at });
  const plan = isScreening({ stage }) ? [] : [planOf(draft.state())];
  for (const to of [applicant, ...plan]) {
    queueNotice(draft, reopening, to, { explained: isWrittenFor(to, payload) }, about);
  }
  // The word of a death had ended the code.
  if (state.death !== undefined && draft.state().death === undefined) sendCode(draft);
  callReviewersBack(draft);
  return undefined;
}

/** The plan has not kept its word: the case goes on where it stood when it gave it. */
function resumeReview(draft: Draft, { reason }: Payload<'resume-review'>): Refusal | undefined {
  const state = draft.state();
  if (promiseOf(state) === undefined) return notNow('Nothing was promised.');
  endPromise(draft, reason, broken);
  startWhatArrived(draft);
  putQuestionsAgain(draft);
  watchReading(draft);
  queueNotice(draft, reviewResumed, applicant);
  if (planIsParty(state)) queueNotice(draft, reviewResumed, planOf(state));
  callReviewersBack(draft);
  return undefined;
}

const broken = 'The plan did not keep its word.';

/** Where a plan’s word stands before anything was decided: it counts no more, and what it stopped goes on. */
export function endPromise(draft: Draft, reason: string, gone: string): void {
  const state = draft.state();
  const promise = promiseOf(state);
  if (promise === undefined) return;
  const { at: endedSince, before } = promise;
  draft.record('review-resumed', { reason, asksAgain: isRequestGone(state, before.stage) });
  meetClocks(draft, ...clocksOf('missing-care'));
  stopClocks(draft, gone, ...clocksOf('care'));
  restartClocks(draft, state, { endedSince, by: 'review-resumed', why: gone });
}

/** Where the case was; one that was sent away is looked at afresh. */
function stageToGoOnIn({ before: { stage }, outcome }: Closed): OpenStage {
  const wasSentAway = outcome === 'non-jurisdictional' || outcome === 'premature';
  return stage === 'awaiting-applicant' && wasSentAway ? 'screening' : stage;
}

/** The letter by which the stage asks somebody for something was withdrawn with the closing: it is written again. */
function isRequestGone(state: CaseState, stage: OpenStage): boolean {
  const request = requestOf(stage);
  return request !== undefined && !wasQueued(state, request);
}

/** A question whose letter was withdrawn with the closing is put again, as long as it is open. */
function putQuestionsAgain(draft: Draft): void {
  const { notices } = draft.state();
  const gone = notices.filter(one => isQuestion(one) && notices.findLast(other => isSameMatter(other, one)) === one);
  for (const notice of gone) {
    if (notice.status === 'withdrawn' && stillHolds(notice, draft.state())) queueAgain(draft, notice);
  }
}

function isQuestion(notice: Notice): boolean {
  return kindOf(notice)?.counted?.about !== undefined;
}

/** Reviewers were told that their assignment had ended. */
function callReviewersBack(draft: Draft): void {
  const { stage, seats } = draft.state();
  if (stage !== 'assigning-reviewers' && stage !== 'reviewing') return;
  for (const seat of seats) {
    const to = { party: 'reviewer', reviewerId: seat.reviewerId } as const;
    if (seat.status === 'invited') queueNotice(draft, reviewerInvitation, to);
    if (isAtWork(seat)) queueNotice(draft, reviewOpened, to, {});
  }
}

const why = 'The case was reopened.';

interface Restart {
  /** What fell away from then on is owed again. */
  endedSince: Instant;
  by: EventType;
  why: string;
}

/**
 * A stopped duty is owed again: it goes on where it was, and gets back the time in which the case was closed, so that nobody is
 * late by it. What never ran begins.
 */
function restartClocks(draft: Draft, before: CaseState, { endedSince, by, why: reason }: Restart): void {
  const owedAgain = lastRuns(before).filter(
    one => fellAwaySince(one, endedSince) && isStillWaitedFor(one, draft.state()),
  );
  for (const clock of owedAgain) resumeDuty(draft, clock, reason);
  const state = draft.state();
  const isMissing = state.stage === 'confirming-care' && state.careMissing !== undefined;
  const restarts = isMissing ? undefined : stages[state.stage].restarts;
  const owed = restarts === undefined ? [] : clocksOf(restarts).filter(id => fitsUrgency(id, state));
  for (const id of owed) resumeOrStart(draft, id, { by, at: draft.at }, reason);
  pauseClocksOf(draft, state.stage);
}

function fitsUrgency(id: ClockId, { urgency }: CaseState): boolean {
  const { speed } = clockRules[id];
  return speed === undefined || speed === urgency;
}

const ofComplaint = new Set<ClockId>([...clocksOf('complaint'), ...clocksOf('complaint-answer')]);

/** What falls away with the release of the records does not come back before that does. */
const ofRelease = new Set<ClockId>(['E1', ...clocksOf('records')]);

/** No closing ends the time to post a letter: where it ended, the letter is gone. And an answer is awaited only where one was asked for. */
function isStillWaitedFor(clock: Clock, state: CaseState): boolean {
  // The time to step in begins anew with the reopening; that a birthday comes is asked whenever something is decided.
  if (clock.id === 'N1' || clock.id === 'H1' || clock.id === 'B1') return false;
  if (ofComplaint.has(clock.id) && !hasOpenComplaint(state)) return false;
  if (clock.id === 'Q1') return openQuestion(state, clock.subject) !== undefined;
  if (clock.id === 'R6') return clock.subject === state.inquiry?.id && awaitsInquiry(state);
  if (clock.id === 'D6') return unreadOf(state).some(({ subject }) => subject === clock.subject);
  if (clock.id === 'I1' && clock.subject !== undefined) return openRequest(state, clock.subject) !== undefined;
  if (ofRelease.has(clock.id) && state.releaseEnded !== undefined) return false;
  return clock.id === 'I1' ? state.stage === 'awaiting-applicant' : fitsReview(clock, state);
}

/** Of the times for a determination only those of the review that goes on: another may have been replaced just before. */
function fitsReview({ id }: Clock, state: CaseState): boolean {
  return clockRules[id].family !== 'review' || (underReview(state).length > 0 && reviewClocksOf(state).includes(id));
}

function fellAwaySince({ fellAway, takenBackAt, endedAt }: Clock, since: Instant): boolean {
  return fellAway === true && takenBackAt === undefined && endedAt !== undefined && endedAt >= since;
}
