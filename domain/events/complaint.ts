import * as z from 'zod';
import { text } from '../words/text.ts';
import { ComplaintFinding } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import type { Instant } from '../time/instants.ts';
import { event } from './event.ts';
import { documentIds, note } from './fields.ts';
import { inStage, moveTo } from './in-stage.ts';
import type { Issue } from '../case/common-part.ts';

export const complaintEvents = {
  'complaint-opened': event({
    data: { reason: z.string() },
    apply: (state): CaseState => leftToComplaint({ ...state, concluding: undefined }),
  }),
  'plan-notified-of-complaint': event({
    data: {},
    apply: (state): CaseState => inStage(state, 'resolving-complaint', { asked: true }),
  }),
  'complaint-answered': event({
    data: { documentIds, note },
    // A complaint beside a review is answered too; there the clock alone waits for it.
    apply: (state, { at }): CaseState =>
      state.stage === 'resolving-complaint' ? { ...state, planAnsweredAt: at } : state,
  }),
  'complaint-resolved': event({
    data: { finding: ComplaintFinding, summary: text(20_000) },
    apply: (state, { at }): CaseState => settleIssues(withoutInquiry(state, at), 'complaint', 'resolved'),
  }),
};

/** The review is over, and a complaint is left: who was still to review it holds no seat, and sees it no more. */
export function leftToComplaint(state: CaseState): CaseState {
  const seats = state.seats.filter(({ status }) => status === 'analysed');
  return moveTo({ ...state, seats }, { stage: 'resolving-complaint', asked: false });
}

/** Nobody needs the answer to a further question about a complaint that is settled. */
function withoutInquiry(state: CaseState, at: Instant): CaseState {
  const { inquiry } = state;
  const isLeft = inquiry?.about === 'complaint' && inquiry.answeredAt === undefined;
  return isLeft ? { ...state, inquiry: { ...inquiry, endedAt: at } } : state;
}

/** The parts of the case on that path that nobody has decided. */
export function settleIssues(
  state: CaseState,
  route: 'imr' | 'complaint',
  outcome: NonNullable<Issue['outcome']>,
): CaseState {
  const issues = state.issues.map(issue =>
    issue.route === route && issue.outcome === undefined ? { ...issue, outcome } : issue,
  );
  return { ...state, issues };
}
