import { leastPenalty } from '../clocks/penalty.ts';
import { explain, explainLatest } from '../clocks/explain.ts';
import type { Derivation } from '../clocks/derivation.ts';
import { type Instant, type LocalDate, plus } from '../time/instants.ts';
import { type Actor, readsAll } from '../people/actors.ts';
import { type Clock } from '../case/clock.ts';
import { seatSubject } from '../case/seat-duties.ts';
import { disputedDays, isReferralPending } from '../case/penalty-days.ts';
import { allowedCommands } from '../commands/permissions.ts';
import type { CaseDocument } from '../case/document.ts';
import { askedInWords, type Inquiry } from '../case/inquiry.ts';
import { missingItems } from '../case/records.ts';
import { documentView } from './document-view.ts';
import type { CaseEvent } from '../events/events.ts';
import type { CaseState } from '../case/state.ts';
import { eventsBehind, noticesFor } from './notice-view.ts';
import { eventsOfQuestions, questionsFor } from './question-view.ts';
import { statusOf } from './status.ts';
import { dueAtOf, isSeenBy, ownerOf } from './work.ts';
import { derivationNow } from '../case/clock-derivation.ts';

/** A clock as it is shown: the result first, then how it came about, step by step and in words. */
export interface ClockView {
  id: Clock['id'];
  subject?: Clock['subject'];
  authority: string;
  status: Clock['status'];
  startedBy: string;
  startedAt: Instant;
  dueOn: string;
  dueAt: Instant;
  /** Since when its day is over without its being missed yet. */
  pastSince?: Instant | undefined;
  missedAt?: Instant | undefined;
  endedAt?: Instant | undefined;
  penalty?: { days: number; atLeast: number };
  /** For those who work by it: that it went to the Office of Enforcement. */
  enforcement?: { referredAt: Instant; handedOverOn: LocalDate | null; reference?: string | undefined };
  derivation: Derivation;
  explanation: string;
  /** For those who work by it: the last day of a defensible reading, and the reading where that is a later day. */
  latestOn?: LocalDate;
  latestReading?: string | undefined;
  /** The days between both that ended with the duty undone: none is counted. */
  disputedDays?: LocalDate[];
}

export function clockView(clock: Clock, now: Instant, actor: Pick<Actor, 'role'>): ClockView {
  const staff = readsAll(actor);
  // A member has one day to look to; what may be held against a plan is for those who hold it, and for the plan.
  const seesBothEdges = staff || actor.role === 'plan';
  const { latest, toldAt, missedFrom, ...byDueDate } = derivationNow(clock, now);
  const extensions = staff ? byDueDate.extensions : byDueDate.extensions.map(withoutStaff);
  const edge = {
    ...(latest !== undefined && { latest }),
    ...(toldAt !== undefined && { toldAt }),
    ...(missedFrom !== undefined && { missedFrom }),
  };
  const derivation = { ...byDueDate, extensions, ...(seesBothEdges && edge) };
  const isOpen = missedFrom === undefined;
  const days = clock.penaltyDays.length;
  return {
    id: clock.id,
    ...(clock.subject === undefined ? {} : { subject: clock.subject }),
    authority: derivation.authority,
    status: clock.status,
    startedBy: derivation.startedBy,
    startedAt: derivation.startedAt,
    dueOn: derivation.dueOn,
    dueAt: derivation.dueAt,
    pastSince: pastSinceOf(clock, now),
    missedAt: clock.missedAt,
    endedAt: clock.endedAt,
    ...(days === 0 ? {} : { penalty: { days, atLeast: leastPenalty(clock.id, days) } }),
    ...(seesBothEdges && clock.referral !== undefined && isReferred(clock)
      ? { enforcement: enforcementView(clock.referral, staff) }
      : {}),
    derivation,
    explanation: explain(derivation, staff ? 'staff' : 'party'),
    ...(seesBothEdges && (latest !== undefined || isOpen)
      ? {
          ...(latest !== undefined && { latestOn: latest.on }),
          latestReading: explainLatest(derivation),
          disputedDays: disputedDays(clock, now),
        }
      : {}),
  };
}

/** The invitation is seen by its reviewer, the empty seat by the organizations that were asked. */
function isOwnWork({ id, subject }: Clock, { seats }: CaseState, { role, reviewerId }: Actor): boolean {
  if (id === 'S1') return role === 'review-org';
  const isTheirs = seats.some(one => one.reviewerId === reviewerId && seatSubject(one.seat) === subject);
  return id === 'V0' && role === 'reviewer' && isTheirs;
}

/** Also where the machine that notes that, or the miss, is behind. */
function pastSinceOf({ status, pastSince, derivation }: Clock, now: Instant): Instant | undefined {
  const from = plus(derivation.dueAt, { seconds: 1 });
  return pastSince ?? (status === 'running' && now >= from ? from : undefined);
}

/** A referral that has lost its ground, and was not handed over, is none. */
function isReferred(clock: Clock): boolean {
  return clock.referral?.handedOverOn !== undefined || isReferralPending(clock);
}

/** The Office's number for it is for the Department. */
function enforcementView({ at, handedOverOn, reference }: NonNullable<Clock['referral']>, staff: boolean) {
  return { referredAt: at, handedOverOn: handedOverOn ?? null, ...(staff && { reference }) };
}

/** Who of the staff gave it is not for the parties, and the reason was written for the record: the letter has theirs. */
function withoutStaff(extension: Derivation['extensions'][number]): Derivation['extensions'][number] {
  return { ...extension, by: 'the Department', reason: 'The letter about it says more.' };
}

/** Everything that this actor may see of the case. */
export function caseView(state: CaseState, actor: Actor, now: Instant, texts: CaseEvent[]) {
  const staff = readsAll(actor);
  const reader = staff ? 'staff' : 'party';
  const dueAt = dueAtOf(state, now, reader);
  return {
    caseNumber: state.caseNumber,
    version: state.version,
    stage: state.stage,
    // Who of the staff has it is not for the parties.
    owner: ownerOf(staff ? state : { ...state, assignedTo: undefined }),
    dueAt: dueAt ?? null,
    late: dueAt !== undefined && dueAt < now,
    receivedAt: state.receivedAt,
    urgency: state.urgency,
    route: routeOf(state),
    status: statusOf(state, now),
    outcome: state.stage === 'closed' ? state.outcome : null,
    issues: state.issues.map(issue => ({ ...issue, service: state.application.services[issue.number - 1] })),
    clocks: state.clocks
      .filter(clock => isSeenBy(reader, clock) || isOwnWork(clock, state, actor))
      .map(clock => clockView(clock, now, actor)),
    questions: questionsFor(state, actor, texts),
    documents: documentsFor(state, actor).map(document => documentView(document, now, staff)),
    notices: noticesFor(state, actor, texts),
    parties: partiesFor(state, actor),
    application: { ...state.application, narrative: narrativeIn(texts) },
    decision: decisionView(state, texts, staff || actor.role === 'review-org'),
    allowedCommands: allowedCommands(state, actor),
    ...(staff || actor.role === 'plan' ? { inquiry: inquiryView(state, staff), care: careAwaited(state) } : {}),
    ...(staff || worksOnRecords(actor) ? { records: recordsView(state) } : {}),
    ...(staff
      ? {
          recommendation: state.recommendation ?? null,
          violations: state.violations,
          formerReviewers: state.formerReviewers,
          ...(state.mails && { mails: state.mails }),
          trouble: state.trouble ?? null,
        }
      : {}),
  };
}

/** What staff noted of the question, or of a call in which the plan answered, is for the record. */
function inquiryView({ inquiry }: CaseState, staff: boolean): Inquiry | null {
  if (inquiry === undefined || staff) return inquiry ?? null;
  const { note: _note, answer, ...rest } = inquiry;
  const asked = { ...rest, forPlan: askedInWords(inquiry) };
  if (answer === undefined) return asked;
  const { note, ...said } = answer;
  return { ...asked, answer: inquiry.answeredByPlan === true ? { ...said, note } : said };
}

/** Whoever delivers the records, or reads them to decide. */
function worksOnRecords({ role }: Actor): boolean {
  return role === 'plan' || role === 'reviewer' || role === 'review-org';
}

/** What stands between the member and the care: the plan reads what it is asked, and what it has said. */
function careAwaited(state: CaseState) {
  if (state.stage !== 'confirming-care') return null;
  const { careMissing, answer, followedUp, promised } = state;
  return {
    promisedAt: promised?.at ?? null,
    missingSince: careMissing ?? null,
    answer: answer ?? null,
    followedUp: followedUp ?? null,
  };
}

/** What the plan says of each thing on the list: who decided, with which tool and criteria, is for the reviewers to weigh. */
function recordsView({ records }: CaseState) {
  if (records === undefined) return null;
  const { at, documentIds, later, checklist, withheld } = records;
  return {
    deliveredAt: at,
    documentIds: [...documentIds, ...later],
    checklist,
    missing: missingItems(records),
    withheld,
  };
}

/** The applicant's own page: the same facts in fewer words. */
export function myCaseView(state: CaseState, actor: Actor, now: Instant, texts: CaseEvent[]) {
  const view = caseView(state, actor, now, texts);
  const { caseNumber, version, stage, status, dueAt, late, receivedAt, outcome, documents, notices, allowedCommands } =
    view;
  const { clocks, issues, decision, questions } = view;
  return {
    caseNumber,
    version,
    stage,
    status,
    dueAt,
    late,
    receivedAt,
    outcome,
    issues,
    clocks,
    questions,
    documents,
    notices,
    decision,
    allowedCommands,
  };
}

/** The events whose texts a full view shows: the application's narrative, the analyses, what was asked and answered, what letters are about. */
export function textEvents(state: CaseState): number[] {
  const analyses = state.seats.flatMap(({ analysis }) => (analysis === undefined ? [] : [analysis.event]));
  return [...new Set([1, ...analyses, ...eventsOfQuestions(state), ...eventsBehind(state)])];
}

export type CaseRoute = 'imr' | 'complaint' | 'split' | 'non-jurisdictional' | 'premature';

/** The route of the case as a whole; null while it is undecided. */
function routeOf(state: CaseState): CaseRoute | null {
  if (state.stage === 'closed' && (state.outcome === 'non-jurisdictional' || state.outcome === 'premature')) {
    return state.outcome;
  }
  const routes = new Set(state.issues.map(({ route }) => route).filter(route => route !== 'undecided'));
  if (routes.has('imr')) return routes.has('complaint') ? 'split' : 'imr';
  return routes.has('complaint') ? 'complaint' : null;
}

function partiesFor(state: CaseState, actor: Actor) {
  const { patient, filedBy, assistant } = state.application;
  const applicant = { firstName: patient.firstName, lastName: patient.lastName, filedBy: filedBy.role };
  const reviewers = state.seats.map(({ seat, reviewerId, organizationId, qualifications, status }) => ({
    seat,
    qualifications,
    status,
    ...(mayKnowReviewers(actor) || actor.reviewerId === reviewerId ? { reviewerId, organizationId } : {}),
  }));
  return { applicant, assistant: assistant?.name ?? null, plan: state.plan, reviewers };
}

/** H&S 1374.33: the reviewers' names stay with the review organization and the Department. */
function mayKnowReviewers(actor: Actor): boolean {
  return readsAll(actor) || actor.role === 'review-org';
}

/** A reviewer sees what they need to review; what is not admitted yet is for its sender and the Help Center. */
export function documentsFor(state: CaseState, actor: Actor): CaseDocument[] {
  const all = readsAll(actor);
  return state.documents.filter(({ status, from }) => all || status === 'admitted' || from === actor.role);
}

function narrativeIn(texts: CaseEvent[]): string | null {
  const [first] = texts;
  return first?.type === 'application-received' ? (first.data.application.narrative ?? null) : null;
}

/** The determination with each analysis; before its adoption only for those who work on it. */
function decisionView(state: CaseState, texts: CaseEvent[], working: boolean) {
  const { determination } = state;
  if (determination === undefined || (determination.adoptedAt === undefined && !working)) return null;
  const analyses = texts.flatMap(event => {
    if (event.type !== 'analysis-submitted') return [];
    const { seat, findings, rationale, qualifications } = event.data;
    return [{ seat, findings, rationale, qualifications: qualifications ?? null }];
  });
  return { ...determination, adoptedAt: determination.adoptedAt ?? null, analyses };
}

/** The history for the Help Center and the auditor, whole; for others what happened and when, without names. */
export function eventView(event: CaseEvent, actor: Actor) {
  const { version, type, at, by, data } = event;
  if (readsAll(actor)) return { version, type, at, by, data };
  return { version, type, at, by: { role: by.role } };
}
