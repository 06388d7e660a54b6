import * as z from 'zod';
import { Likeness } from '../case/likeness.ts';
import { addedTo, doubtsCoverage } from '../eligibility/plan-word.ts';
import { Recommendation, ReviewType } from '../eligibility/recommendation.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { InquiryAbout, InquiryAnswer, InquiryQuestion } from '../case/inquiry.ts';
import { NotApprovedBecause } from '../case/common-part.ts';
import type { CaseState } from '../case/state.ts';
import { event } from './event.ts';
import { forMember, forPlan, note, planOfCase, reason } from './fields.ts';
import { moveFrom, moveTo } from './in-stage.ts';
import { signed } from './signed.ts';
import { withoutUnread } from './unread.ts';
import { isScreening, screeningStages } from '../case/stage-names.ts';
import { DocumentId } from '../words/ids.ts';

/** What nobody has read goes on waiting for that. */
const keepsUnread = z.optional(z.literal(true));
/** The day on which it came in, where staff entered it later; and why only now. */
const receivedOn = z.optional(LocalDate);
const why = z.optional(reason);

export const screeningEvents = {
  'application-acknowledged': event({
    data: {},
    apply: (state): CaseState => ({ ...state, acknowledged: true }),
  }),
  'case-classified': event({
    // Cases that look like it are noted with it, and not beside it: whoever filed sees the version, and would learn of another's case.
    data: { recommendation: Recommendation, likenesses: z.optional(z.array(Likeness)) },
    apply: (state, { data: { recommendation, likenesses } }): CaseState => ({
      ...state,
      recommendation,
      ...(likenesses && { likenesses: [...(state.likenesses ?? []), ...likenesses] }),
    }),
  }),
  'referral-confirmed': event({
    data: { referral: z.string(), confirmedOn: LocalDate },
    apply: (state, { data }): CaseState => ({
      ...state,
      recommendation: state.recommendation && { ...state.recommendation, referralConfirmedOn: data.confirmedOn },
    }),
  }),
  'plan-identified': event({
    data: { plan: planOfCase },
    apply: (state, { data }): CaseState => ({
      ...state,
      plan: data.plan,
      recommendation: undefined,
      inquiry: undefined,
      planWord: undefined,
    }),
  }),
  'case-routed': event({
    data: {
      issues: z.array(
        z.object({
          issue: z.int().positive(),
          route: z.enum(['imr', 'complaint', 'not-taken']),
          reviewType: z.optional(ReviewType),
          because: z.optional(NotApprovedBecause),
        }),
      ),
      /** Why a person decided otherwise than the classifier recommended. */
      overrideReason: z.optional(reason),
      /** Why it goes on without a signature or a release that is missing. */
      withoutSignature: z.optional(reason),
      forMember,
      forPlan,
    },
    apply: (state, { data }): CaseState => {
      const issues = state.issues.map(issue => {
        const decided = data.issues.find(({ issue: number }) => number === issue.number);
        if (decided === undefined) return issue;
        const { route, reviewType, because } = decided;
        return { ...issue, route, reviewType, because };
      });
      return onItsRoute({ ...state, issues });
    },
  }),
  'information-requested': event({
    data: { items: z.array(z.string()), note, forMember },
    apply: (state, { data, at }): CaseState =>
      moveFrom('screening', state, { stage: 'awaiting-applicant', wanted: { items: data.items, since: at } }),
  }),
  'information-supplied': event({
    data: {
      note,
      signedBy: z.optional(z.string()),
      signedOn: z.optional(LocalDate),
      receivedOn,
      reason: why,
      keepsUnread,
    },
    apply: (state, { data }): CaseState => backToScreening(signed(toBeDecidedOn(state, data), data)),
  }),
  'waiting-ended': event({
    data: { reason, keepsUnread },
    apply: (state, { data }): CaseState =>
      moveFrom('awaiting-applicant', { ...toBeDecidedOn(state, data), goesOnWithout: true }, { stage: 'screening' }),
  }),
  /** What looks like the form that the member was to sign has come in: nobody waits, and somebody reads it. */
  'form-received': event({
    data: { documentId: DocumentId, receivedAt: Instant },
    apply: (state, { data: form }): CaseState => {
      if (state.stage !== 'awaiting-applicant') throw new Error(`${state.caseNumber} waits for no form.`);
      return moveTo(state, { stage: 'screening', form: { ...form, wanted: state.wanted } });
    },
  }),
  /** Whoever read it found no valid form: the wait goes on, as if it had not ended. */
  'form-refused': event({
    data: { documentId: DocumentId, reason, forMember },
    apply: (state): CaseState => {
      if (state.stage !== 'screening' || state.form === undefined) throw new Error(`${state.caseNumber} has no form.`);
      return moveTo(state, { stage: 'awaiting-applicant', wanted: state.form.wanted });
    },
  }),
  'plan-asked': event({
    data: { questions: z.array(InquiryQuestion), dueAt: Instant, note, forPlan, about: InquiryAbout },
    apply: (state, { data, at, version }): CaseState => ({
      ...state,
      inquiry: { ...data, id: `inquiry-${version}`, askedAt: at },
    }),
  }),
  'inquiry-answered': event({
    /** `byPlan`: the plan gave it itself. */
    data: {
      answer: InquiryAnswer,
      byPlan: z.optional(z.boolean()),
      /** By when somebody compares with the contract what it says of it, where the case has its path already. */
      compareBy: z.optional(Instant),
    },
    apply: (state, { data, at }): CaseState => {
      if (state.inquiry === undefined) throw new Error(`${state.caseNumber} has asked its plan nothing.`);
      const inquiry = { ...state.inquiry, answeredAt: at, answer: data.answer, answeredByPlan: data.byPlan };
      return withPlanWord({ ...state, inquiry }, data);
    },
  }),
  /** Whoever compared the contract leaves these parts with the reviewers. */
  'path-kept': event({
    data: { issues: z.array(z.int().positive()).min(1), reason },
    wakesMachine: false,
    apply: (state): CaseState => ({ ...state, coverageInDoubt: undefined }),
  }),
};

function onItsRoute(state: CaseState): CaseState {
  if (state.issues.some(({ route }) => route === 'imr')) {
    return moveFrom(screeningStages, state, { stage: 'gathering-records', asked: false });
  }
  if (state.issues.some(({ route }) => route === 'complaint')) {
    return moveFrom(screeningStages, state, { stage: 'resolving-complaint', asked: false });
  }
  return moveFrom(screeningStages, state, { stage: 'screening' });
}

/** While the case is screened, it is classified afresh with what the plan says. */
function withPlanWord(
  state: CaseState,
  { answer, compareBy }: { answer: InquiryAnswer; compareBy?: Instant | undefined },
): CaseState {
  const { terms, eligible } = answer;
  if (terms === undefined && eligible === undefined) return state;
  const planWord = addedTo(state.planWord, { terms, eligible });
  if (isScreening(state)) return { ...state, planWord, recommendation: undefined };
  if (compareBy === undefined) return { ...state, planWord };
  const doubted = terms?.filter(doubtsCoverage).map(({ issue }) => issue) ?? [];
  const issues = [...new Set([...(state.coverageInDoubt?.issues ?? []), ...doubted])];
  return { ...state, planWord, coverageInDoubt: { issues, compareBy: state.coverageInDoubt?.compareBy ?? compareBy } };
}

/** Before papers had a time of their own in screening, whoever decided on the application was to read what had come. */
function toBeDecidedOn(state: CaseState, data: { keepsUnread?: true | undefined }): CaseState {
  return data.keepsUnread ? state : { ...state, documents: withoutUnread(state.documents, () => true) };
}

/** From the wait, or from a form that came and has been read. */
function backToScreening(state: CaseState): CaseState {
  const hasForm = state.stage === 'screening' && state.form !== undefined;
  return moveFrom(hasForm ? 'screening' : 'awaiting-applicant', state, { stage: 'screening' });
}
