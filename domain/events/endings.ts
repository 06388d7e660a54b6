import * as z from 'zod';
import { OpenStage } from '../case/stage-names.ts';
import { type CaseState, commonPart, type InStage, isOpen, openPart } from '../case/state.ts';
import { stages } from '../case/stages/stages.ts';
import { reopenedFromVersion1 } from './upcasts.ts';
import { settleIssues } from './complaint.ts';
import { alive } from './alive.ts';
import { event, type Happened } from './event.ts';
import { inStage, moveTo } from './in-stage.ts';
import { ReviewPart } from '../case/stages/confirming-care.ts';
import type { Instant } from '../time/instants.ts';
import { forMember, forPlan, note, reason } from './fields.ts';
import { Conclusion, type Issue, type StoodStill } from '../case/common-part.ts';
import { changeIssues } from './issues.ts';
import type { OpenPart } from '../case/stages/open.ts';

/** The request of the stage was withdrawn when it was left: it is made again. */
const asksAgain = z.boolean();

const reopening = {
  reason,
  /** Where it goes on: the stage that it was in when it was closed, or screening, to be looked at afresh. */
  stage: OpenStage,
  asksAgain,
  /** The closing rested on the plan’s own word, and that was not true. */
  byPlansWord: z.optional(z.literal(true)),
  forMember,
  forPlan,
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
  /** That it gives these after all: the case waits for the care, and goes on where it stood if it does not come. */
  'care-promised': event({
    data: { issues: z.array(z.int().positive()) },
    apply: (state, { data: { issues }, at }): CaseState =>
      moveTo(changeIssues(state, issues, { outcome: 'reversed-by-plan', promisedAt: undefined }), {
        stage: 'confirming-care',
        asked: true,
        promised: { at, issues, before: ReviewPart.parse(state) },
      }),
  }),
  /** The plan has not kept its word. */
  'review-resumed': event({
    data: { reason, asksAgain },
    apply: (state, { data, at }): CaseState => inStage(state, 'confirming-care', found => resumed(found, data, at)),
  }),
  'case-concluding': event({
    data: { conclusion: Conclusion, forMember, forPlan },
    apply: (state, { data: { conclusion, forMember: toMember, forPlan: toPlan }, at, version }): CaseState => ({
      ...state,
      concluding: {
        ...conclusion,
        at,
        unread: unreadIn(state),
        ...(toMember !== undefined || toPlan !== undefined
          ? { explained: { event: version, applicant: toMember !== undefined, plan: toPlan !== undefined } }
          : {}),
      },
    }),
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
    endedAt: state.concluding?.at,
    leftUnread: state.concluding?.unread ?? unreadIn(state),
    closedAt: at,
    before: openPart(state),
  };
}

function unreadIn({ documents, mails = [] }: CaseState): string[] {
  const papers = documents.filter(({ unread }) => unread === true).map(({ id }) => id);
  return [...papers, ...mails.filter(({ unread }) => unread === true).map(({ mailId }) => mailId)];
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
  const isUntrue =
    data.byPlansWord === true || (state.outcome === 'reversed-by-plan' && part.stage !== 'confirming-care');
  const closing = { from: state.closedAt, until: at, ...(isUntrue && { byPlansWord: true as const }) };
  const stoodStill = withTime(state, closing);
  // Who was taken for dead, and whose case waited for nobody, is written to again.
  const seen = state.death?.waits === true ? state : alive(state, at);
  const again = { ...seen, issues, determination, stoodStill, generation: state.generation + 1 };
  return { ...commonPart(again), ...part };
}

function resumed(state: InStage<'confirming-care'>, again: { asksAgain: boolean }, at: Instant): CaseState {
  const { promised } = state;
  if (promised === undefined) throw new Error(`Nothing was promised in ${state.caseNumber}.`);
  const stoodStill = withTime(state, { from: promised.at, until: at, byPlansWord: true, promised: true });
  const open = { outcome: undefined, promisedAt: undefined };
  return moveTo({ ...changeIssues(state, promised.issues, open), stoodStill }, askedAgain(promised.before, again));
}

function withTime({ stoodStill = [] }: CaseState, one: StoodStill): StoodStill[] {
  return [...stoodStill, one];
}

function partToGoOnWith(before: OpenPart, again: Reopening): OpenPart {
  return before.stage === again.stage ? askedAgain(before, again) : { stage: 'screening' };
}

function askedAgain(before: OpenPart, again: { asksAgain: boolean }): OpenPart {
  return again.asksAgain && 'asked' in before ? { ...before, asked: false } : before;
}

/** Whether the ending of an issue is undone: all endings but those that came before the stage that the case is in again. */
function isOpenAgain(
  { number, route, outcome, takenOutAt }: Issue,
  { stage }: OpenPart,
  { determination }: CaseState,
): boolean {
  if (takenOutAt !== undefined) return false;
  if (outcome === 'withdrawn' || outcome === 'closed') return true;
  const { settles } = stages[stage];
  if (settles === 'complaint') return route === 'complaint';
  if (settles === undefined || route === 'complaint') return false;
  // What an earlier determination decided stays decided.
  return outcome === 'reversed-by-plan' || determination?.findings.some(({ issue }) => issue === number) === true;
}
