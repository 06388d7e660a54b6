import { type IssueAnalysis, plainWordsOf } from '../case/analysis.ts';
import { type Lack, lacksOf, wholeAnalysis } from '../case/analysis-lacks.ts';
import { underReview } from '../case/common-part.ts';
import { isAnalysed } from '../case/panel.ts';
import { type FindingOnIssue, ownSeat, type Seat } from '../case/seat.ts';
import type { CaseState } from '../case/state.ts';
import type { Payload } from '../commands/commands.ts';
import { startClock } from './clocks.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { leaveQuestions } from './questions.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';
import { meetReviewClock } from './urgency.ts';

export const analysisDeciders = deciders({
  'save-analysis-draft': saveDraft,
  'submit-analysis': submitAnalysis,
});

function saveDraft(draft: Draft, payload: Payload<'save-analysis-draft'>): Refusal | undefined {
  const seat = ownSeat(draft.state(), draft.by);
  if (seat === undefined) return notNow('You have no seat in this case.');
  if (Object.keys(payload).length === 0)
    return unacceptable('analysis', 'is needed, or any part of what there is so far');
  draft.record('analysis-draft-kept', { seat: seat.seat, ...payload });
  return undefined;
}

/**
 * One analysis; reasons alone are a draft, which is kept. With the last analysis the determination's time is kept, and the director's
 * (A1) begins.
 */
function submitAnalysis(draft: Draft, payload: Payload<'submit-analysis'>): Refusal | undefined {
  const state = draft.state();
  const seat = ownSeat(state, draft.by);
  if (seat === undefined) return notNow('You have no seat in this case.');
  const refusal = unclearFindings(state, payload);
  if (refusal !== undefined) return refusal;
  const { rationale, analysis } = payload;
  if (analysis === undefined)
    return rationale === undefined ? notWhole(lacksOf(state, payload)) : saveDraft(draft, payload);
  const lacks = lacksOf(state, payload);
  if (lacks.length > 0) return notWhole(lacks);
  handIn(draft, seat, payload, wholeAnalysis(state, payload));
  return undefined;
}

function handIn(draft: Draft, { seat }: Seat, payload: Payload<'submit-analysis'>, analysis: IssueAnalysis[]): void {
  const { rationale = plainWordsOf(analysis), qualifications } = payload;
  const findings = analysis.map(({ issue, finding }): FindingOnIssue => ({ issue, finding }));
  draft.record('analysis-submitted', { seat, findings, rationale, qualifications, analysis });
  if (!isAnalysed(draft.state())) return;
  leaveQuestions(draft, 'decided');
  meetReviewClock(draft);
  startClock(draft, 'A1', { by: 'analysis-submitted', at: draft.at });
}

/** Findings apart from the analysis are one for each issue under review, and say nothing else than it does. */
function unclearFindings(state: CaseState, payload: Payload<'submit-analysis'>): Refusal | undefined {
  const { issues, analysis = [] } = payload;
  if (issues === undefined) return undefined;
  const reviewed = underReview(state).map(({ number }) => number);
  const asked = issues.map(({ issue }) => issue);
  const complete = reviewed.every(issue => asked.includes(issue)) && asked.length === reviewed.length;
  if (!complete) {
    return unacceptable('issues', `must give one finding for each issue under review: ${reviewed.join(', ')}`);
  }
  const other = issues.find(one =>
    analysis.some(part => part.issue === one.issue && (part.finding ?? one.finding) !== one.finding),
  );
  return other === undefined
    ? undefined
    : unacceptable('issues', 'says another finding than analysis: please say which counts');
}

/** All of it at once, and where what is there can be kept meanwhile. */
function notWhole(lacks: readonly Lack[]): Refusal {
  const count = lacks.length === 1 ? 'One thing is' : `${lacks.length} things are`;
  return {
    kind: 'unacceptable',
    detail: `Thank you. ${count} still open before this analysis can count; what you have so far can be kept with save-analysis-draft.`,
    errors: [...lacks],
  };
}
