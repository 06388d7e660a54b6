import * as z from 'zod';
import { Derivation } from '../clocks/derivation.ts';
import { ClockId } from '../clocks/rules.ts';
import { Application } from '../contracts/application.ts';
import { text } from '../contracts/text.ts';
import { Recommendation, ReviewType } from '../eligibility/recommendation.ts';
import { Notice } from './notice.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { Actor } from './actors.ts';
import { CaseNumber } from './case-number.ts';
import { DocumentKind, RefusalReason, StallReason } from './document.ts';
import { InquiryAnswer, InquiryQuestion } from './inquiry.ts';
import { FindingOnIssue, FormerReviewer, Seat } from './seat.ts';
import { OpenStage } from './stages.ts';
import { AuthorizationReport, Conclusion, Urgency } from './state.ts';
import { type Upcast, upcasts } from './upcasts.ts';

const clock = { clock: ClockId, revision: z.int().positive() };
const noticeId = { noticeId: z.string() };
/** By when a person sees to the plan's receipt; absent where receipt is deemed or nothing counts from it. */
const receiptBy = z.optional(Instant);
const note = z.optional(text(4000));
const nothing = {};

/**
 * Everything that can happen to a case, and what each event carries. An event is never changed once released: a new
 * shape gets the next `eventVersion`, and `upcasts` says how the old one is brought up to it.
 */
const shapes = {
  'application-received': {
    application: Application,
    channel: z.enum(['web', 'fax', 'mail', 'phone']),
    plan: z.object({ planId: z.string(), name: z.string(), listed: z.boolean() }),
    urgency: Urgency,
  },
  'case-classified': { recommendation: Recommendation },
  'plan-identified': { plan: z.object({ planId: z.string(), name: z.string(), listed: z.boolean() }) },
  'case-routed': {
    issues: z.array(
      z.object({
        issue: z.int().positive(),
        route: z.enum(['imr', 'complaint', 'not-taken']),
        reviewType: z.optional(ReviewType),
      }),
    ),
    /** Why a person decided otherwise than the classifier recommended. */
    overrideReason: z.optional(text(4000)),
  },
  'case-reclassified': {
    issues: z.array(
      z.object({ issue: z.int().positive(), route: z.enum(['imr', 'complaint']), reviewType: z.optional(ReviewType) }),
    ),
    reason: text(4000),
  },
  'case-reassigned': { to: z.optional(z.string()), reason: text(4000) },
  'information-requested': { items: z.array(z.string()), note },
  'information-supplied': { note, signedBy: z.optional(z.string()), signedOn: z.optional(LocalDate) },
  'waiting-ended': { reason: text(4000) },
  'plan-asked': { questions: z.array(InquiryQuestion), dueAt: Instant, note },
  'inquiry-answered': { answer: InquiryAnswer },

  'clock-started': { ...clock, derivation: Derivation },
  'clock-moved': { ...clock, derivation: Derivation, reason: z.string() },
  'clock-paused': clock,
  'clock-resumed': { ...clock, derivation: Derivation },
  'clock-met': clock,
  'clock-missed': clock,
  'clock-stopped': { ...clock, reason: z.string() },
  'deadline-reminded': { ...clock, reminder: z.int().positive() },
  'penalty-day-counted': { ...clock, day: LocalDate },

  'notice-queued': { notice: Notice },
  'notice-sent': { ...noticeId, messageId: z.string(), receiptBy },
  'notice-delivered': noticeId,
  'notice-bounced': { ...noticeId, reason: z.string() },
  'notice-complained': noticeId,
  'notice-withdrawn': { ...noticeId, reason: z.string() },
  'notice-queued-for-post': { ...noticeId, reason: z.string() },
  'notice-posted': { ...noticeId, receiptBy },

  'document-announced': {
    documentId: z.string(),
    kind: DocumentKind,
    fileName: z.string(),
    contentType: z.string(),
    bytes: z.int().positive(),
    from: z.enum(['applicant', 'plan', 'help-center', 'reviewer', 'review-org']),
    /** Papers of the same party that never came or were refused, and are shown no more. */
    forgets: z.optional(z.array(z.string())),
  },
  /** This version of the file came in, and is being checked for viruses; later versions are not looked at. */
  'document-arrived': { documentId: z.string(), versionId: z.string() },
  'document-admitted': {
    documentId: z.string(),
    contentType: z.string(),
    bytes: z.int().positive(),
    sha256: z.string(),
  },
  'document-refused': { documentId: z.string(), reason: RefusalReason },
  'document-checks-stalled': { documentIds: z.array(z.string()), reason: StallReason },
  'document-checks-awaited': { documentIds: z.array(z.string()), note },

  'records-requested': nothing,
  'receipt-acknowledged': {
    noticeIds: z.array(z.string()),
    /** The moment of the receipt, where it was before this was recorded. */
    receivedAt: z.optional(Instant),
    note,
  },
  'records-delivered': { documentIds: z.array(z.string()), note },
  'documentation-completed': { withoutRecords: z.boolean(), reason: z.optional(z.string()) },

  'reviewers-proposed': {
    seats: z.array(Seat),
    /** What the choice was made from, so that it can be made again and checked. */
    proof: z.object({ seed: z.string(), considered: z.int(), excluded: z.record(z.string(), z.array(z.string())) }),
  },
  'reviewers-not-found': { seats: z.int().positive(), excluded: z.record(z.string(), z.array(z.string())) },
  'review-accepted': { seat: z.int().positive(), answers: z.record(z.string(), z.boolean()) },
  'reviewer-left': { former: FormerReviewer, note },
  'review-opened': nothing,
  'analysis-submitted': {
    seat: z.int().positive(),
    findings: z.array(FindingOnIssue),
    rationale: text(50_000),
    qualifications: z.optional(text(2000)),
  },
  'adoption-asked': { findings: z.array(FindingOnIssue) },
  'determination-adopted': { findings: z.array(FindingOnIssue), authorizeWithin: z.optional(z.int().positive()), note },
  'determination-returned': { seats: z.array(z.int().positive()), reason: text(4000) },

  'authorization-demanded': nothing,
  'authorization-reported': { report: AuthorizationReport, note },
  'authorization-accepted': nothing,
  'authorization-refused': { reason: text(4000) },
  'care-asked': nothing,
  'care-confirmed': { receivedOn: z.optional(LocalDate), note },
  'no-care-reported': { note },

  'case-expedited': { reason: text(4000), certifiedBy: z.enum(['provider', 'department']) },
  'returned-to-standard': { reason: text(4000) },
  'complaint-opened': { reason: z.string() },
  'plan-notified-of-complaint': nothing,
  'complaint-answered': { documentIds: z.array(z.string()), note },
  'complaint-resolved': { finding: z.enum(['in-compliance', 'out-of-compliance', 'resolved']), summary: text(20_000) },
  'case-withdrawn': { reason: z.optional(text(4000)) },
  'case-reversed': { note },

  'case-concluding': { conclusion: Conclusion },
  'case-closed': { conclusion: Conclusion },
  'case-reopened': {
    reason: text(4000),
    /** Where it goes on: the stage that it was in when it was closed, or screening, to be looked at afresh. */
    stage: OpenStage,
    /** The request of that stage was withdrawn with the closing: it is made again. */
    asksAgain: z.boolean(),
  },
  'workflow-renewed': nothing,
  /** With a clock: it is the watch over it that failed, and the case goes on. */
  'trouble-raised': { act: z.string(), error: z.string(), clock: z.optional(ClockId) },
  'trouble-cleared': { note },
} as const;

/** The version in which events of a type are written now. */
export function eventVersionOf(type: EventType): number {
  return 1 + (upcastsOf[type]?.length ?? 0);
}

const upcastsOf: { readonly [T in EventType]?: readonly Upcast[] } = upcasts;

export type EventType = keyof typeof shapes;
export const eventTypes = Object.keys(shapes) as EventType[];

/** What an event of that type carries. */
export type EventData = { [T in EventType]: z.infer<z.ZodObject<(typeof shapes)[T]>> };

/** An event as the domain makes it, before it has a place in the case's history. */
export type NewEvent = { [T in EventType]: { type: T; data: EventData[T] } }[EventType];

const frame = {
  /** Of the shape of what it carries, by its type: as it is read, always the newest. */
  eventVersion: z.int().positive(),
  caseNumber: CaseNumber,
  /** Its place in the case's history, from 1. */
  version: z.int().positive(),
  at: Instant,
  by: Actor,
  /** The id of the request that filed the case: by this the case is followed through the logs and in its mails. */
  correlationId: z.optional(z.string()),
  /** The id of the request that caused this event; what a machine or a schedule caused has none. */
  requestId: z.optional(z.string()),
};

type Frame = z.infer<z.ZodObject<typeof frame>>;

/** An event of a case's history. */
export type CaseEvent = { [T in EventType]: Frame & { type: T; data: EventData[T] } }[EventType];

function schemaFor<T extends EventType>(type: T) {
  return z.object({ type: z.literal(type), ...frame, data: z.object(shapes[type]) });
}

/** Made when an event of the type is first read: a function that starts reads few of them. */
const schemas = new Map<EventType, ReturnType<typeof schemaFor<EventType>>>();

function schemaOf(type: EventType) {
  const schema = schemas.get(type) ?? schemaFor(type);
  schemas.set(type, schema);
  return schema;
}

/**
 * Reads an event as it came out of the store, of whatever version it was written in, as one of today's.
 * @throws Error when the type is unknown, the version is yet to come, or what it carries is not what that type carries
 */
export function parseEvent(stored: unknown): CaseEvent {
  const { type, eventVersion, data, ...rest } = Stored.parse(stored);
  if (!isEventType(type)) throw new Error(`There is no event of type ${type}.`);
  const newest = eventVersionOf(type);
  if (eventVersion > newest) throw new Error(`There is no version ${eventVersion} of ${type} yet, only ${newest}.`);
  const steps = upcastsOf[type]?.slice(eventVersion - 1) ?? [];
  const upToDate = steps.reduce((older, bringUp) => bringUp(older), data);
  return schemaOf(type).parse({ ...rest, type, eventVersion: newest, data: upToDate }) as CaseEvent;
}

const Stored = z.looseObject({ type: z.string(), eventVersion: z.int().positive(), data: z.unknown() });

function isEventType(type: string): type is EventType {
  return Object.hasOwn(shapes, type);
}
