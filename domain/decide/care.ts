import { openIssues, promisedParts } from '../case/common-part.ts';
import { isCarriedOut, type Outcome } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import { isWrittenFor, writtenIn } from '../case/written-for.ts';
import { clockRules, clocksOf } from '../clocks/rules.ts';
import { promiseOf } from '../case/promise.ts';
import type { Payload } from '../commands/commands.ts';
import { careAnswered } from '../letters/care-answered.ts';
import { careMissing } from '../letters/care-missing.ts';
import { carePursued } from '../letters/care-pursued.ts';
import { careQuestion } from '../letters/care-question.ts';
import { daysBetween, localDateOf } from '../time/days.ts';
import { meetClocks, startClock, stopClocks } from './clocks.ts';
import { deciders } from './decider.ts';
import { outcomeOfCase } from './determination.ts';
import type { Draft } from './draft.ts';
import { conclude } from './endings.ts';
import { notFromPlan } from './plan-papers.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { watchReading } from './reading.ts';
import { ourTimeFrom, whyNotReceived } from './received.ts';
import { tellReviewersOfPart } from './promise.ts';
import { keepComplaint, keepReview } from './reclassifying.ts';
import { type MemberRefusal, notNow, type Refusal, unacceptable } from './refusal.ts';
import { say } from '../words/refusals/said.ts';

export const careDeciders = deciders({
  'confirm-care': confirmCare,
  'report-no-care': reportNoCare,
  'answer-no-care': answerNoCare,
  'follow-up-care': followUpCare,
  'ask-whether-care-came': askWhetherCareCame,
});

function askWhetherCareCame(draft: Draft): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'confirming-care' || state.asked) return notNow('The member was asked already.');
  draft.record('care-asked', {});
  queueNotice(draft, careQuestion, applicant);
  return undefined;
}

function confirmCare(draft: Draft, payload: Payload<'confirm-care'>): MemberRefusal | undefined {
  if (payload.receivedOn !== undefined && payload.receivedOn > localDateOf(draft.at)) {
    return unacceptable('receivedOn', say('day-to-come'));
  }
  const before = draft.state();
  if (before.stage !== 'confirming-care' || payload.issues !== undefined) return confirmParts(draft, payload);
  const outcome = outcomeAtCare(before);
  draft.record('care-confirmed', payload);
  meetClocks(draft, ...clocksOf('care'), ...clocksOf('missing-care'));
  conclude(draft, { outcome, reason: 'The member received the care.' });
  return undefined;
}

/** What the plan had promised alone has come: the rest goes on, or nothing is left. */
function confirmParts(draft: Draft, payload: Payload<'confirm-care'>): MemberRefusal | undefined {
  const before = draft.state();
  const promised = promisedParts(before).map(({ number }) => number);
  const { issues = promised } = payload;
  const stranger = issues.find(issue => !promised.includes(issue));
  if (stranger !== undefined) return unacceptable('issues', say('not-promised', stranger));
  draft.record('care-confirmed', { ...payload, issues });
  keepReview(draft, before);
  keepComplaint(draft, before);
  tellReviewersOfPart(draft, before, issues, { given: true });
  const state = draft.state();
  if (before.stage !== 'confirming-care' && promisedParts(state).length === 0) meetClocks(draft, ...clocksOf('care'));
  if (openIssues(state).length > 0 || isCarriedOut(state)) return undefined;
  conclude(draft, { outcome: outcomeAtCare(state), reason: 'The member received the care.' });
  return undefined;
}

function outcomeAtCare(state: CaseState): Outcome {
  const wasDecided = state.issues.some(({ outcome }) => outcome === 'overturned' || outcome === 'upheld');
  return promiseOf(state) !== undefined || !wasDecided ? 'reversed-by-plan' : outcomeOfCase(state);
}

/** The loop is closed at care, not at paper: the plan hears at once, and a person takes the case up. */
function reportNoCare(draft: Draft, payload: Payload<'report-no-care'>): MemberRefusal | undefined {
  const { note, receivedOn, reason } = payload;
  const refusal = whyNotReceived(draft, payload, draft.state().receivedAt, 'application-came');
  if (refusal !== undefined) return refusal;
  const isPart = draft.state().stage !== 'confirming-care';
  const issues = isPart ? promisedParts(draft.state()).map(({ number }) => number) : undefined;
  draft.record('no-care-reported', { issues, note, receivedOn, reason, ...writtenIn(payload) });
  const about = draft.state().version;
  meetClocks(draft, ...clocksOf('care'));
  // What was promised alone is decided with the rest: nobody need act for it to go on.
  if (!isPart) startClock(draft, 'C5', { by: 'no-care-reported', at: ourTimeFrom(draft, receivedOn) });
  queueNotice(draft, careMissing, planOf(draft.state()), { inPart: isPart }, about);
  return undefined;
}

function answerNoCare(draft: Draft, { note, ...said }: Payload<'answer-no-care'>): Refusal | undefined {
  const { says, on, documentIds = [] } = said;
  const today = localDateOf(draft.at);
  if (says === 'given' && on !== undefined && on > today)
    return unacceptable('on', 'must not be a day that has not come yet');
  if (says === 'coming' && (on === undefined || on < today)) {
    return unacceptable('on', 'is needed: the day on which the member will have it');
  }
  if (says !== 'not-given' && documentIds.length === 0) {
    return unacceptable('documentIds', 'is needed: at least one paper of the plan that proves it, by its id');
  }
  const refusal = notFromPlan(draft, documentIds);
  if (refusal !== undefined) return refusal;
  draft.record('no-care-answered', { answer: { at: draft.at, says, on, documentIds }, note });
  watchReading(draft, 'Whoever sees to the care reads it.');
  queueNotice(draft, careAnswered, applicant, { says, on });
  return undefined;
}

/** No day of penalty: the plan has done its part. The member is asked again on a day that somebody has set. */
function followUpCare(draft: Draft, payload: Payload<'follow-up-care'>): Refusal | undefined {
  const { askOn } = payload;
  const days = daysBetween(localDateOf(draft.at), askOn);
  const { length: most } = clockRules.C3;
  if (days < 1) return unacceptable('askOn', 'must be a day to come');
  if (days > most) return unacceptable('askOn', `must be within ${most} days`);
  draft.record('care-followed-up', payload);
  const about = draft.state().version;
  meetClocks(draft, ...clocksOf('missing-care'));
  stopClocks(draft, 'The member is asked again on another day.', 'C3');
  startClock(draft, 'C3', { by: 'care-followed-up', at: draft.at, length: days });
  const explained = isWrittenFor(applicant, payload);
  queueNotice(draft, carePursued, applicant, { owedAgain: false, askOn, explained }, about);
  return undefined;
}
