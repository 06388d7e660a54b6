import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { type CaseState } from '../case/state.ts';
import { event, type Happened } from './event.ts';
import { forMember, forPlan, note, reason } from './fields.ts';
import { inStage, moveTo } from './in-stage.ts';
import { withoutUnread } from './unread.ts';
import { AuthorizationReport, Implemented, isReportOf } from '../case/authorization-report.ts';
import { reportedFromVersion1 } from './upcasts.ts';
import { CareAnswer, OtherHindrance, ProofGone } from '../case/care-answer.ts';
import { changeIssues } from './issues.ts';
import { takenOut } from './reclassifying.ts';
import { type Clock, lastRuns } from '../case/clock.ts';
import { ClockId } from '../clocks/rule.ts';

/** The days on which it had been done before the plan took it back, of that clock. */
const Stood = z.object({ clock: ClockId, from: LocalDate, before: LocalDate });
type Stood = z.infer<typeof Stood>;

/** From staff: the day on which it came in, and why it is entered so late. */
const received = { receivedOn: z.optional(LocalDate), reason: z.optional(reason) };

const parts = z.optional(z.array(z.int().positive()));

export const careEvents = {
  'authorization-demanded': event({
    data: {},
    apply: (state): CaseState => inStage(state, 'authorizing', { asked: true }),
  }),
  'authorization-reported': event({
    data: { report: AuthorizationReport, note, ...received },
    apply: (state, { data }): CaseState =>
      inStage(state, 'authorizing', found => ({
        ...found,
        reports: [...found.reports, data.report],
        documents: withoutUnread(found.documents, ({ id }) => data.report.documentIds.includes(id)),
      })),
    upcasts: [reportedFromVersion1],
  }),
  /** Of which report, and whether nothing more is owed; without it, of all. */
  'authorization-accepted': event({
    data: { what: z.optional(Implemented), isLast: z.optional(z.boolean()) },
    apply: (state, { data: { what, isLast = what === undefined } }): CaseState =>
      inStage(state, 'authorizing', found => {
        const reports = found.reports.map(report =>
          isReportOf(report, what) ? { ...report, accepted: true as const } : report,
        );
        return isLast ? moveTo(found, { stage: 'confirming-care', asked: false, reports }) : { ...found, reports };
      }),
  }),
  'authorization-refused': event({
    data: { what: z.optional(Implemented), reason, forPlan },
    apply: (state, { data }): CaseState =>
      inStage(state, 'authorizing', found => ({
        ...found,
        reports: found.reports.filter(report => report.accepted === true || !isReportOf(report, data.what)),
      })),
  }),
  'care-asked': event({
    data: {},
    apply: (state): CaseState => inStage(state, 'confirming-care', { asked: true }),
  }),
  'care-confirmed': event({
    /** Of what the plan has promised alone. */
    data: { issues: parts, receivedOn: z.optional(LocalDate), note },
    apply: (state, { data: { issues }, at }): CaseState =>
      issues === undefined
        ? inStage(state, 'confirming-care', { careMissing: undefined })
        : takenOut(state, issues, { outcome: 'reversed-by-plan', takenOutAt: at }),
  }),
  /** `note`, where the member said it, is read by the plan. */
  'no-care-reported': event({
    data: { issues: parts, note, ...received, forPlan },
    apply: (state, { data: { issues }, at }): CaseState =>
      issues === undefined
        ? inStage(state, 'confirming-care', { careMissing: at, answer: undefined, followedUp: undefined })
        : changeIssues(state, issues, { promisedAt: undefined }),
  }),
  /** What the plan says to that. */
  'no-care-answered': event({
    data: { answer: CareAnswer, note },
    apply: (state, { data: { answer } }): CaseState =>
      inStage(state, 'confirming-care', found => ({
        ...found,
        answer,
        documents: withoutUnread(found.documents, ({ id }) => answer.documentIds.includes(id)),
      })),
  }),
  /** The plan has done its part, and something else keeps the care away: the member is asked again. */
  'care-followed-up': event({
    data: { because: OtherHindrance, askOn: LocalDate, reason, forMember },
    apply: (state, { data: { because } }): CaseState =>
      inStage(state, 'confirming-care', { careMissing: undefined, followedUp: because }),
  }),
  /** The proof counts no more: the plan owes it as if it had never reported it, but for the time in which it stood. */
  'authorization-reopened': event({
    data: {
      what: z.optional(Implemented),
      because: ProofGone,
      takenBackOn: z.optional(LocalDate),
      stood: z.optional(z.array(Stood)),
      reason,
      forMember,
      forPlan,
    },
    apply: authorizationReopened,
  }),
};

interface Reopened {
  what?: Implemented | undefined;
  stood?: readonly Stood[] | undefined;
}

function authorizationReopened(state: CaseState, { data: { what, stood = [] } }: Happened<Reopened>): CaseState {
  return inStage(state, 'confirming-care', found => {
    const reports = (found.reports ?? []).filter(report => !isReportOf(report, what));
    const current = new Set(lastRuns(found));
    const clocks = found.clocks.map(clock => (current.has(clock) ? withTimeThatItStood(clock, stood) : clock));
    return moveTo({ ...found, clocks }, { stage: 'authorizing', asked: true, reports });
  });
}

function withTimeThatItStood(found: Clock, stood: readonly Stood[]): Clock {
  const times = stood.filter(({ clock }) => clock === found.id).map(({ from, before }) => ({ from, before }));
  return times.length === 0 ? found : { ...found, stood: [...(found.stood ?? []), ...times] };
}
