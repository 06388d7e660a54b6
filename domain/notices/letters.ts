import * as director from './director-letters.ts';
import { frame } from './letter-frame.ts';
import type { LetterContext, Writer } from './letter-context.ts';
import * as change from './member-change-letters.ts';
import * as intake from './member-intake-letters.ts';
import * as outcome from './member-outcome-letters.ts';
import type { Notice, NoticeKind, Recipient } from '../case/notice.ts';
import * as provider from './provider-letters.ts';
import * as plan from './plan-letters.ts';
import * as request from './plan-request-letters.ts';
import * as organization from './review-org-letters.ts';
import * as reviewer from './reviewer-letters.ts';

export interface Letter {
  subject: string;
  text: string;
}

/** Who writes which letter to whom. Each kind has at least one reader. */
export const letterTable: Readonly<Record<NoticeKind, Partial<Record<Recipient['party'], Writer>>>> = {
  acknowledgement: { applicant: intake.acknowledgement },
  'information-request': { applicant: intake.informationRequest },
  'plan-inquiry': { plan: request.inquiry },
  'imr-approved': { applicant: intake.imrApproved },
  'imr-approved-plan': { plan: request.imrApproved },
  'imr-approved-provider': { provider: provider.imrApproved },
  'not-approved': { applicant: intake.notApproved },
  'non-jurisdiction': { applicant: intake.nonJurisdiction },
  premature: { applicant: intake.premature },
  'records-request': { plan: request.recordsRequest },
  'complaint-notice': { plan: request.complaintNotice },
  'reviewer-invitation': { reviewer: reviewer.invitation },
  'review-opened': { reviewer: reviewer.reviewOpened },
  'adoption-request': { director: director.adoptionRequest },
  decision: { applicant: outcome.decision },
  'decision-plan': { plan: plan.decision },
  'decision-provider': { provider: provider.decision },
  'authorization-demand': { plan: plan.authorizationDemand },
  'care-question': { applicant: outcome.careQuestion },
  'complaint-closing': { applicant: outcome.complaintClosing },
  'complaint-closing-plan': { plan: plan.complaintClosing },
  'complaint-closing-provider': { provider: provider.complaintClosing },
  extension: {
    applicant: change.extension,
    plan: plan.extension,
    reviewer: reviewer.extension,
    'review-org': organization.extension,
  },
  expedited: { applicant: change.expedited, plan: plan.expedited },
  'deadline-reminder': {
    applicant: change.releaseEndsSoon,
    plan: plan.deadlineReminder,
    reviewer: reviewer.deadlineReminder,
  },
  'deadline-missed': {
    applicant: change.releaseEnded,
    plan: plan.deadlineMissed,
    reviewer: reviewer.deadlineMissed,
    director: director.deadlineMissed,
  },
  reclassified: { applicant: change.reclassified, plan: request.reclassified },
  withdrawal: { applicant: outcome.withdrawal, plan: plan.withdrawal },
  reversal: { applicant: outcome.reversal, plan: plan.reversal },
  reopening: { applicant: change.reopening, plan: plan.reopening },
  'assignment-ended': { reviewer: reviewer.assignmentEnded },
  closure: { applicant: outcome.closure },
};

/**
 * The letter of a notice, as plain text. It holds no health information and nobody's name: what the case is about is
 * read after sign-in.
 * @throws Error when no letter of that kind goes to that reader, which is a defect of whoever queued it
 */
export function letter(notice: Notice, context: LetterContext): Letter {
  const write = letterTable[notice.kind][notice.to.party];
  if (write === undefined) throw new Error(`There is no letter ${notice.kind} to a reader who is ${notice.to.party}.`);
  return frame(write(context, notice), notice.to.party, context);
}
