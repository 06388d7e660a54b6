import type { Instant } from '../time/instants.ts';
import type { Language } from '../words/language.ts';
import type { SeatTie } from '../case/tie.ts';
import { type Actor, readsAll } from '../people/actors.ts';
import type { Clock } from '../case/clock.ts';
import { ownSeat } from '../case/seat.ts';
import { seatSubject, tieToJudge } from '../case/seat-duties.ts';
import { allowedCommands } from '../commands/permissions.ts';
import { askedInWords, type Inquiry } from '../case/inquiry.ts';
import { missingItems } from '../case/records.ts';
import { seesPartiesOnly } from '../case/access.ts';
import { conflictQuestions, tieMeans } from '../letters/en/ties.ts';
import { partiesToJudge } from '../conflicts/case-facts.ts';
import { applicationFor, serviceFor, warningsFor } from './contact-view.ts';
import { documentsFor, documentView } from './document-view.ts';
import type { CaseEvent } from '../events/events.ts';
import type { CaseState } from '../case/state.ts';
import { decisionView, draftFor, draftsKept, secondLookIn } from './analysis-view.ts';
import { remarksIn } from './history-view.ts';
import { eventsBehind, noticesFor, type ReadIn } from './notice-view.ts';
import { eventsOfQuestions, questionsFor } from './question-view.ts';
import { commandsInWords } from './command-view.ts';
import { filersView } from './filers-view.ts';
import { seesOwnOnly } from '../case/sign-in.ts';
import { requestsFor } from './request-view.ts';
import { partyStatus } from './party-status.ts';
import { statusOf } from './status.ts';
import { daysHeld, daysInWords, heldBy } from './time-held.ts';
import { eventsOfTranslations, translationsIn, writtenIn } from './translation-view.ts';
import { clockView } from './clock-view.ts';
import { clockRules } from '../clocks/rules.ts';
import { isSeenBy } from './due.ts';
import { dueAtOf, ownerOf } from './work.ts';

/** The invitation is seen by its reviewer, the empty seat by the organizations that were asked. */
function isOwnWork({ id, subject }: Clock, { seats }: CaseState, { role, reviewerId }: Actor): boolean {
  if (id === 'S1') return role === 'review-org';
  const isTheirs = seats.some(one => one.reviewerId === reviewerId && seatSubject(one.seat) === subject);
  return id === 'V0' && role === 'reviewer' && isTheirs;
}

/** Whoever reads the case as their work; the member reads it as their own, and the Help Center as the member does. */
function isAmongParties({ role }: Actor): boolean {
  return role === 'plan' || role === 'reviewer' || role === 'review-org';
}

/** What was asked of a plan that had the case by mistake is for the record. */
function isOfWrongPlan({ id, takenBackAt }: Clock, { movedToPlanAt }: CaseState): boolean {
  if (movedToPlanAt === undefined || takenBackAt === undefined) return false;
  return clockRules[id].owner === 'plan' && takenBackAt <= movedToPlanAt;
}

/** Everything that this actor may see of the case. */
export function caseView(
  state: CaseState,
  actor: Actor,
  now: Instant,
  texts: CaseEvent[],
  readIn: Partial<ReadIn> = {},
) {
  const view = wholeView(state, actor, now, texts, readIn);
  return seesPartiesOnly(actor, state) ? partiesOf(view, now, openTieOf(state, actor)) : view;
}

/** For a reviewer who is asked: who the parties are, and what is asked. Of the matter itself, nothing. */
function partiesOf(
  { application: _application, ...view }: ReturnType<typeof wholeView>,
  now: Instant,
  tie: SeatTie | undefined,
) {
  const own = view.clocks.filter(({ id }) => id === 'V0');
  const invited = own.find(({ status }) => status === 'running' || status === 'missed');
  const dueAt = tie?.judgeBy ?? invited?.dueAt ?? null;
  return {
    ...view,
    owner: tie === undefined ? 'reviewer' : 'help-center',
    dueAt,
    late: dueAt !== null && dueAt < now,
    issues: [],
    clocks: own,
    questions: [],
    documents: [],
    records: null,
    decision: null,
  };
}

/** Of whoever has accepted: what waits for a person, and not for them. */
function openTieOf(state: CaseState, actor: Actor): SeatTie | undefined {
  const seat = ownSeat(state, actor);
  return seat && tieToJudge(state, seat);
}

function wholeView(state: CaseState, actor: Actor, now: Instant, texts: CaseEvent[], readIn: Partial<ReadIn>) {
  const staff = readsAll(actor);
  const { language = 'en' } = readIn;
  const reader = staff ? 'staff' : 'party';
  const dueAt = dueAtOf(state, now, reader);
  const warnings = warningsFor(state, actor);
  const draft = draftFor(state, actor, texts);
  const secondLook = secondLookIn(state, texts);
  return {
    caseNumber: state.caseNumber,
    version: state.version,
    stage: state.stage,
    // Who of the staff has it is not for the parties.
    owner: ownerOf(staff ? state : { ...state, assignedTo: undefined }),
    dueAt: dueAt ?? null,
    late: dueAt !== undefined && dueAt < now,
    asOf: now,
    receivedAt: state.receivedAt,
    urgency: state.urgency,
    route: routeOf(state),
    status: isAmongParties(actor) ? partyStatus(state, actor, now) : statusOf(state, now, readIn.language),
    outcome: state.stage === 'closed' ? state.outcome : null,
    issues: state.issues.map(issue => ({ ...issue, service: serviceFor(state, actor, issue.number) })),
    clocks: state.clocks
      .filter(clock => isSeenBy(reader, clock) || isOwnWork(clock, state, actor))
      .filter(clock => staff || !isOfWrongPlan(clock, state))
      .map(clock => clockView(clock, now, actor, language)),
    questions: questionsFor(state, actor, texts, language),
    documents: documentsFor(state, actor).map(document => documentView(document, now, staff, language)),
    notices: noticesFor(state, actor, texts, readIn),
    parties: partiesFor(state, actor),
    application: {
      ...applicationFor(state, actor),
      narrative: narrativeIn(texts),
      written: writtenIn(state, texts, 1, language),
    },
    ...(draft && { draft }),
    decision: decisionView(state, texts, staff || actor.role === 'review-org', language),
    allowedCommands: allowedCommands(state, actor),
    ...(staff || actor.role === 'plan' ? { inquiry: inquiryView(state, staff), care: careAwaited(state) } : {}),
    ...(staff || actor.role === 'applicant'
      ? { requests: requestsFor(state, actor, texts, language), timeHeld: timeHeldIn(state, now, language) }
      : {}),
    ...(staff || worksOnRecords(actor) ? { records: recordsView(state) } : {}),
    ...(warnings.length > 0 && { warnings }),
    ...(staff
      ? {
          channel: state.channel,
          ...(state.typedBy === undefined ? {} : { typedBy: state.typedBy }),
          ...(state.postmarkedOn === undefined ? {} : { postmarkedOn: state.postmarkedOn }),
          ...(secondLook && { secondLook }),
          remarks: remarksIn(texts),
          callBacks: state.callBacks ?? [],
          ...(state.likenesses && { likenesses: state.likenesses }),
          ...(state.interpreter && { interpreter: state.interpreter }),
          ...(state.translations && { translations: translationsIn(state, texts) }),
          recommendation: state.recommendation ?? null,
          violations: state.violations,
          formerReviewers: state.formerReviewers,
          staffConflicts: state.staffConflicts ?? [],
          ...(state.disclosures && { disclosures: state.disclosures }),
          ...(state.mails && { mails: state.mails }),
          ...(state.corrections && { corrections: state.corrections }),
          trouble: state.trouble ?? null,
        }
      : {}),
  };
}

/** Who held the case for how many days, in numbers and in a sentence. */
function timeHeldIn(state: CaseState, now: Instant, language: Language = 'en') {
  const days = daysHeld(state, now);
  const inWords = daysInWords(days, language);
  return { days, ...(inWords !== undefined && { words: inWords }) };
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
function recordsView({ records, offered }: CaseState) {
  if (records === undefined) return null;
  const { at, documentIds, later, checklist, withheld } = records;
  return {
    deliveredAt: at,
    documentIds: [...documentIds, ...later],
    checklist,
    missing: missingItems(records),
    withheld,
    ...(offered && { alternatives: offered }),
  };
}

/** The applicant's own page: the same facts in fewer words. */
export function myCaseView(
  state: CaseState,
  actor: Actor,
  now: Instant,
  texts: CaseEvent[],
  readIn: Partial<ReadIn> = {},
) {
  if (seesOwnOnly(actor, state)) return filersView(state, actor, now, texts, readIn.language);
  const view = caseView(state, actor, now, texts, readIn);
  const { caseNumber, version, stage, status, dueAt, late, asOf, receivedAt, outcome, documents, notices } = view;
  const { allowedCommands, clocks, issues, decision, questions, requests = [], timeHeld } = view;
  return {
    caseNumber,
    version,
    stage,
    status,
    dueAt,
    late,
    asOf,
    receivedAt,
    outcome,
    issues,
    clocks,
    questions,
    requests,
    timeHeld,
    documents,
    notices,
    decision,
    allowedCommands,
    plan: { name: state.plan.name },
    heldBy: heldBy(state),
    ...('application' in view && { application: view.application }),
    commands: commandsInWords(allowedCommands, readIn.language ?? 'en'),
  };
}

/** The events whose texts a full view shows: the application's narrative, the analyses, what was asked and answered, what letters are about. */
export function textEvents(state: CaseState): number[] {
  const analyses = state.seats.flatMap(({ analysis }) => (analysis === undefined ? [] : [analysis.event]));
  const drafts = draftsKept(state);
  const secondLook = state.determination?.secondLook?.event;
  return [
    ...new Set([
      1,
      ...analyses,
      ...drafts,
      ...eventsOfQuestions(state),
      ...eventsBehind(state),
      ...(state.remarks ?? []),
      ...eventsOfTranslations(state),
      ...(secondLook === undefined ? [] : [secondLook]),
    ]),
  ];
}

type CaseRoute = 'imr' | 'complaint' | 'split' | 'non-jurisdictional' | 'premature';

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
  const reviewers = state.seats.map(
    ({ seat, reviewerId, organizationId, qualifications, status, ties, unchecked }) => ({
      seat,
      qualifications,
      status,
      ...(mayKnowReviewers(actor) || actor.reviewerId === reviewerId
        ? { reviewerId, organizationId, ties: ties?.map(one => tieView(one, actor)) }
        : {}),
      ...(readsAll(actor) && unchecked && { unchecked }),
    }),
  );
  const judged = actor.role === 'reviewer' || actor.role === 'review-org' ? judgedBy(state) : {};
  const { death, standIn } = state;
  const place = {
    ...(death !== undefined && { died: true as const }),
    ...(standIn && { standIn: { name: standIn.name, by: standIn.by } }),
  };
  return { applicant, assistant: assistant?.name ?? null, ...place, plan: state.plan, reviewers, ...judged };
}

/** What was declared; by which paragraph somebody found that it does not count is for the record. */
function tieView({ question, kind, judgeBy, clearedBy }: SeatTie, actor: Actor) {
  const standing = clearedBy === undefined ? ('waits' as const) : ('does-not-count' as const);
  return { question, kind, judgeBy, standing, ...(readsAll(actor) && { clearedBy }) };
}

/** Whom the questions of conflict are about, what they ask and what counts as a tie (H&S 1374.32). */
function judgedBy(state: CaseState) {
  return { ...partiesToJudge(state), conflictQuestions, tieMeans: Object.values(tieMeans) };
}

/** H&S 1374.33: the reviewers' names stay with the review organization and the Department. */
function mayKnowReviewers(actor: Actor): boolean {
  return readsAll(actor) || actor.role === 'review-org';
}

function narrativeIn(texts: CaseEvent[]): string | null {
  const [first] = texts;
  return first?.type === 'application-received' ? (first.data.application.narrative ?? null) : null;
}
