import type { ApplicationFacts } from '../application/application.ts';
import type { CaseState } from '../case/state.ts';
import { seesOwnOnly } from '../case/sign-in.ts';
import { allowedCommands } from '../commands/permissions.ts';
import type { CaseEvent, EventType } from '../events/events.ts';
import type { Actor } from '../people/actors.ts';
import type { Instant } from '../time/instants.ts';
import { standingIn } from '../case/status/words.ts';
import type { Language } from '../words/language.ts';
import { commandsInWords } from './command-view.ts';
import { documentsFor, documentView } from './document-view.ts';
import type { Status } from './status.ts';
import { requestsFor } from './request-view.ts';

/** All that is said of where the case stands: that it came in. */
const received = 'received' as const;

/**
 * The case as its applicant sees it, with nothing in it but what whoever filed for a patient knows: the application as they sent it, their
 * papers, what was asked of them. What was put right since, what was decided and what was written to anybody is not theirs.
 */
export function filersView(
  state: CaseState,
  actor: Actor,
  now: Instant,
  texts: readonly CaseEvent[],
  language: Language = 'en',
) {
  const status: Status = { ...standingIn(language, ['filed-for-another']), by: null };
  const application = applicationAsFiled(texts);
  const allowed = allowedCommands(state, actor);
  return {
    caseNumber: state.caseNumber,
    version: state.version,
    stage: received,
    status,
    dueAt: null,
    late: false,
    asOf: now,
    receivedAt: state.receivedAt,
    outcome: null,
    issues: (application?.services ?? []).map((service, index) => issueAsFiled(service, index + 1)),
    clocks: [],
    questions: [],
    requests: requestsFor(state, actor, texts, language),
    documents: documentsFor(state, actor).map(document => documentView(document, now, false, language)),
    notices: [],
    decision: null,
    allowedCommands: allowed,
    commands: commandsInWords(allowed, language),
    ...(application && { application: { ...application, narrative: application.narrative ?? null } }),
  };
}

function applicationAsFiled([first]: readonly CaseEvent[]) {
  return first?.type === 'application-received' ? first.data.application : undefined;
}

function issueAsFiled(service: ApplicationFacts['services'][number], number: number) {
  const { denialReason, alreadyReceived } = service;
  return { number, denialReason, alreadyReceived, route: 'undecided' as const, service };
}

/** What came of a command, for whoever gave it: they are told no more of the case by it than they may see. */
export function doneView(state: CaseState, events: readonly { type: EventType }[], actor: Actor) {
  const isAllTheirs = !seesOwnOnly(actor, state);
  const told = isAllTheirs ? events : events.slice(0, 1);
  return { version: state.version, stage: isAllTheirs ? state.stage : received, events: told.map(({ type }) => type) };
}
