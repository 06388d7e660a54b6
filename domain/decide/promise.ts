import { awaitsInquiry } from '../case/inquiry.ts';
import { hasOpenComplaint, openIssues, underReview } from '../case/common-part.ts';
import { isAtWork } from '../case/seat.ts';
import { isScreening } from '../case/stage-names.ts';
import { stages } from '../case/stages/stages.ts';
import type { CaseState } from '../case/state.ts';
import { clocksOf } from '../clocks/rules.ts';
import type { Payload } from '../commands/commands.ts';
import { partPromised } from '../letters/part-promised.ts';
import { reversal } from '../letters/reversal.ts';
import { startClock, stopClocks } from './clocks.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { clocksOfReview } from './endings.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import { releaseReviewers } from './telling-of-the-end.ts';

import { arrivedAt } from './typed-in.ts';
import { whyBefore } from './received.ts';

export const promiseDeciders = deciders({
  'reverse-by-plan': reverseByPlan,
});

/** The loop is closed at care: until the member has it, the plan’s word is a promise, and what it stopped goes on if it is not kept. */
function reverseByPlan(draft: Draft, payload: Payload<'reverse-by-plan'>): Refusal | undefined {
  const before = draft.state();
  const refusal = whyBefore(payload, before.receivedAt, 'application-came');
  if (refusal !== undefined) return refusal;
  const part = payload.issues === undefined ? undefined : partGivenInto(before, payload.issues);
  if (part !== undefined && 'kind' in part) return part;
  if (part !== undefined && part.others.length > 0) {
    return promisePart(draft, part.issues, payload);
  }
  draft.record('case-reversed', { note: payload.note });
  draft.record('care-promised', { issues: part?.issues ?? givenInto(before) });
  const complaint = hasOpenComplaint(draft.state()) ? [] : [...clocksOf('complaint'), ...clocksOf('complaint-answer')];
  const inquiry = awaitsInquiry(draft.state()) ? [] : clocksOf('inquiry');
  stopClocks(draft, 'The plan promised to give it.', ...clocksOfReview, ...clocksOfScreening, ...complaint, ...inquiry);
  releaseReviewers(draft, before.seats);
  stopClocks(draft, 'The plan has promised all of it.', 'C3');
  startClock(draft, 'C3', { by: 'care-promised', at: arrivedAt(payload, draft.at) });
  queueNotice(draft, reversal, applicant, {});
  queueNotice(draft, reversal, planOf(draft.state()), {});
  return undefined;
}

/** Some of several: whether others are left to decide, in this case at all. */
function partGivenInto(state: CaseState, issues: readonly number[]): { issues: number[]; others: number[] } | Refusal {
  const open = openIssues(state).map(({ number }) => number);
  const stranger = issues.find(issue => !open.includes(issue));
  if (stranger !== undefined) return unacceptable('issues', `names issue ${stranger}, which is not to be decided`);
  return { issues: [...new Set(issues)], others: open.filter(issue => !issues.includes(issue)) };
}

/** Until the member has it, it goes on being decided: a promise that is not kept has cost nobody a day. */
function promisePart(draft: Draft, issues: number[], payload: Payload<'reverse-by-plan'>): undefined {
  draft.record('issues-promised', { issues, note: payload.note });
  startClock(draft, 'C3', { by: 'issues-promised', at: arrivedAt(payload, draft.at) });
  queueNotice(draft, reversal, applicant, { inPart: true });
  queueNotice(draft, reversal, planOf(draft.state()), { inPart: true });
  tellReviewersOfPart(draft, draft.state(), issues, { given: false });
}

/** Whoever is at work on a part that the plan gives: that it does, and that the member has it. */
export function tellReviewersOfPart(
  draft: Draft,
  before: CaseState,
  issues: readonly number[],
  facts: { given: boolean },
): void {
  if (!underReview(before).some(({ number }) => issues.includes(number))) return;
  for (const { reviewerId } of draft.state().seats.filter(isAtWork)) {
    queueNotice(draft, partPromised, { party: 'reviewer', reviewerId }, facts);
  }
}

/** What the plan gives in: what the stage is about; while nothing is routed, all of it. */
function givenInto(state: CaseState): number[] {
  const route = isScreening(state) ? undefined : (stages[state.stage].settles ?? 'imr');
  const open = state.issues.filter(
    issue => issue.outcome === undefined && (route === undefined || issue.route === route),
  );
  return open.map(({ number }) => number);
}

const clocksOfScreening = (['eligibility', 'urgency', 'answer'] as const).flatMap(family => clocksOf(family));
