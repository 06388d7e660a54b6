import * as z from 'zod';
import { OpenStage } from '../case/stage-names.ts';
import { type CaseState, commonPart, isOpen, openPart } from '../case/state.ts';
import { stages } from '../case/stages/stages.ts';
import { reopenedFromVersion1 } from './upcasts.ts';
import { settleIssues } from './complaint.ts';
import { event, type Happened } from './event.ts';
import { note, reason } from './fields.ts';
import type { Issue } from '../case/common-part.ts';
import { Conclusion } from '../case/common-part.ts';
import type { OpenPart } from '../case/stages/open.ts';

const reopening = {
  reason,
  /** Where it goes on: the stage that it was in when it was closed, or screening, to be looked at afresh. */
  stage: OpenStage,
  /** The request of that stage was withdrawn with the closing: it is made again. */
  asksAgain: z.boolean(),
};
type Reopening = z.infer<z.ZodObject<typeof reopening>>;

export const endingEvents = {
  'case-withdrawn': event({
    data: { reason: z.optional(reason) },
    apply: (state): CaseState => settleIssues(settleIssues(state, 'imr', 'withdrawn'), 'complaint', 'withdrawn'),
  }),
  'case-reversed': event({
    data: { note },
    apply: (state): CaseState => settleIssues(state, stages[state.stage].settles ?? 'imr', 'reversed-by-plan'),
  }),
  'case-concluding': event({
    data: { conclusion: Conclusion },
    apply: (state, { data, at }): CaseState => ({ ...state, concluding: { ...data.conclusion, at } }),
  }),
  'case-closed': event({ data: { conclusion: Conclusion }, apply: closed }),
  'case-reopened': event({ data: reopening, apply: reopened, upcasts: [reopenedFromVersion1] }),
};

function closed(state: CaseState, { data, at }: Happened<{ conclusion: Conclusion }>): CaseState {
  if (!isOpen(state)) throw new Error(`${state.caseNumber} is closed already.`);
  const { outcome, reason: why, referral, of, diedOn } = data.conclusion;
  return {
    ...commonPart({ ...state, issues: state.issues.map(leftOver), concluding: undefined }),
    stage: 'closed',
    outcome,
    reason: why,
    referral,
    of,
    diedOn,
    closedAt: at,
    before: openPart(state),
  };
}

/** An issue that nobody decided ends with its case. */
function leftOver(issue: Issue): Issue {
  return issue.outcome === undefined ? { ...issue, outcome: 'closed' } : issue;
}

function reopened(state: CaseState, { data, at }: Happened<Reopening>): CaseState {
  if (isOpen(state)) throw new Error(`${state.caseNumber} is open; it is not reopened.`);
  const part = partToGoOnWith(state.before, data);
  const issues = state.issues.map(issue =>
    isOpenAgain(issue, part, state) ? { ...issue, outcome: undefined } : issue,
  );
  const determination =
    part.stage === 'adopting' && state.determination !== undefined
      ? { findings: state.determination.findings }
      : state.determination;
  const stoodStill = [...(state.stoodStill ?? []), { from: state.closedAt, until: at }];
  return { ...commonPart({ ...state, issues, determination, stoodStill, generation: state.generation + 1 }), ...part };
}

function partToGoOnWith(before: OpenPart, { stage, asksAgain }: Reopening): OpenPart {
  if (before.stage !== stage) return { stage: 'screening' };
  return asksAgain && 'asked' in before ? { ...before, asked: false } : before;
}

/** Whether the ending of an issue is undone: all endings but those that came before the stage that the case is in again. */
function isOpenAgain({ number, route, outcome }: Issue, { stage }: OpenPart, { determination }: CaseState): boolean {
  if (outcome === 'withdrawn' || outcome === 'closed') return true;
  const { settles } = stages[stage];
  if (settles === 'complaint') return route === 'complaint';
  if (settles === undefined || route === 'complaint') return false;
  // What an earlier determination decided stays decided.
  return outcome === 'reversed-by-plan' || determination?.findings.some(({ issue }) => issue === number) === true;
}
