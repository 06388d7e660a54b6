import type { ClockId } from '../clocks/rule.ts';

/** Whose a duty or a case is. `staff:` names who has the case in hand; the desk's queue stays what it is. */
export type Owner =
  | 'applicant'
  | 'help-center'
  | 'director'
  | 'review-organization'
  | 'nobody'
  | `staff:${string}`
  | `plan:${string}`
  | `reviewer:${string}`
  | `review-org:${string}`;

/** What is to be done, by one name in the whole case: of several alike, each says which seat, letter or clock it is about. */
export type Duty =
  | 'route-case'
  | 'identify-plan'
  | 'confirm-referral'
  | 'judge-urgency'
  | 'judge-lateness'
  | 'hear-from-applicant'
  | `hear-from:${string}`
  | `telephone-applicant:${string}`
  | 'judge-signature'
  | 'go-on-without-release'
  | 'answer-inquiry'
  | 'compare-contract'
  | `answer-question:${string}`
  | `go-on-without-answer:${string}`
  | 'deliver-records'
  | 'proceed-without-records'
  | 'complete-documentation'
  | 'judge-withholding'
  | 'assign-reviewer'
  | `fill-seat:${string}`
  | `invite-another:${number}`
  | `accept-review:${number}`
  | `judge-tie:${number}`
  /** By the id of the reviewer: somebody looks up license, board and discipline. */
  | `check-credentials:${string}`
  | `submit-analysis:${number}`
  /** The same, where there is a draft that does not count yet. */
  | `complete-analysis:${number}`
  | 'adopt-determination'
  | 'second-look'
  | 'answer-second-look'
  | 'report-authorization'
  | 'accept-authorization'
  | 'confirm-care'
  | 'see-to-care'
  | 'answer-no-care'
  | 'follow-up-care'
  | 'answer-complaint'
  | 'resolve-complaint'
  | `post-notice:${string}`
  | `confirm-posting:${string}`
  | 'arrange-interpreter'
  /** By the event whose words are to be translated. */
  | `translate:${number}`
  | `send-copy:${string}`
  | `reach-member:${string}`
  | `record-receipt:${string}`
  | `pressing:${ClockId}`
  | `pressing:${ClockId}:${string}`
  | `telephone-plan:${string}`
  | `call-reviewer:${string}`
  | `past-due:${ClockId}`
  | `past-due:${ClockId}:${string}`
  | `overdue:${ClockId}`
  | `overdue:${ClockId}:${string}`
  | `refer-to-enforcement:${ClockId}`
  | `call-back:${string}`
  | 'compare-cases'
  | 'see-to-documents'
  | 'read-documents'
  | `judge-conflict:${string}`
  | `find-another:${string}`
  | `stay-away:${string}`
  | 'confirm-correction'
  | 'await-successor'
  | 'see-to-coming-of-age'
  | 'pass-on-documents'
  | `review-disclosure:${string}`
  | 'clear-trouble';
