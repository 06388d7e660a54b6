import * as z from 'zod';
import { Disclosure, DisclosureFinding } from '../case/disclosure.ts';
import { isScreening } from '../case/stage-names.ts';
import { putBack, type SetAside, setAsideOf } from '../case/set-aside.ts';
import { stages } from '../case/stages/stages.ts';
import type { CaseState } from '../case/state.ts';
import type { Clock } from '../case/clock.ts';
import type { ClockId } from '../clocks/rule.ts';
import { clockRules } from '../clocks/rules.ts';
import type { Instant } from '../time/instants.ts';
import { DocumentId, PlanId } from '../words/ids.ts';
import { changeOne } from './change-one.ts';
import { event, type Happened } from './event.ts';
import { forMember, forPlan, planOfCase, reason } from './fields.ts';
import { moveTo } from './in-stage.ts';

const moved = {
  plan: planOfCase,
  /** The plan that had the case by mistake. */
  from: PlanId,
  /** What that plan sent: none of it is the case's any more. */
  papers: z.array(DocumentId),
  reason,
  forMember,
  forPlan,
};
type Moved = z.infer<z.ZodObject<typeof moved>>;

const { reviewed: _reviewed, ...noted } = Disclosure.omit({ at: true }).shape;

export const movingEvents = {
  'case-moved-to-plan': event({ data: moved, apply: toAnotherPlan }),
  'disclosure-noted': event({
    data: noted,
    wakesMachine: false,
    apply: (state, { data, at }): CaseState => ({
      ...state,
      disclosures: [...(state.disclosures ?? []), { ...data, at }],
    }),
  }),
  'disclosure-reviewed': event({
    data: { disclosure: Disclosure.shape.id, finding: DisclosureFinding, reason },
    wakesMachine: false,
    apply: (state, { data: { disclosure, finding }, at }): CaseState => ({
      ...state,
      disclosures: changeOne(
        state.disclosures ?? [],
        ({ id }) => id === disclosure,
        found => ({ ...found, reviewed: { at, finding } }),
        `disclosure ${disclosure}`,
      ),
    }),
  }),
};

/** What the wrong plan was asked, has sent and owed is gone; the right one is asked anew, from the beginning of the stage’s work. */
function toAnotherPlan(state: CaseState, { data, at }: Happened<Moved>): CaseState {
  return startedAnew({
    ...withItsPapers(state, data, at),
    plan: data.plan,
    movedToPlanAt: at,
    inquiry: undefined,
    planWord: undefined,
    coverageInDoubt: undefined,
    records: undefined,
    issues: state.issues.map(issue => ({ ...issue, promisedAt: undefined })),
    notices: state.notices.map(notice => (notice.to.party === 'plan' ? { ...notice, bygone: true as const } : notice)),
    violations: state.violations.filter(({ clock }) => !isPlans(clock)),
    clocks: state.clocks.map(clock => (isPlans(clock.id) ? takenBack(clock, at) : clock)),
  });
}

function isPlans(id: ClockId): boolean {
  return clockRules[id].owner === 'plan';
}

/** No run of the wrong plan goes on, and none is held against it. What it did in time stays done, for the record. */
function takenBack(clock: Clock, at: Instant): Clock {
  const { referral, missedAt, pastSince: _pastSince, ...run } = clock;
  const handedOver = referral?.handedOverOn === undefined ? {} : { referral };
  const takenBackAt = clock.takenBackAt ?? at;
  if (missedAt === undefined) return { ...run, ...handedOver, takenBackAt };
  return { ...run, ...handedOver, status: 'stopped', penaltyDays: [], endedAt: run.endedAt ?? at, takenBackAt };
}

/** What the wrong plan sent is set aside; what the plan sent that has the case again is back. */
function withItsPapers(state: CaseState, { plan, from, papers }: Moved, at: Instant): CaseState {
  const isBack = ({ setAside }: SetAside) => setAside.because === 'wrong-plan' && setAside.planId === plan.planId;
  const aside = setAsideOf(state);
  const gone = state.documents.filter(({ id }) => papers.includes(id));
  return {
    ...state,
    documents: [...state.documents.filter(({ id }) => !papers.includes(id)), ...aside.filter(isBack).map(putBack)],
    setAside: [
      ...aside.filter(paper => !isBack(paper)),
      ...gone.map(paper => ({ ...paper, setAside: { because: 'wrong-plan' as const, at, planId: from } })),
    ],
  };
}

function startedAnew(state: CaseState): CaseState {
  if (isScreening(state)) return { ...state, recommendation: undefined };
  const { settles } = stages[state.stage];
  if (settles === 'complaint') return moveTo(state, { stage: 'resolving-complaint', asked: false });
  if (settles === 'imr') return moveTo(fromTheRecords(state), { stage: 'gathering-records', asked: false });
  return isAdopted(state) ? moveTo(state, { stage: 'authorizing', asked: false, reports: [] }) : state;
}

function isAdopted({ determination }: CaseState): boolean {
  return determination?.adoptedAt !== undefined;
}

/** No organization was asked yet for this plan, and who sat on the panel may be chosen again where no conflict is found. */
function fromTheRecords(state: CaseState): CaseState {
  const determination = isAdopted(state) ? state.determination : undefined;
  return { ...state, seats: [], organizations: [], determination, documentationCompleteAt: undefined };
}
