import type { AnyCommandType, Command } from '../commands/any-command.ts';
import { isCommandType } from '../commands/commands.ts';
import { whyNot } from '../commands/permissions.ts';
import { maySee } from '../case/access.ts';
import { namedAsFiler, seesOwnOnly } from '../case/sign-in.ts';
import { type Draft, draftOf } from './draft.ts';
import type { CaseEvent } from '../events/events.ts';
import { notNow, type Refusal, refuse, unacceptable } from './refusal.ts';
import { receivedOf, typedInOf, whyNotReceivedSo } from './typed-in.ts';
import type { CaseState } from '../case/state.ts';
import { type Said, say } from '../words/refusals/said.ts';
import { analysisDeciders } from './analysis.ts';
import { accessCodeDeciders } from './access-code.ts';
import { authorizationDeciders } from './authorization.ts';
import { careDeciders } from './care.ts';
import { closingDeciders } from './closing-by-hand.ts';
import { likenessDeciders } from './likeness.ts';
import { colleagueDeciders } from './colleagues.ts';
import { followAge } from './coming-of-age.ts';
import { complaintDeciders } from './complaint.ts';
import { contactDeciders } from './contact.ts';
import { correctionDeciders } from './corrections.ts';
import { hearingDeciders } from './state-hearing.ts';
import { deadlineDeciders } from './deadlines.ts';
import type { Deciders, Lookups } from './decider.ts';
import { deliveryDeciders } from './delivery.ts';
import { determinationDeciders } from './determination.ts';
import { documentCheckDeciders } from './document-checks.ts';
import { documentDeciders } from './documents.ts';
import { endingDeciders } from './endings.ts';
import { formDeciders } from './form.ts';
import { helpCenterDeciders } from './help-center.ts';
import { inquiryDeciders } from './inquiry.ts';
import { latePapersDeciders } from './late-papers.ts';
import { letterDeciders } from './letters.ts';
import { misfilingDeciders } from './misfiling.ts';
import { movingDeciders } from './moving.ts';
import { penaltyDeciders } from './penalties.ts';
import { readingDeciders } from './reading.ts';
import { reclassifyingDeciders } from './reclassifying.ts';
import { questionDeciders } from './questions.ts';
import { promiseDeciders } from './promise.ts';
import { recordsDeciders } from './records.ts';
import { recordAuthorizationDeciders } from './record-authorization.ts';
import { releaseDeciders } from './release.ts';
import { reopeningDeciders } from './reopening.ts';
import { reviewDeciders } from './review.ts';
import { peopleIn } from '../conflicts/case-facts.ts';
import { namesReviewer } from './reviewers-unnamed.ts';
import { routingDeciders } from './routing.ts';
import { screeningDeciders } from './screening.ts';
import { secondLookDeciders } from './second-look.ts';
import { sendAgainDeciders } from './send-again.ts';
import { staffConflictDeciders, suspectTies } from './staff-conflicts.ts';
import { tieDeciders } from './ties.ts';
import { translationDeciders, wantTranslations } from './translations.ts';
import { recheckDeciders } from './recheck-reviewers.ts';
import { standingInDeciders } from './standing-in.ts';
import { urgencyDeciders } from './urgency.ts';
import { withdrawExtensionDeciders } from './withdraw-extension.ts';
import { withdrawIssueDeciders } from './withdraw-issue.ts';

export type Decision = { events: readonly CaseEvent[]; state: CaseState } | { refusal: Refusal };

const deciders: Deciders = {
  ...screeningDeciders,
  ...formDeciders,
  ...releaseDeciders,
  ...inquiryDeciders,
  ...routingDeciders,
  ...reclassifyingDeciders,
  ...urgencyDeciders,
  ...recordsDeciders,
  ...deliveryDeciders,
  ...reviewDeciders,
  ...analysisDeciders,
  ...questionDeciders,
  ...determinationDeciders,
  ...secondLookDeciders,
  ...authorizationDeciders,
  ...careDeciders,
  ...complaintDeciders,
  ...endingDeciders,
  ...closingDeciders,
  ...withdrawIssueDeciders,
  ...promiseDeciders,
  ...reopeningDeciders,
  ...deadlineDeciders,
  ...latePapersDeciders,
  ...withdrawExtensionDeciders,
  ...penaltyDeciders,
  ...letterDeciders,
  ...sendAgainDeciders,
  ...accessCodeDeciders,
  ...contactDeciders,
  ...correctionDeciders,
  ...hearingDeciders,
  ...recordAuthorizationDeciders,
  ...documentDeciders,
  ...movingDeciders,
  ...misfilingDeciders,
  ...documentCheckDeciders,
  ...readingDeciders,
  ...helpCenterDeciders,
  ...staffConflictDeciders,
  ...tieDeciders,
  ...recheckDeciders,
  ...colleagueDeciders,
  ...translationDeciders,
  ...likenessDeciders,
  ...standingInDeciders,
};

/** The one place that decides: what a command makes of a case, or why it is refused. Pure. */
export function decide(command: Command, state: CaseState, lookups: Lookups = {}): Decision {
  const refusal = refusalBeforehand(command, state);
  if (refusal !== undefined) return { refusal };
  const impossible = whyNotReceivedSo(command);
  if (impossible !== undefined) return { refusal: unacceptable(impossible.path, impossible.reason) };
  const named = namesReviewer(command, state, lookups.reviewerNames ?? []);
  if (named !== undefined) return { refusal: named };
  const draft = draftOf(
    state,
    { ...command, by: namedAsFiler(command.by, state), received: receivedOf(typedInOf(command)) },
    lookups,
  );
  followAge(draft);
  const outOfPlace = refusalOfAge(command, state, draft.state());
  if (outOfPlace !== undefined) return { refusal: outOfPlace };
  const refused = carryOut(draft, command, lookups);
  if (refused !== undefined) return { refusal: refused };
  if (namesSomebody(command, state, draft)) suspectTies(draft, lookups.colleagues ?? []);
  wantTranslations(draft);
  return { events: draft.events, state: draft.state() };
}

/** Who was the applicant for a child is not from the birthday on. */
function refusalOfAge({ type, by }: Command, before: CaseState, after: CaseState): Refusal | undefined {
  return before.comingOfAge === after.comingOfAge ? undefined : refusalBeforehand({ type, by }, after);
}

/** When a case comes in, and whenever it names somebody else than before. */
function namesSomebody({ type }: Command, before: CaseState, draft: Draft): boolean {
  return type === 'classify' || JSON.stringify(peopleIn(before)) !== JSON.stringify(peopleIn(draft.state()));
}

function carryOut<T extends AnyCommandType>(draft: Draft, command: Command<T>, lookups: Lookups): Refusal | undefined {
  return deciders[command.type](draft, command.payload, lookups);
}

/** Refusals that need no look at what the command carries: not theirs to see, not theirs to do, not now, moved on. */
export function refusalBeforehand(
  command: Pick<Command, 'type' | 'by' | 'expectedVersion'>,
  state: CaseState,
): Refusal | undefined {
  if (!maySee(command.by, state)) return refuse('unknown', say('unknown-case'));
  if (isCommandType(command.type)) {
    const reason = whyNot(command.type, state, command.by);
    if (reason === 'role') return refuse('forbidden', whyNotTheirs(command, state));
    if (movedOn(command, state)) return moved(state);
    return reason === undefined ? undefined : notNow(reason.stage);
  }
  if (command.type !== 'announce-document' && command.by.role !== 'system') {
    return { kind: 'forbidden', detail: `Only the system itself gives the command ${command.type}.` };
  }
  return movedOn(command, state) ? moved(state) : undefined;
}

function whyNotTheirs({ type, by }: Pick<Command, 'type' | 'by'>, state: CaseState): Said {
  if (!seesOwnOnly(by, state)) return say('not-of-role', type);
  return say(type === 'supply-information' ? 'nothing-asked-of-filer' : 'until-authorized');
}

/** A machine looks at what wakes it alone: word of a letter or of a clock meanwhile does not stand in its way. */
function movedOn({ by, expectedVersion }: Pick<Command, 'by' | 'expectedVersion'>, state: CaseState): boolean {
  if (expectedVersion === undefined || expectedVersion === state.version) return false;
  return by.role !== 'system' || expectedVersion !== state.workflowVersion;
}

function moved({ version }: CaseState): Refusal {
  return refuse('moved', say('moved', version));
}
