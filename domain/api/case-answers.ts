import * as z from 'zod';
import { ConcernSaid, SecondLookFinding } from '../case/second-look.ts';
import { ConflictQuestion, SeatTie } from '../case/tie.ts';
import { Likeness } from '../case/likeness.ts';
import { CallBack } from '../case/colleagues.ts';
import { Channel } from '../case/typed-in.ts';
import { letterKinds } from '../letters/kinds.ts';
import { Clock } from '../case/clock.ts';
import { CaseMail } from '../case/case-mail.ts';
import { Disclosure } from '../case/disclosure.ts';
import { CaseDocument } from '../case/document.ts';
import { SetAside } from '../case/set-aside.ts';
import { CareAnswer, OtherHindrance } from '../case/care-answer.ts';
import { UnseenCorrection } from '../case/correction.ts';
import { Holder } from '../case/held-from.ts';
import { InterpreterWanted } from '../case/interpreter.ts';
import { Inquiry } from '../case/inquiry.ts';
import { AskedParty } from '../case/question.ts';
import { FindingOnIssue, FormerReviewer, Seat } from '../case/seat.ts';
import { StaffConflict } from '../case/staff-conflict.ts';
import { ActsBy } from '../case/standing-in.ts';
import { Outcome, Stage } from '../case/stage-names.ts';
import { Derivation } from '../clocks/derivation.ts';
import { Recommendation } from '../eligibility/recommendation.ts';
import { Notice, Recipient } from '../case/notice.ts';
import { AnalysisParts, IssueAnalysis } from '../case/analysis.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { ApplicationFacts, FiledBy, Service, PatientFields } from '../application/application.ts';
import { Offered } from '../case/offered.ts';
import { RecordsItem, RecordsList } from '../case/records-list.ts';
import { commandTypes } from '../commands/commands.ts';
import { ClockId } from '../clocks/rule.ts';
import { Sentence } from '../words/sentence.ts';
import { Issue, Urgency, Violation, Determination } from '../case/common-part.ts';
import { Language } from '../words/language.ts';

const names = letterKinds.map(({ name }) => name);

/** A deadline: the result first, then how it came about, step by step and in words. */
export const ClockAnswer = z.object({
  id: Clock.shape.id,
  /** What it is about, where several of one kind run at once: a seat, a letter, a document. */
  subject: Clock.shape.subject,
  authority: z.string(),
  status: Clock.shape.status,
  startedBy: z.string(),
  startedAt: Instant,
  dueOn: LocalDate,
  dueAt: Instant,
  /** Since when its day is over with the duty undone; it is missed after the later edge alone. */
  pastSince: z.optional(Instant),
  missedAt: z.optional(Instant),
  endedAt: z.optional(Instant),
  /** Local days without implementation so far, and the least that they cost the plan in dollars. */
  penalty: z.optional(z.object({ days: z.int(), atLeast: z.int() })),
  /** That the case went to the Office of Enforcement over it: for staff, auditors and plans; the reference for the Department. */
  enforcement: z.optional(
    z.object({ referredAt: Instant, handedOverOn: z.nullable(LocalDate), reference: z.optional(z.string()) }),
  ),
  derivation: Derivation,
  explanation: z.string(),
  /** What the explanation says of `dueOn`, by its sentences and their values; the latest reading stands in `latestReading` alone. */
  sentences: z.array(Sentence),
  /** The last day that a defensible reading of the law allows: for staff, auditors and plans. */
  latestOn: z.optional(LocalDate),
  /** That reading in words, where it allows a later day than `dueOn`. */
  latestReading: z.optional(z.string()),
  /** The days between both that ended with the duty undone: held against nobody. */
  disputedDays: z.optional(z.array(LocalDate)),
});

export const DocumentListed = z.object({
  documentId: z.string(),
  ...CaseDocument.pick({ kind: true, fileName: true, contentType: true, bytes: true, from: true, status: true }).shape,
  admittedAt: z.nullable(Instant),
  /** For staff: nobody of the Help Center has said yet that they have read it. */
  unread: z.optional(z.literal(true)),
  /** For staff: it is none of the case’s own any more, and why. */
  setAside: z.optional(SetAside.shape.setAside),
  statusInWords: z.string(),
  ...Sentence.shape,
});

export const NoticeListed = z.object({
  noticeId: z.string(),
  kind: z
    .string()
    .describe(`Which letter it is; an old case may have one that is no longer written. Today: ${names.join(', ')}.`),
  to: z.enum(Recipient.options.map(({ shape }) => shape.party.value)),
  status: Notice.shape.status,
  statusInWords: z.string(),
  ...Sentence.shape,
  queuedAt: Instant,
  sentAt: z.nullable(Instant),
  acknowledgedAt: z.nullable(Instant),
  reason: z.nullable(z.string()),
  /** What the letter leaves to be read here: reasons, findings, what is asked for. */
  words: z.array(z.string()),
  /** The same, each with the language in which it is. */
  worded: z.array(z.object({ text: z.string(), language: Language })),
  /** What an approval or a decision names and no mail may say: services, the kind of review, the review organization. */
  matter: z.array(z.string()),
  /** Whether its text can be read, at `letters/{noticeId}` of the case. */
  textToRead: z.boolean(),
});

const AnalysisWarning = z.object({
  about: z.enum(['record', 'claim']),
  /** The record that is cited nowhere. */
  documentId: z.optional(z.string()),
  /** Of a claim: the issue, and where in the analysis it stands. */
  issue: z.optional(z.int().positive()),
  path: z.optional(z.string()),
  inWords: z.string(),
});

/** For the reviewer who saved it alone: what it holds, what it lacks, and what it cites nowhere. */
const AnalysisDraft = z.object({
  savedAt: Instant,
  finding: z.optional(FindingOnIssue.shape.finding),
  issues: z.optional(z.array(FindingOnIssue)),
  rationale: z.optional(z.string()),
  qualifications: z.optional(z.string()),
  analysis: z.optional(AnalysisParts),
  /** What it must still say before it counts. */
  lacks: z.array(z.object({ path: z.string(), reason: z.string() })),
  warnings: z.array(AnalysisWarning),
});

/** In which language somebody wrote that, and its checked translation, where its reader reads another. */
const Written = z.object({
  language: Language,
  translation: z.nullable(
    z.object({ language: Language, words: z.array(z.string()), checkedBy: z.nullable(z.string()) }),
  ),
});

/** The determination with each analysis; before its adoption only for those who work on it. */
export const Decision = Determination.extend({
  adoptedAt: z.nullable(Instant),
  analyses: z.array(
    z.object({
      seat: z.int().positive(),
      findings: z.array(FindingOnIssue),
      rationale: z.string(),
      written: Written,
      qualifications: z.nullable(z.string()),
      /** Issue by issue; older analyses are their `rationale` alone. */
      analysis: z.optional(z.array(IssueAnalysis)),
      /** For those who work on the case: what it cites nowhere, and what rests on nothing that is named. */
      warnings: z.optional(z.array(AnalysisWarning)),
    }),
  ),
});

/** Where a case stands, in plain words. */
const StatusInWords = z.object({
  who: z.string(),
  doing: z.string(),
  next: z.string(),
  /** Which sentence those three are, and its values; of who else than the member reads the case, none. */
  ...Sentence.partial().shape,
  /** By when that is to be done; null where the day has passed, or none is told. */
  by: z.nullable(z.string()),
  /** Where that day has passed: that it did, and what is done about it. */
  late: z.optional(z.string()),
  /** What was asked of whom, and until when, beside what the case waits for. */
  questions: z.optional(z.array(z.string())),
  /** What the plan has promised alone, and until when to say whether it came; what it answered where care did not come. */
  care: z.optional(z.array(z.string())),
});

const Parties = z.object({
  applicant: z.object({
    firstName: z.optional(z.string()),
    lastName: z.optional(z.string()),
    filedBy: FiledBy.shape.role,
  }),
  assistant: z.nullable(z.string()),
  /** The member has died. */
  died: z.optional(z.literal(true)),
  /** Who is the applicant in the member’s place, and what they act by. */
  standIn: z.optional(z.object({ name: z.string(), by: ActsBy })),
  plan: z.object({ planId: z.string(), name: z.string(), listed: z.boolean() }),
  /** Who a reviewer is stays with the review organization and the Department (H&S 1374.33). */
  reviewers: z.array(
    Seat.pick({ seat: true, qualifications: true, status: true }).extend({
      reviewerId: z.optional(z.string()),
      organizationId: z.optional(z.string()),
      /** For the Help Center: the credentials that nobody had checked within thirty days of the invitation. What they declared and the law may not count; by which paragraph a person found so. */
      unchecked: Seat.shape.unchecked,
      ties: z.optional(z.array(SeatTie.extend({ standing: z.enum(['waits', 'does-not-count']) }))),
    }),
  ),
  /** For reviewers and organizations, which answer for conflicts: everybody else to whom a tie would count. */
  providers: z.optional(z.array(z.string())),
  actingFor: z.optional(z.array(z.string())),
  facilities: z.optional(z.array(z.string())),
  manufacturers: z.optional(z.array(z.string())),
  /** What each question of conflict asks, by its name, and what counts as a tie. */
  conflictQuestions: z.optional(z.record(ConflictQuestion, z.string())),
  tieMeans: z.optional(z.array(z.string())),
});

/** A stage; `received` for who filed for a patient and is told no more. */
const StageShown = z.enum([...Stage.options, 'received']);

/** Plans and whoever reviews are told nobody’s address, phone or email. */
const contacts = { address: true, phone: true, contactByEmail: true } as const;
const ApplicationShown = ApplicationFacts.extend({
  patient: PatientFields.partial(contacts),
  narrative: z.nullable(z.string()),
  written: z.optional(Written),
});

/** What a reviewer has asked a party: all parties read question and answer, and nobody but those who work on it who asks. */
const QuestionListed = z.object({
  questionId: z.string(),
  to: AskedParty,
  /** Of a provider: the service that they are named for. */
  issue: z.optional(z.int().positive()),
  askedAt: Instant,
  question: z.nullable(z.string()),
  written: Written,
  /** Until when the answer is asked for; null while whoever is asked does not have the letter. */
  dueAt: z.nullable(Instant),
  answer: z.nullable(
    z.object({
      answeredAt: Instant,
      receivedOn: z.nullable(LocalDate),
      words: z.nullable(z.string()),
      written: Written,
      documentIds: z.array(z.string()),
    }),
  ),
  /** Since when the review goes on without it. */
  leftAt: z.nullable(Instant),
  /** For staff, reviewers and their organizations. */
  askedBy: z.optional(z.object({ seat: z.nullable(z.int()), organizationId: z.nullable(z.string()) })),
});

/** What the Help Center has asked somebody for while the case goes on. */
const RequestListed = z.object({
  requestId: z.string(),
  to: z.enum(['applicant', 'provider']),
  /** Of a provider: the service that they are named for. */
  issue: z.optional(z.int().positive()),
  /** As staff typed them; what the classifier names has words for the member, and a code (`e-i-evidence`) for staff. */
  items: z.array(z.string()),
  /** Each item by its code, or `as-asked` with what staff typed. */
  sentences: z.array(Sentence),
  /** What was typed in, of what is asked for: in which language, and its translation. */
  written: Written,
  askedAt: Instant,
  /** Until when it is asked for; null while whoever is asked does not have the letter. */
  dueAt: z.nullable(Instant),
  /** Medical records are asked for. */
  ofRecords: z.boolean(),
  answeredAt: z.nullable(Instant),
  /** Since when nobody waits for it. */
  leftAt: z.nullable(Instant),
});

/** Who held the case for how many days since it came in, each day given to whoever had it as the day began. */
const TimeHeld = z.object({
  days: z.record(Holder, z.int().nonnegative()),
  /** For the member; left out on the first day. */
  words: z.optional(z.string()),
});

const shared = {
  caseNumber: z.string(),
  version: z.int().positive(),
  stage: Stage,
  dueAt: z.nullable(Instant),
  /** Whether that time has passed at `asOf`. */
  late: z.boolean(),
  /** The time at which lateness, clocks and status were judged. */
  asOf: Instant,
  receivedAt: Instant,
  status: StatusInWords,
  outcome: z.nullable(Outcome),
  issues: z.array(Issue.extend({ service: z.optional(Service) })),
  clocks: z.array(ClockAnswer),
  questions: z.array(QuestionListed),
  documents: z.array(DocumentListed),
  notices: z.array(NoticeListed),
  decision: z.nullable(Decision),
  allowedCommands: z.array(z.enum(commandTypes)),
};

/**
 * The applicant's own page. Who filed for a patient, and is not authorized yet, reads in it what they filed and sent themselves alone: the stage
 * is `received` then, and stays so.
 */
export const MyCaseAnswer = z.object({
  ...shared,
  stage: StageShown,
  requests: z.array(RequestListed),
  timeHeld: z.optional(TimeHeld),
  /** `allowedCommands` in words: for a button, what it will do, and what undoes it or why nothing does. */
  commands: z.array(
    z.object({ type: z.enum(commandTypes), title: z.string(), says: z.string(), undoneBy: z.string() }),
  ),
  /** What was sent, as it was put right since; to who filed for a patient, as they sent it. */
  application: z.optional(ApplicationShown),
  /** Of who filed for a patient, neither: whose plan it is now, and who has the case, are not theirs to know. */
  plan: z.optional(z.object({ name: z.string() })),
  heldBy: z.optional(Holder),
});

/** A case, as far as whoever asks may see it. The last six are for the Help Center and the auditor. */
export const CaseAnswer = z.object({
  ...shared,
  owner: z.string(),
  urgency: Urgency,
  route: z.nullable(z.enum(['imr', 'complaint', 'split', 'non-jurisdictional', 'premature'])),
  parties: Parties,
  /** Plans and reviewers get no contact data; nor does an auditor where the address is confidential. Not for a reviewer who is only invited. */
  application: z.optional(ApplicationShown),
  /** For a reviewer who has saved one, or whose analysis is asked for again. */
  draft: z.optional(AnalysisDraft),
  /** What to know before anybody writes or passes a paper on: for the Help Center and the plan. */
  warnings: z.optional(z.array(z.string())),
  /** What the Help Center has asked the member or a provider for beside the road; also for the applicant, what was asked of them. */
  requests: z.optional(z.array(RequestListed)),
  /** Also for the applicant. */
  timeHeld: z.optional(TimeHeld),
  /** What the plan was asked while the case was screened; also for the plan. */
  inquiry: z.optional(z.nullable(Inquiry)),
  /** What the plan has delivered, and what it says of each thing on the list; for the plan, reviewers and organizations too. */
  records: z.optional(
    z.nullable(
      z.object({
        deliveredAt: Instant,
        documentIds: z.array(z.string()),
        checklist: RecordsList,
        missing: z.array(RecordsItem),
        /** What the director has found rightly withheld. */
        withheld: z.array(RecordsItem),
        /** What the plan says that it offers instead of a service. */
        alternatives: z.optional(z.array(Offered)),
      }),
    ),
  ),
  /** While the care is awaited: that the member says that it did not come, and what became of it; also for the plan. */
  care: z.optional(
    z.nullable(
      z.object({
        /** Where the plan gave in before anything was decided. */
        promisedAt: z.nullable(Instant),
        missingSince: z.nullable(Instant),
        answer: z.nullable(CareAnswer),
        followedUp: z.nullable(OtherHindrance),
      }),
    ),
  ),
  /** How the application came; of one that staff typed in, who did, and when it was posted. */
  channel: z.optional(Channel),
  typedBy: z.optional(z.string()),
  postmarkedOn: z.optional(LocalDate),
  /** What colleagues wrote for each other: notes and calls, in order. */
  remarks: z.optional(z.array(z.looseObject({ at: Instant, by: z.string(), type: z.string() }))),
  /** Of an adopted determination whose analyses are looked at once more: until when, and what was found. */
  secondLook: z.optional(
    z.object({
      dueAt: Instant,
      finding: z.nullable(SecondLookFinding),
      concerns: z.array(ConcernSaid),
      /** Until when the director says what follows from a concern. */
      answerBy: z.optional(Instant),
    }),
  ),
  /** Whom somebody has promised to call back. */
  callBacks: z.optional(z.array(CallBack)),
  /** Cases that may be of the same member, and until when somebody compares them. */
  likenesses: z.optional(z.array(Likeness)),
  /** The member cannot read what we wrote: which language they asked for, and until when somebody finds an interpreter. */
  interpreter: z.optional(InterpreterWanted),
  /** What one of its readers cannot read in the language in which it was written: until when it is to be translated, and what came of it. */
  translations: z.optional(
    z.array(
      z.object({
        /** The event that holds what was written. */
        of: z.int().positive(),
        to: Language,
        dueAt: Instant,
        settledAt: z.nullable(Instant),
        /** Null also where none is needed. */
        words: z.nullable(z.array(z.string())),
        checkedBy: z.nullable(z.string()),
      }),
    ),
  ),
  recommendation: z.optional(z.nullable(Recommendation)),
  violations: z.optional(z.array(Violation)),
  formerReviewers: z.optional(z.array(FormerReviewer)),
  /** Ties of our own people to the case: suspected by a like name, on record, or found not to be. */
  staffConflicts: z.optional(z.array(StaffConflict)),
  /** What stood open to somebody whom it does not concern. */
  disclosures: z.optional(z.array(Disclosure)),
  /** Joined from the inbox, where each can be opened. */
  mails: z.optional(z.array(CaseMail)),
  /** What was corrected after the case was decided on, and nobody has looked at yet. */
  corrections: z.optional(z.array(UnseenCorrection)),
  trouble: z.optional(
    z.nullable(z.object({ act: z.string(), error: z.string(), at: Instant, clock: z.optional(ClockId) })),
  ),
});
