import { planIsParty } from '../case/access.ts';
import { lastRuns } from '../case/clock.ts';
import { hasOpenComplaint } from '../case/common-part.ts';
import { isOut } from '../case/notice.ts';
import { openQuestions, questionsOf } from '../case/question.ts';
import { reviewClocksOf } from '../case/review-clocks.ts';
import type { Seat } from '../case/seat.ts';
import { isScreening } from '../case/stage-names.ts';
import { isWrittenFor, type Written, writtenIn } from '../case/written-for.ts';
import { clockRules, clocksOf } from '../clocks/rules.ts';
import type { PlanEntry } from '../commands/any-command.ts';
import type { Payload } from '../commands/commands.ts';
import { caseMoved } from '../letters/case-moved.ts';
import { complaintNotice } from '../letters/complaint-notice.ts';
import { decisionPlan } from '../letters/decision-plan.ts';
import { noticesOf } from '../letters/letter-kind.ts';
import { notApproved } from '../letters/not-approved.ts';
import { questionLeft } from '../letters/question-left.ts';
import { reviewerQuestion } from '../letters/reviewer-question.ts';
import { stopClocks } from './clocks.ts';
import { deciders, type Lookups } from './decider.ts';
import { outcomeOf } from './determination.ts';
import { noteDisclosure, reviewDisclosure, shownToPlan } from './disclosures.ts';
import type { Draft } from './draft.ts';
import { clocksOfReview, endPartCare } from './endings.ts';
import { askForTerms } from './inquiry.ts';
import { papersOfPlan } from './plan-papers.ts';
import { leaveQuestions } from './questions.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { watchReading } from './reading.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import { endPromise } from './reopening.ts';
import { seeToIt } from './release.ts';
import { startExpeditedReview } from './routing.ts';
import { takeBack } from './take-back.ts';
import { releaseReviewers } from './telling-of-the-end.ts';
import { countsFromRequest } from './urgency.ts';
import { withdrawLetter } from './withdraw-letter.ts';

export const movingDeciders = deciders({
  'move-to-plan': moveToPlan,
  'review-disclosure': reviewDisclosure,
});

const why = 'The case went to another plan.';

function moveToPlan(draft: Draft, payload: Payload<'move-to-plan'>, { plan }: Lookups): Refusal | undefined {
  if (plan === undefined) return unacceptable('planId', 'is not a plan in the directory');
  if (plan.planId === draft.state().plan.planId) return unacceptable('planId', 'has the case already');
  moveCase(draft, plan, payload);
  return undefined;
}

/**
 * The wrong plan has none of the case any more, from this moment: no view, no duty, nothing held against it. What was not decided
 * yet is asked of the right one from the beginning; what was decided binds it from its own receipt (ADR 55).
 */
export function moveCase(draft: Draft, plan: PlanEntry, said: Written & { reason: string }): void {
  const before = draft.state();
  endPromise(draft, said.reason, 'The plan that gave its word is the wrong one.');
  const { seats } = draft.state();
  owesNothing(draft);
  const asked = openQuestions(draft.state());
  draft.record('case-moved-to-plan', {
    plan,
    from: before.plan.planId,
    papers: papersOfPlan(before),
    reason: said.reason,
    ...writtenIn(said),
  });
  const about = draft.state().version;
  withdrawLetters(draft);
  stopWhatItHeld(draft, seats, asked);
  watchReading(draft, 'What the wrong plan sent is set aside.');
  if (planIsParty(before)) {
    noteDisclosure(draft, { because: 'wrong-plan', shownTo: shownToPlan(before, draft.at) });
    queueNotice(draft, caseMoved, planOf(before), {});
  }
  const member = { explained: isWrittenFor(applicant, said), planKnew: planIsParty(before) };
  queueNotice(draft, caseMoved, applicant, member, about);
  askTheRightPlan(draft, said, about);
}

/** Misses, violations, days and a referral that was not handed over: what it never owed is not held against it. */
function owesNothing(draft: Draft): void {
  const toPlan = questionsOf(draft.state()).filter(({ to }) => to.party === 'plan');
  for (const clock of lastRuns(draft.state())) {
    const isItsOwn = clockRules[clock.id].owner === 'plan';
    const isAskedOfIt = clock.id === 'Q1' && toPlan.some(({ id }) => id === clock.subject);
    if (!(isItsOwn || isAskedOfIt) || clock.status === 'met' || clock.takenBackAt !== undefined) continue;
    takeBack(draft, clock, { what: 'start', reason: 'It was asked of the wrong plan.', because: 'wrong-plan' });
  }
}

/** What is still on its way to a plan that has none of the case. */
function withdrawLetters(draft: Draft): void {
  const onTheWay = draft
    .state()
    .notices.filter(
      ({ bygone, status }) => bygone === true && (status === 'queued' || status === 'bounced' || status === 'to-post'),
    );
  for (const { id } of onTheWay) withdrawLetter(draft, id, { reason: why, stops: 'The letter was withdrawn.' });
}

function stopWhatItHeld(draft: Draft, seats: readonly Seat[], asked: ReturnType<typeof openQuestions>): void {
  const state = draft.state();
  if (state.stage === 'gathering-records') {
    leaveQuestions(draft, 'over');
    tellWhoWasAsked(draft, asked);
    const goesOn = state.urgency === 'expedited' ? reviewClocksOf(state).filter(countsFromRequest) : [];
    stopClocks(draft, why, ...clocksOfReview.filter(id => !goesOn.includes(id)));
    releaseReviewers(draft, seats);
    return;
  }
  if (state.stage === 'authorizing')
    stopClocks(draft, why, ...clocksOf('proof-check'), ...clocksOf('care'), ...clocksOf('missing-care'));
  endPartCare(draft, why);
}

/** Whoever else was asked by reviewers who have left need not answer them. */
function tellWhoWasAsked(draft: Draft, asked: ReturnType<typeof openQuestions>): void {
  for (const { id, to } of asked) {
    const isOutside = to.party === 'applicant' || to.party === 'provider';
    const letters = noticesOf(draft.state(), reviewerQuestion);
    const hasLetter = letters.some(one => isOut(one) && reviewerQuestion.factsOf(one)?.question === id);
    if (isOutside && hasLetter) queueNotice(draft, questionLeft, to, { question: id });
  }
}

/** While the case is screened no plan hears of it before the Help Center asks it something; the machine asks for records. */
function askTheRightPlan(draft: Draft, said: Written, about: number): void {
  const state = draft.state();
  if (isScreening(state)) return;
  const plan = planOf(state);
  queueNotice(draft, caseMoved, plan, { explained: isWrittenFor(plan, said) }, about);
  // R2 runs by law from now, with its later edge by the right plan’s own word of it; V3 goes on from the request.
  if (state.stage === 'gathering-records' && state.urgency === 'expedited') {
    startExpeditedReview(draft, 'case-moved-to-plan');
  }
  seeToIt(draft, 'case-moved-to-plan');
  askForTerms(draft);
  const { determination, stage } = state;
  if (stage === 'authorizing' && determination !== undefined) {
    queueNotice(draft, decisionPlan, plan, { result: outcomeOf(determination.findings) });
  }
  if (hasOpenComplaint(state) && stage !== 'resolving-complaint') {
    queueNotice(draft, complaintNotice, plan, {}, noticesOf(state, notApproved).at(-1)?.about);
  }
}
