import * as z from 'zod';
import { Recommendation, ReviewType } from '../eligibility/recommendation.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { InquiryAbout, InquiryAnswer, InquiryQuestion } from '../case/inquiry.ts';
import { NotApprovedBecause } from '../case/common-part.ts';
import type { CaseState } from '../case/state.ts';
import { event } from './event.ts';
import { forMember, forPlan, note, planOfCase, reason } from './fields.ts';
import { moveFrom } from './in-stage.ts';
import { withoutUnread } from './unread.ts';
import { screeningStages } from '../case/stage-names.ts';

export const screeningEvents = {
  'application-acknowledged': event({
    data: {},
    apply: (state): CaseState => ({ ...state, acknowledged: true }),
  }),
  'case-classified': event({
    data: { recommendation: Recommendation },
    apply: (state, { data }): CaseState => ({ ...state, recommendation: data.recommendation }),
  }),
  'plan-identified': event({
    data: { plan: planOfCase },
    apply: (state, { data }): CaseState => ({
      ...state,
      plan: data.plan,
      recommendation: undefined,
      inquiry: undefined,
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
    data: { note, signedBy: z.optional(z.string()), signedOn: z.optional(LocalDate) },
    apply: (state, { data }): CaseState =>
      moveFrom('awaiting-applicant', signed(toBeDecidedOn(state), data), { stage: 'screening' }),
  }),
  'waiting-ended': event({
    data: { reason },
    apply: (state): CaseState => moveFrom('awaiting-applicant', toBeDecidedOn(state), { stage: 'screening' }),
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
    data: { answer: InquiryAnswer, byPlan: z.optional(z.boolean()) },
    apply: (state, { data, at }): CaseState => {
      if (state.inquiry === undefined) throw new Error(`${state.caseNumber} has asked its plan nothing.`);
      return {
        ...state,
        inquiry: { ...state.inquiry, answeredAt: at, answer: data.answer, answeredByPlan: data.byPlan },
      };
    },
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

/** Whoever decides on the application reads what came with it. */
function toBeDecidedOn(state: CaseState): CaseState {
  return { ...state, documents: withoutUnread(state.documents, () => true) };
}

/** A signature that came later: what is recommended may be another thing with it. */
function signed(
  state: CaseState,
  { signedBy, signedOn }: { signedBy?: string | undefined; signedOn?: LocalDate | undefined },
): CaseState {
  if (signedBy === undefined) return state;
  const consent = { ...(state.application.consent ?? { releaseOfRecords: true }), signedBy, signedOn };
  return { ...state, application: { ...state.application, consent }, recommendation: undefined };
}
