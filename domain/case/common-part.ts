import * as z from 'zod';
import { ApplicationFacts, DenialReason, UrgencyGrounds } from '../application/application.ts';
import { Offered } from './offered.ts';
import { PlanWord } from '../eligibility/plan-word.ts';
import { Recommendation, ReviewType } from '../eligibility/recommendation.ts';
import { Notice } from './notice.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { CaseNumber, WrittenCaseNumber } from './case-number.ts';
import { Clock, ClockSubject } from './clock.ts';
import { AccessCode, Filer, FormerContact, OnFileSince } from './contact-data.ts';
import { UnseenCorrection } from './correction.ts';
import { CallBack } from './colleagues.ts';
import { CaseMail } from './case-mail.ts';
import { Disclosure } from './disclosure.ts';
import { CaseDocument } from './document.ts';
import { Likeness } from './likeness.ts';
import { Inquiry } from './inquiry.ts';
import { HeldFrom } from './held-from.ts';
import { InterpreterWanted } from './interpreter.ts';
import { Translation } from './translation.ts';
import { Question } from './question.ts';
import { Request } from './request.ts';
import { SecondLook } from './second-look.ts';
import { Records } from './records.ts';
import { FindingOnIssue, FormerReviewer, Seat } from './seat.ts';
import { SetAside } from './set-aside.ts';
import { StaffConflict } from './staff-conflict.ts';
import { ComingOfAge } from './coming-of-age.ts';
import { Death, StandIn } from './standing-in.ts';
import { Outcome } from './stage-names.ts';
import { Channel } from './typed-in.ts';
import { Closing } from '../clocks/derivation.ts';
import { ClockId } from '../clocks/rule.ts';
import { OrganizationId, PlanId } from '../words/ids.ts';

/** A reason of its own why a request for a review is not approved. */
export const NotApprovedBecause = z.enum(['untimely']);

/** One contested service, with a route, a reason and an outcome of its own. Its words are in the application. */
export const Issue = z.object({
  number: z.int().positive(),
  denialReason: DenialReason,
  alreadyReceived: z.boolean(),
  route: z.enum(['undecided', 'imr', 'complaint', 'not-taken']),
  reviewType: z.optional(ReviewType),
  /** Why it is no review, where that is not the kind of question that it is. */
  because: z.optional(NotApprovedBecause),
  outcome: z.optional(z.enum(['overturned', 'upheld', 'reversed-by-plan', 'resolved', 'withdrawn', 'closed'])),
  /** When it ended by itself, while others went on: the reopening of the case does not open it again. */
  takenOutAt: z.optional(Instant),
  /** When the plan promised it, while it is under way: it stays under way until the member has it. */
  promisedAt: z.optional(Instant),
});
export type Issue = z.infer<typeof Issue>;

export const Urgency = z.enum(['standard', 'expedited']);
export type Urgency = z.infer<typeof Urgency>;

/** What brings the case to its end; the machine closes it, with the letters, as its last act. */
export const Conclusion = z.object({
  outcome: Outcome,
  reason: z.string(),
  referral: z.optional(z.string()),
  /** The case that goes on, of a duplicate. */
  of: z.optional(WrittenCaseNumber),
  /** When the member died, where somebody knows. */
  diedOn: z.optional(LocalDate),
});
export type Conclusion = z.infer<typeof Conclusion>;

/** A conclusion since it was come to: who was written to of it from then on has heard of the end. */
const Concluding = Conclusion.extend({
  at: Instant,
  /** The event with what was written for those of them who read it beside the letter. */
  explained: z.optional(z.object({ event: z.int().positive(), applicant: z.boolean(), plan: z.boolean() })),
  /** What nobody had read by then, by its id: it ends with the case, and what comes later does not. */
  unread: z.optional(z.array(z.string())),
});
export type Concluding = z.infer<typeof Concluding>;

export const Violation = z.object({ clock: ClockId, subject: z.optional(ClockSubject), dueOn: LocalDate, at: Instant });

/** A determination as the reviewers' majority made it (an even split favours the service), and as adopted. */
export const Determination = z.object({
  findings: z.array(FindingOnIssue),
  adoptedAt: z.optional(Instant),
  /** Business days that the decision allows, where the condition needs it sooner than five. */
  authorizeWithin: z.optional(z.int().positive()),
  /** Drawn by lot at the adoption, or asked for by the director. */
  secondLook: z.optional(SecondLook),
});
export type Determination = z.infer<typeof Determination>;

/** A time in which the case stood still. Whoever owed something gets it back, but for the plan where its own untrue word was the cause. */
const StoodStill = Closing.extend({ byPlansWord: z.optional(z.literal(true)) });
export type StoodStill = z.infer<typeof StoodStill>;

/** The fields that a case has in every stage. */
export const CommonPart = z.object({
  caseNumber: CaseNumber,
  /** The id of the request that filed the case; older cases have none. */
  correlationId: z.optional(z.string()),
  /** The number of the last event. */
  version: z.int().nonnegative(),
  /** The number of the last event that may change what the case's machine does next: what its parked token is held against. */
  workflowVersion: z.int().positive(),
  /** Of the execution that has the case; a reopened case gets the next. */
  generation: z.int().positive(),
  /** When the application came in, whenever it was typed in. */
  receivedAt: Instant,
  /** The day on which it was posted, where that is known: it counts for the time to apply alone. */
  postmarkedOn: z.optional(LocalDate),
  /** Who of the staff typed it in; of one that came by itself, nobody. */
  typedBy: z.optional(z.string()),
  channel: Channel,
  application: ApplicationFacts,
  plan: z.object({ planId: PlanId, name: z.string(), listed: z.boolean() }),
  /** When it came to that plan, where another had it before by mistake. */
  movedToPlanAt: z.optional(Instant),
  issues: z.array(Issue),
  /** The member of staff who has the case in hand; without one, it is its desk's. */
  assignedTo: z.optional(z.string()),
  urgency: Urgency,
  /** When the expedited review was asked for. */
  expeditedAt: z.optional(Instant),
  /** Why it cannot wait; of cases that were urgent before this was kept, nobody knows. */
  urgentBecause: z.optional(UrgencyGrounds),
  /** Whether the applicant was told that the application came. */
  acknowledged: z.boolean(),
  /** What the plan has delivered; cases from before its list was kept have none. */
  records: z.optional(Records),
  /** When application and documentation were complete, whenever that was said. */
  documentationCompleteAt: z.optional(Instant),
  recommendation: z.optional(Recommendation),
  inquiry: z.optional(Inquiry),
  /** All that the plan of the case has said of its contract, in whichever answer. */
  planWord: z.optional(PlanWord),
  /** What the plan says that it offers instead, beside what the application says of it. */
  offered: z.optional(z.array(Offered)),
  /** Issues of which it said, while they are reviewed, that its contract does not cover them anyway: until a person has compared that. */
  coverageInDoubt: z.optional(z.object({ issues: z.array(z.int().positive()), compareBy: Instant })),
  clocks: z.array(Clock),
  notices: z.array(Notice),
  documents: z.array(CaseDocument),
  /** Papers that are none of the case's own any more. */
  setAside: z.optional(z.array(SetAside)),
  /** What stood open to somebody whom it does not concern. */
  disclosures: z.optional(z.array(Disclosure)),
  /** Joined from the inbox; cases from before that was kept have none. */
  mails: z.optional(z.array(CaseMail)),
  /** The events in which colleagues wrote for each other: notes and calls, for the Help Center alone. */
  remarks: z.optional(z.array(z.int().positive())),
  /** When somebody last spoke with the applicant by telephone. */
  spokenWithAt: z.optional(Instant),
  /** Whom somebody has promised to call back. */
  callBacks: z.optional(z.array(CallBack)),
  /** Cases that may be of the same member, until somebody has compared them with this one. */
  likenesses: z.optional(z.array(Likeness)),
  /** Those that somebody has compared. */
  compared: z.optional(z.array(WrittenCaseNumber)),
  interpreter: z.optional(InterpreterWanted),
  /** What was written in the case and one of its readers cannot read. */
  translations: z.optional(z.array(Translation)),
  seats: z.array(Seat),
  /**
   * The review organizations that were asked in this review, by the choice or by hand: the case is theirs from that day, also
   * when their reviewers have left.
   */
  organizations: z.array(OrganizationId),
  formerReviewers: z.array(FormerReviewer),
  /** What the reviewers have asked the parties, in the order in which they did. */
  questions: z.optional(z.array(Question)),
  /** What the Help Center has asked the member or a provider for beside the road, in the order in which it did. */
  requests: z.optional(z.array(Request)),
  /** The member does not release their records, or no longer; a new signature ends that. */
  releaseEnded: z.optional(z.object({ at: Instant, how: z.enum(['refused', 'revoked']) })),
  /** What a person found of a signature by another name than the patient’s. */
  signatureJudged: z.optional(z.object({ signedBy: z.string(), accepted: z.boolean() })),
  /** A person has said that the case goes on without what was asked for. */
  goesOnWithout: z.optional(z.literal(true)),
  determination: z.optional(Determination),
  violations: z.array(Violation),
  concluding: z.optional(Concluding),
  /** Ties of our own people to somebody in the case. */
  staffConflicts: z.optional(z.array(StaffConflict)),
  stoodStill: z.optional(z.array(StoodStill)),
  /** Who has held the time of the case, from the application on. */
  held: z.optional(z.array(HeldFrom)),
  /** Since a new access code was made. */
  access: z.optional(AccessCode),
  /** Of a case that somebody else filed, and was shown a code for; in older cases theirs is the applicant’s. */
  filer: z.optional(Filer),
  onFileSince: z.optional(OnFileSince),
  formerContacts: z.optional(z.array(FormerContact)),
  corrections: z.optional(z.array(UnseenCorrection)),
  death: z.optional(Death),
  standIn: z.optional(StandIn),
  comingOfAge: z.optional(ComingOfAge),
  /** An act of the machine that failed in a way nobody foresaw; a person helps, then it goes on. Over a clock, it goes on anyway. */
  trouble: z.optional(z.object({ act: z.string(), error: z.string(), at: Instant, clock: z.optional(ClockId) })),
});
export type CommonPart = z.infer<typeof CommonPart>;

/** The issues that physicians are asked about now: approved for review and not decided. */
export function underReview(state: Pick<CommonPart, 'issues'>): Issue[] {
  return state.issues.filter(({ route, outcome }) => route === 'imr' && outcome === undefined);
}

/** What the member, or the plan, has taken out of the case: a person can take it up again. */
export function isTakenOut({ outcome }: Issue): boolean {
  return outcome === 'withdrawn' || outcome === 'reversed-by-plan';
}

/** What the plan has promised alone: it goes on being decided until the member has it. */
export function promisedParts({ issues }: Pick<CommonPart, 'issues'>): Issue[] {
  return issues.filter(({ outcome, promisedAt }) => outcome === undefined && promisedAt !== undefined);
}

/** The issues of which something is still to be said. */
export function openIssues({ issues }: Pick<CommonPart, 'issues'>): Issue[] {
  return issues.filter(({ route, outcome }) => route !== 'not-taken' && outcome === undefined);
}

export function isExperimental(state: Pick<CommonPart, 'issues'>): boolean {
  return underReview(state).some(({ reviewType }) => reviewType === 'experimental');
}

export function hasOpenComplaint({ issues }: Pick<CommonPart, 'issues'>): boolean {
  return issues.some(({ route, outcome }) => route === 'complaint' && outcome === undefined);
}
