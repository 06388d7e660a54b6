import { isGoing } from './holding.ts';
import type { Notice } from '../case/notice.ts';
import type { OpenStage } from '../case/stage-names.ts';
import { accessCode } from './access-code.ts';
import type { CaseState } from '../case/state.ts';
import { afterDeath } from './after-death.ts';
import { applicantChanged } from './applicant-changed.ts';
import { cameOfAge } from './came-of-age.ts';
import { acknowledgement } from './acknowledgement.ts';
import { adoptionRequest } from './adoption-request.ts';
import { approvedWithoutRelease } from './approved-without-release.ts';
import { assignmentEnded } from './assignment-ended.ts';
import { authorizationDemand } from './authorization-demand.ts';
import { careAnswered } from './care-answered.ts';
import { careMissing } from './care-missing.ts';
import { carePursued } from './care-pursued.ts';
import { careQuestion } from './care-question.ts';
import { caseMoved } from './case-moved.ts';
import { closure } from './closure.ts';
import { complaintClosing } from './complaint-closing.ts';
import { complaintClosingPlan } from './complaint-closing-plan.ts';
import { complaintClosingProvider } from './complaint-closing-provider.ts';
import { complaintNotice } from './complaint-notice.ts';
import { contactChanged } from './contact-changed.ts';
import { deadlineMissed } from './deadline-missed.ts';
import { deadlineReminder } from './deadline-reminder.ts';
import { copyForAssistant } from './copy-for-assistant.ts';
import { decision } from './decision.ts';
import { decisionPlan } from './decision-plan.ts';
import { decisionProvider } from './decision-provider.ts';
import { enforcementReferral } from './enforcement-referral.ts';
import { expedited } from './expedited.ts';
import { extension } from './extension.ts';
import { extensionWithdrawn } from './extension-withdrawn.ts';
import { formRefused } from './form-refused.ts';
import { imrApproved } from './imr-approved.ts';
import { imrApprovedProvider } from './imr-approved-provider.ts';
import { informationRequest } from './information-request.ts';
import type { LetterKind, StartedByReceipt } from './letter-kind.ts';
import { issueWithdrawn } from './issue-withdrawn.ts';
import { missTakenBack } from './miss-taken-back.ts';
import { nonJurisdiction } from './non-jurisdiction.ts';
import { notApproved } from './not-approved.ts';
import { paperAdded } from './paper-added.ts';
import { paperRefused } from './paper-refused.ts';
import { partPromised } from './part-promised.ts';
import { paperTakenOut } from './paper-taken-out.ts';
import { penaltySum } from './penalty-sum.ts';
import { planInquiry } from './plan-inquiry.ts';
import { premature } from './premature.ts';
import { questionAnswered } from './question-answered.ts';
import { questionCopy } from './question-copy.ts';
import { questionLeft } from './question-left.ts';
import { reclassified } from './reclassified.ts';
import { recordsIncomplete } from './records-incomplete.ts';
import { recordsRequest } from './records-request.ts';
import { releaseEnded } from './release-ended.ts';
import { reopening } from './reopening.ts';
import { reversal } from './reversal.ts';
import { reviewOpened } from './review-opened.ts';
import { reviewResumed } from './review-resumed.ts';
import { reviewerQuestion } from './reviewer-question.ts';
import { reviewerInvitation } from './reviewer-invitation.ts';
import { signatureRefused } from './signature-refused.ts';
import { hearingDates } from './hearing-dates.ts';
import { urgencyDeclined } from './urgency-declined.ts';
import { translation } from './translation.ts';
import { withdrawal } from './withdrawal.ts';

/** Every letter of the Help Center (docs/letters.md). */
export const letterKinds: readonly LetterKind[] = [
  acknowledgement,
  accessCode,
  contactChanged,
  copyForAssistant,
  informationRequest,
  planInquiry,
  imrApproved,
  imrApprovedProvider,
  notApproved,
  nonJurisdiction,
  premature,
  recordsRequest,
  approvedWithoutRelease,
  recordsIncomplete,
  complaintNotice,
  reviewerInvitation,
  reviewOpened,
  reviewerQuestion,
  questionCopy,
  questionAnswered,
  questionLeft,
  adoptionRequest,
  decision,
  decisionPlan,
  decisionProvider,
  authorizationDemand,
  careQuestion,
  careMissing,
  careAnswered,
  carePursued,
  complaintClosing,
  complaintClosingPlan,
  complaintClosingProvider,
  extension,
  extensionWithdrawn,
  expedited,
  urgencyDeclined,
  hearingDates,
  paperRefused,
  formRefused,
  signatureRefused,
  releaseEnded,
  paperAdded,
  deadlineReminder,
  deadlineMissed,
  missTakenBack,
  penaltySum,
  enforcementReferral,
  reclassified,
  caseMoved,
  paperTakenOut,
  withdrawal,
  issueWithdrawn,
  partPromised,
  reversal,
  reviewResumed,
  reopening,
  assignmentEnded,
  closure,
  afterDeath,
  applicantChanged,
  cameOfAge,
  translation,
];

const byName: ReadonlyMap<string, LetterKind> = new Map(letterKinds.map(kind => [kind.name, kind]));

/** The letter by which that stage asks somebody for something. */
export function requestOf(stage: OpenStage): LetterKind | undefined {
  return letterKinds.find(({ opens }) => opens === stage);
}

/** The clocks that the receipt of that notice starts in the case as it is: none, where the case has ended or gone to another plan since. */
export function startedByReceiptOf(notice: Notice, state: CaseState): readonly StartedByReceipt[] {
  if (notice.bygone === true || !isGoing(state)) return [];
  return kindOf(notice)?.counted?.starts(state, notice) ?? [];
}

/** The kind of a notice; undefined for a letter that is no longer written, and stands in a case's history. */
export function kindOf({ kind }: { kind: string }): LetterKind | undefined {
  return byName.get(kind);
}
