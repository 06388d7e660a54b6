import { EntryLack } from '../conflicts/entry-lacks.ts';
import * as z from 'zod';
import { Block } from '../letters/blocks.ts';
import { Derivation } from '../clocks/derivation.ts';
import { Automatic } from './inbound-mail.ts';
import { Received } from '../case/typed-in.ts';
import { Role } from '../people/actors.ts';
import { DocumentKind } from '../case/document.ts';
import { eventTypes } from '../events/events.ts';
import { Stage } from '../case/stage-names.ts';
import { CalendarYear } from '../directory/calendar-year.ts';
import { Contact } from '../directory/contact.ts';
import { Plan } from '../directory/plan.ts';
import { Organization, Reviewer } from '../directory/reviewer.ts';
import { StaffMember } from '../directory/staff.ts';
import { HealthSystem } from '../directory/system.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { Language } from '../words/language.ts';

/** An application has become a case. Number and access code together open it; the first letter repeats the number alone. */
export const Filed = z.object({
  caseNumber: z.string(),
  /** Not to staff who typed in what came on paper: the member has it in the first letter by post. */
  accessCode: z.optional(z.string()),
  receivedAt: Instant,
  /** The day by which the Help Center writes that it has the application. */
  acknowledgeBy: LocalDate,
});

export const Session = z.object({ token: z.string(), expiresAt: Instant });

/** A form for one file, straight to the store: POST `fields` and then the file, as multipart/form-data, to `url`. */
export const UploadIssued = z.object({
  documentId: z.string(),
  upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
});

export const CommandDone = z.object({
  version: z.int().positive(),
  /** `received` for who filed for a patient and is told no more. */
  stage: z.enum([...Stage.options, 'received']),
  /** The types of the events that the command made, in order. */
  events: z.array(z.enum(eventTypes)),
});

/** A duty of a case, or a mail that came in and belongs to none yet, as the worklist keeps it. */
export const KeptWork = z.object({
  caseNumber: z.optional(z.string()),
  mailId: z.optional(z.string()),
  duty: z.string(),
  queue: z.string(),
  owner: z.string(),
  dueAt: Instant,
  stage: z.optional(Stage),
  urgency: z.optional(z.enum(['standard', 'expedited'])),
});
export type KeptWork = z.infer<typeof KeptWork>;

/**
 * The same as it is read. `late`: the time by which it should have been done has passed, and whoever has it in their queue was told.
 * What a party was not told of yet is the Help Center’s (`owner`), and late for nobody there.
 */
export const WorkRow = KeptWork.extend({ late: z.boolean() });

/** One page of a queue, most urgent first. `next` is the cursor of the page after it. `asOf`: the time at which `late` was judged. */
export const Worklist = z.object({ items: z.array(WorkRow), next: z.nullable(z.string()), asOf: Instant });

const HistoryItem = z.object({
  version: z.int().positive(),
  type: z.enum(eventTypes),
  at: Instant,
  by: z.object({
    role: Role,
    sub: z.optional(z.string()),
    planId: z.optional(z.string()),
    reviewerId: z.optional(z.string()),
    organizationId: z.optional(z.string()),
    /** Which access code an applicant had signed in with. */
    codeGeneration: z.optional(z.int().positive()),
    /** That it was who filed for the applicant, and not the applicant. */
    filer: z.optional(z.literal(true)),
  }),
  /** How and when it came in that staff typed in; for the Help Center and the auditor. */
  received: z.optional(Received),
  /** Whole for the Help Center and the auditor; others learn what happened and when. */
  data: z.optional(z.record(z.string(), z.unknown())),
});

/** What happened, in order. `next` is the version after which the next page begins. */
export const History = z.object({
  caseNumber: z.string(),
  items: z.array(HistoryItem),
  next: z.nullable(z.int().positive()),
});

/** An address that is good for five minutes. */
const ShortLived = z.object({ url: z.string(), expiresAt: Instant });

/** An admitted document, with addresses from which it can be fetched. */
export const DocumentAnswer = z.object({
  documentId: z.string(),
  kind: DocumentKind,
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.optional(z.string()),
  /** As a file, under its name. */
  download: ShortLived,
  /** To be shown in a page; null for a type that browsers do not show. Scripts of the pages may fetch it. */
  read: z.nullable(ShortLived),
});

const bodies = z.object({
  subject: z.string(),
  /** The mail: short, without a name and without health information. */
  text: z.string(),
  /** The letter, which is printed and read after sign-in: whole. Missing where only the mail was kept. */
  letter: z.optional(z.object({ address: z.nullable(z.array(z.string())), blocks: z.array(Block), text: z.string() })),
});

/** A letter of the post queue, for its envelope. */
export const PrintedLetter = z.object({
  noticeId: z.string(),
  kind: z.string(),
  to: z.string(),
  /** Of one to be printed: null where the directory, or nobody, knows it. */
  address: z.nullable(z.array(z.string())),
  ...bodies.shape,
  /** Of both bodies. */
  language: Language,
  /** What it says, for staff, where that is in another language. */
  english: z.optional(bodies),
  /** What the letter says and the mail may not: services, findings, reasons. */
  beside: z.array(z.string()),
  /** `to-print`: written now. `as-sent`: as it went out, but for an access code. `written-anew`: no copy was kept, see `remark`. */
  copy: z.enum(['to-print', 'as-sent', 'written-anew']),
  /** When it was written. */
  at: Instant,
  remark: z.optional(z.string()),
});

export const DirectoryEntry = z.union([Plan, Reviewer, Organization, StaffMember, HealthSystem, CalendarYear, Contact]);
export const Directory = z.object({
  items: z.array(DirectoryEntry),
  /** Of reviewers and organizations: what entries do not say, what follows from it, and what to put. */
  lacks: z.optional(z.array(EntryLack)),
});

/** A mail that came in: what it says, as far as it can be read, and where the original is. */
export const MailView = z.object({
  mailId: z.string(),
  /** When our mail service took it. */
  receivedAt: Instant,
  /** By when somebody is to read it, and why; automatic mail has none. */
  clock: z.optional(
    z.object({
      id: z.literal('D6'),
      status: z.enum(['running', 'met', 'missed']),
      dueOn: LocalDate,
      dueAt: Instant,
      missedAt: z.optional(Instant),
      derivation: Derivation,
      explanation: z.string(),
    }),
  ),
  /** Why it waits with the automatic mail of its day. */
  automatic: z.optional(Automatic),
  settledAt: z.optional(Instant),
  settledBy: z.optional(z.string()),
  caseNumber: z.optional(z.string()),
  /** When the sender of an infected mail was asked to send it again; absent where nobody could be. */
  askedAgainAt: z.optional(Instant),
  /** Whether anything of it can be shown; the original is always there. */
  readable: z.boolean(),
  /** What our mail service found: of what is not clean no attachment is served. */
  virus: z.enum(['clean', 'infected', 'unchecked']),
  /** The sender's address and name, as the mail says. */
  from: z.nullable(z.string()),
  fromName: z.nullable(z.string()),
  /** Everybody to whom it says that it goes. */
  to: z.array(z.string()),
  /** When its sender says that it was written; its time counts from `receivedAt`. */
  date: z.nullable(z.string()),
  subject: z.nullable(z.string()),
  text: z.nullable(z.string()),
  /** The text goes on in the original. */
  textIsCut: z.boolean(),
  attachments: z.array(
    z.object({
      fileName: z.nullable(z.string()),
      contentType: z.string(),
      bytes: z.int(),
      /** Why it is not served. */
      refused: z.optional(z.enum(['infected', 'unchecked', 'empty', 'wrong-type', 'locked', 'unreadable', 'runs'])),
      download: z.optional(z.object({ url: z.string() })),
    }),
  ),
  /** The mail as it came, a file for a mail program (`.eml`). */
  download: z.object({ url: z.string() }),
  /** The time at which it was shown. */
  asOf: Instant,
});

export const MailSettled = z.object({ mailId: z.string(), settledAt: Instant });
