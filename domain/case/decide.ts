import { isCommandType } from '../contracts/commands.ts';
import { maySee } from './access.ts';
import { whyNot } from './command-table.ts';
import type { Command, PlanEntry, ReviewerEntry, RoadCommand, SystemCommand } from './commands.ts';
import * as care from './decide/care.ts';
import * as complaint from './decide/complaint.ts';
import * as deadlines from './decide/deadlines.ts';
import * as determination from './decide/determination.ts';
import * as checks from './decide/document-checks.ts';
import { reassign } from './decide/assignment.ts';
import * as documents from './decide/documents.ts';
import * as endings from './decide/endings.ts';
import * as inquiry from './decide/inquiry.ts';
import * as notices from './decide/notices.ts';
import * as records from './decide/records.ts';
import * as review from './decide/review.ts';
import { reopen } from './decide/reopening.ts';
import { reclassify } from './decide/reclassifying.ts';
import { routeCase } from './decide/routing.ts';
import * as screening from './decide/screening.ts';
import * as urgency from './decide/urgency.ts';
import type { StaffMember } from '../directory/staff.ts';
import { type Draft, draftOf } from './draft.ts';
import type { CaseEvent } from './events/events.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import type { CaseState } from './state.ts';
import type { Counting } from '../clocks/receipt.ts';

export type Decision = { events: readonly CaseEvent[]; state: CaseState } | { refusal: Refusal };

/** What a decision needs to know of the directories, looked up by whoever carries the command. */
export interface Looked extends Counting {
  plan?: PlanEntry;
  staff?: StaffMember;
  reviewer?: ReviewerEntry;
}

/** The one place that decides: what a command makes of a case, or why it is refused. Pure. */
export function decide(command: Command, state: CaseState, looked: Looked = {}): Decision {
  const refusal = refusalBeforehand(command, state);
  if (refusal !== undefined) return { refusal };
  const draft = draftOf(state, command, looked);
  const refused = carryOut(draft, command, looked);
  return refused === undefined ? { events: draft.events, state: draft.state() } : { refusal: refused };
}

/** Refusals that need no look at what the command carries: not theirs to see, not theirs to do, not now, moved on. */
export function refusalBeforehand(
  command: Pick<Command, 'type' | 'by' | 'expectedVersion'>,
  state: CaseState,
): Refusal | undefined {
  if (!maySee(command.by, state)) return { kind: 'unknown', detail: 'There is no such case.' };
  if (isCommandType(command.type)) {
    const reason = whyNot(command.type, state, command.by);
    if (reason === 'role') return { kind: 'forbidden', detail: `Your role does not give the command ${command.type}.` };
    if (movedOn(command, state)) return { kind: 'moved', detail: moved(state) };
    return reason === undefined ? undefined : { kind: 'not-now', detail: reason.stage };
  }
  if (command.type !== 'announce-document' && command.by.role !== 'system') {
    return { kind: 'forbidden', detail: `Only the system itself gives the command ${command.type}.` };
  }
  return movedOn(command, state) ? { kind: 'moved', detail: moved(state) } : undefined;
}

/** A machine looks at the road alone: word of a letter or of a clock meanwhile does not stand in its way. */
function movedOn({ by, expectedVersion }: Pick<Command, 'by' | 'expectedVersion'>, state: CaseState): boolean {
  if (expectedVersion === undefined || expectedVersion === state.version) return false;
  return by.role !== 'system' || expectedVersion !== state.workflowVersion;
}

function moved(state: CaseState): string {
  return `The case has moved on to version ${state.version}; please look at it again.`;
}

function carryOut(draft: Draft, command: Command, looked: Looked): Refusal | undefined {
  if (command.type === 'announce-document') return documents.announceDocument(draft, command.payload);
  return isRoad(command) ? onTheRoad(draft, command, looked) : bySystem(draft, command);
}

function isRoad(command: RoadCommand | SystemCommand): command is RoadCommand {
  return isCommandType(command.type);
}

function onTheRoad(draft: Draft, command: RoadCommand, looked: Looked): Refusal | undefined {
  switch (command.type) {
    case 'route-case':
      return routeCase(draft, command.payload);
    case 'reclassify':
      return reclassify(draft, command.payload);
    case 'reassign':
      return reassign(draft, command.payload, looked.staff);
    case 'rederive-clocks':
      return deadlines.rederiveClocks(draft, command.payload);
    case 'request-information':
      return screening.requestInformation(draft, command.payload);
    case 'supply-information':
      return screening.supplyInformation(draft, command.payload);
    case 'proceed-without-information':
      return screening.proceedWithoutInformation(draft, command.payload);
    case 'identify-plan':
      if (looked.plan === undefined) return unacceptable('planId', 'is not a plan in the directory');
      return screening.identifyPlan(draft, looked.plan);
    case 'ask-plan':
      return inquiry.askPlan(draft, command.payload);
    case 'answer-inquiry':
      return inquiry.answerInquiry(draft, command.payload);
    case 'acknowledge-receipt':
      return records.acknowledgeReceipt(draft, command.payload);
    case 'deliver-records':
      return records.deliverRecords(draft, command.payload);
    case 'complete-documentation':
      return records.completeDocumentation(draft);
    case 'proceed-without-records':
      return records.proceedWithoutRecords(draft, command.payload);
    case 'accept-review':
      return review.acceptReview(draft, command.payload);
    case 'decline-review':
      return review.declineReview(draft, command.payload);
    case 'assign-reviewer':
      if (looked.reviewer === undefined) return unacceptable('reviewerId', 'is not a reviewer in the directory');
      return review.assignReviewer(draft, command.payload, looked.reviewer);
    case 'disqualify-reviewer':
      return review.disqualifyReviewer(draft, command.payload);
    case 'submit-analysis':
      return review.submitAnalysis(draft, command.payload);
    case 'adopt-determination':
      return determination.adopt(draft, command.payload);
    case 'return-determination':
      return determination.returnDetermination(draft, command.payload);
    case 'report-authorization':
      return care.reportAuthorization(draft, command.payload);
    case 'accept-authorization':
      return care.acceptAuthorization(draft);
    case 'refuse-authorization':
      return care.refuseAuthorization(draft, command.payload);
    case 'confirm-care':
      return care.confirmCare(draft, command.payload);
    case 'report-no-care':
      return care.reportNoCare(draft, command.payload);
    case 'expedite':
      return urgency.expedite(draft, command.payload);
    case 'return-to-standard':
      return urgency.returnToStandard(draft, command.payload);
    case 'extend-deadline':
      return deadlines.extendDeadline(draft, command.payload);
    case 'withdraw':
      return endings.withdraw(draft, command.payload);
    case 'reverse-by-plan':
      return endings.reverseByPlan(draft, command.payload);
    case 'answer-complaint':
      return complaint.answerComplaint(draft, command.payload);
    case 'resolve-complaint':
      return complaint.resolveComplaint(draft, command.payload);
    case 'close-case':
      return endings.closeCase(draft, command.payload);
    case 'reopen-case':
      return reopen(draft, command.payload);
    case 'record-posted':
      return notices.recordPosted(draft, command.payload);
    case 'give-up-on-documents':
      return checks.giveUpOnDocuments(draft, command.payload);
    case 'wait-for-documents':
      return checks.waitForDocuments(draft, command.payload);
    case 'clear-trouble':
      draft.record('trouble-cleared', { note: command.payload.note });
      return undefined;
  }
}

function sameTrouble({ trouble }: CaseState, { act, error }: { act: string; error: string }): boolean {
  return trouble?.act === act && trouble.error === error;
}

function bySystem(draft: Draft, command: SystemCommand): Refusal | undefined {
  switch (command.type) {
    case 'send-acknowledgement':
      return screening.sendAcknowledgement(draft);
    case 'classify':
      return screening.classify(draft, command.payload);
    case 'request-records':
      return records.requestRecords(draft);
    case 'propose-reviewers':
      return review.proposeReviewers(draft, command.payload);
    case 'open-review':
      return review.openReview(draft);
    case 'ask-for-adoption':
      return determination.askForAdoption(draft);
    case 'demand-authorization':
      return care.demandAuthorization(draft);
    case 'ask-whether-care-came':
      return care.askWhetherCareCame(draft);
    case 'notify-plan-of-complaint':
      return complaint.notifyPlanOfComplaint(draft);
    case 'close':
      return endings.close(draft);
    case 'renew-workflow':
      draft.record('workflow-renewed', {});
      return undefined;
    case 'raise-trouble':
      if (!sameTrouble(draft.state(), command.payload)) draft.record('trouble-raised', command.payload);
      return undefined;
    case 'record-reminder':
      return deadlines.recordReminder(draft, command.payload);
    case 'record-missed':
      return deadlines.recordMissed(draft, command.payload);
    case 'record-penalty-day':
      return deadlines.recordPenaltyDays(draft, command.payload);
    case 'renew-watch':
      return deadlines.renewWatch(draft, command.payload);
    case 'report-failed-watch':
      return deadlines.reportFailedWatch(draft, command.payload);
    case 'record-notice-sent':
      return notices.noticeSent(draft, command.payload);
    case 'record-notice-delivered':
      return notices.noticeDelivered(draft, command.payload);
    case 'record-notice-bounced':
      return notices.noticeBounced(draft, command.payload);
    case 'record-notice-complained':
      return notices.noticeComplained(draft, command.payload);
    case 'withdraw-notice':
      return notices.withdrawNotice(draft, command.payload);
    case 'queue-for-post':
      return notices.queueForPost(draft, command.payload);
    case 'receive-document':
      return documents.receiveDocument(draft, command.payload);
    case 'record-failed-check':
      return checks.recordFailedCheck(draft, command.payload);
    case 'stall-late-checks':
      return checks.stallLateChecks(draft);
    case 'admit-document':
      return documents.admitDocument(draft, command.payload);
    case 'refuse-document':
      return documents.refuseDocument(draft, command.payload);
  }
}
