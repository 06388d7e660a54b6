import * as z from 'zod';
import { ClockId } from '../clocks/rules.ts';
import { ReviewType } from '../eligibility/recommendation.ts';
import { LocalDate } from '../time/instants.ts';
import { InquiryAnswer, InquiryQuestion } from '../case/inquiry.ts';
import { Outcome } from '../case/stages.ts';
import { text } from './text.ts';

const reason = text(4000);
const note = z.optional(text(4000));
const documentIds = z.optional(z.array(text(100)).max(200));
const stuck = z.optional(z.array(text(100)).min(1).max(40));
const seat = z.int({ error: 'must be the number of a seat, from 1' }).min(1).max(9);
const finding = z.enum(['overturned', 'upheld']);

/** H&S 1374.32(b): the ties that a reviewer must not have. Each question is answered, or the seat is not taken. */
export const conflictQuestions = {
  plan: 'the health plan',
  planStaff: 'an officer, director or employee of the plan',
  provider: 'the physician, medical group or practice association of the dispute',
  facility: 'the place where the service, or what the plan offers instead, would be given',
  manufacturer: 'whoever develops or makes the drug, device or procedure',
  enrollee: 'the member or the member’s immediate family',
} as const;

const question = z.boolean({ error: 'must be answered with true or false; an open question blocks the assignment' });
const ConflictAnswers = z.strictObject({
  plan: question.describe(`A tie to ${conflictQuestions.plan}?`),
  planStaff: question.describe(`A tie to ${conflictQuestions.planStaff}?`),
  provider: question.describe(`A tie to ${conflictQuestions.provider}?`),
  facility: question.describe(`A tie to ${conflictQuestions.facility}?`),
  manufacturer: question.describe(`A tie to ${conflictQuestions.manufacturer}?`),
  enrollee: question.describe(`A tie to ${conflictQuestions.enrollee}?`),
});

/** What each command of the road carries beside `type` and `expectedVersion`. */
export const commandPayloads = {
  'route-case': z.strictObject({
    /** The route of all issues; without it (and without `issues`) the classifier's recommendation is followed. */
    route: z.optional(z.enum(['imr', 'complaint', 'non-jurisdictional', 'premature'])),
    reviewType: z.optional(ReviewType),
    urgency: z.optional(z.enum(['standard', 'expedited'])),
    /** A route for each issue, where they differ. */
    issues: z.optional(
      z
        .array(
          z.strictObject({
            issue: z.int().positive(),
            route: z.enum(['imr', 'complaint', 'not-taken']),
            reviewType: z.optional(ReviewType),
          }),
        )
        .min(1),
    ),
    /** The agency that the member is sent to, for `non-jurisdictional`. */
    referral: z.optional(text(100)),
    /** Needed where the decision differs from the recommendation. Member and plan read it where no review is approved. */
    reason: z.optional(reason),
  }),
  reclassify: z.strictObject({
    /** The issues that take another path than they were routed to; the others stay as they are. */
    issues: z
      .array(
        z.strictObject({
          issue: z.int().positive(),
          route: z.enum(['imr', 'complaint']),
          /** The kind of review; without it, the one before, or else the one that the denial asks for. */
          reviewType: z.optional(ReviewType),
        }),
      )
      .min(1),
    reason,
  }),
  /** Without `to`, the case goes back to its desk. */
  reassign: z.strictObject({ to: z.optional(text(100)), reason }),
  'rederive-clocks': z.strictObject({ reason }),
  'request-information': z.strictObject({ items: z.array(text(300)).min(1).max(20), note }),
  'supply-information': z.strictObject({
    note,
    signedBy: z.optional(text(200)),
    signedOn: z.optional(LocalDate),
  }),
  'proceed-without-information': z.strictObject({ reason }),
  'identify-plan': z.strictObject({ planId: text(100) }),
  'ask-plan': z.strictObject({
    /** Both of them, unless said otherwise. */
    questions: z.optional(z.array(InquiryQuestion).min(1).max(2)),
    /** The end of the second business day, unless said otherwise; never after our own date. */
    dueOn: z.optional(LocalDate),
    note,
  }),
  'answer-inquiry': z.strictObject({ ...InquiryAnswer.shape, documentIds }),
  'acknowledge-receipt': z.strictObject({
    noticeIds: z.optional(z.array(text(100)).max(50)),
    /** The day on which the plan had them, where that is proved to be before today. */
    receivedOn: z.optional(LocalDate),
    /** What shows it: a return receipt, a courier's proof of service. */
    note,
  }),
  'deliver-records': z.strictObject({ documentIds, note }),
  'complete-documentation': z.strictObject({ note }),
  'proceed-without-records': z.strictObject({ reason }),
  'accept-review': z.strictObject({ conflicts: ConflictAnswers }),
  'decline-review': z.strictObject({ reason: z.optional(reason), conflict: z.optional(z.boolean()) }),
  'assign-reviewer': z.strictObject({ seat: z.optional(seat), reviewerId: text(100), reason }),
  'disqualify-reviewer': z.strictObject({ seat, reason }),
  'submit-analysis': z.strictObject({
    /** The finding on every issue under review; `issues` gives them one by one instead. */
    finding: z.optional(finding),
    issues: z.optional(z.array(z.strictObject({ issue: z.int().positive(), finding })).min(1)),
    /** In a layperson's terms: the condition, the documents, the findings under H&S 1374.33(b) or 1370.4. */
    rationale: text(50_000),
    qualifications: z.optional(text(2000)),
  }),
  'adopt-determination': z.strictObject({
    /** Business days for the plan, where the member's condition needs it sooner than the law's five. */
    authorizeWithin: z.optional(z.int().min(1).max(5)),
    note,
  }),
  'return-determination': z.strictObject({ reason, seats: z.optional(z.array(seat).min(1)) }),
  'report-authorization': z.strictObject({ authorizedOn: z.optional(LocalDate), documentIds, note }),
  'accept-authorization': z.strictObject({ note }),
  'refuse-authorization': z.strictObject({ reason }),
  'confirm-care': z.strictObject({ receivedOn: z.optional(LocalDate), note }),
  'report-no-care': z.strictObject({ note }),
  expedite: z.strictObject({ reason, certifiedBy: z.optional(z.enum(['provider', 'department'])) }),
  'return-to-standard': z.strictObject({ reason }),
  'extend-deadline': z.strictObject({ clock: ClockId, days: z.int().min(1).max(60), reason }),
  withdraw: z.strictObject({ reason: z.optional(reason) }),
  'reverse-by-plan': z.strictObject({ note }),
  'answer-complaint': z.strictObject({ documentIds, note }),
  'resolve-complaint': z.strictObject({
    finding: z.optional(z.enum(['in-compliance', 'out-of-compliance', 'resolved'])),
    summary: text(20_000),
  }),
  'close-case': z.strictObject({ outcome: Outcome, reason, referral: z.optional(text(100)) }),
  'reopen-case': z.strictObject({ reason }),
  'record-posted': z.strictObject({ noticeId: text(100) }),
  /** Files whose check for viruses is stuck; all of them where none is named, at most 40 at a time. */
  'give-up-on-documents': z.strictObject({ documentIds: stuck }),
  'wait-for-documents': z.strictObject({ documentIds: stuck, note }),
  'clear-trouble': z.strictObject({ note }),
} as const;

export type CommandType = keyof typeof commandPayloads;
export const commandTypes = Object.keys(commandPayloads) as CommandType[];
export type Payload<T extends CommandType> = z.output<(typeof commandPayloads)[T]>;

export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(commandPayloads, type);
}
