import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { Actor } from '../people/actors.ts';
import { Received } from '../case/typed-in.ts';
import { CaseNumber } from '../case/case-number.ts';
import type { CaseState } from '../case/state.ts';
import { careEvents } from './care.ts';
import { clockEvents } from './clocks.ts';
import { contactEvents } from './contact.ts';
import { correctionEvents } from './corrections.ts';
import { likenessEvents } from './likeness.ts';
import { colleagueEvents } from './colleagues.ts';
import { complaintEvents } from './complaint.ts';
import { determinationEvents } from './determination.ts';
import { documentEvents } from './documents.ts';
import { endingEvents } from './endings.ts';
import type { Upcast } from './event.ts';
import { filingEvents } from './filing.ts';
import { helpCenterEvents } from './help-center.ts';
import { letterEvents } from './letters.ts';
import { misfilingEvents } from './misfiling.ts';
import { movingEvents } from './moving.ts';
import { readingEvents } from './reading.ts';
import { reclassifyingEvents } from './reclassifying.ts';
import { questionEvents } from './questions.ts';
import { requestEvents } from './requests.ts';
import { recordsEvents } from './records.ts';
import { reviewEvents } from './review.ts';
import { screeningEvents } from './screening.ts';
import { secondLookEvents } from './second-look.ts';
import { staffConflictEvents } from './staff-conflicts.ts';
import { tieEvents } from './ties.ts';
import { translationEvents } from './translations.ts';
import { standingInEvents } from './standing-in.ts';
import { urgencyEvents } from './urgency.ts';

/** Everything that can happen to a case: what each event carries, and what it does. */
const events = {
  ...filingEvents,
  ...screeningEvents,
  ...reclassifyingEvents,
  ...urgencyEvents,
  ...recordsEvents,
  ...reviewEvents,
  ...questionEvents,
  ...requestEvents,
  ...determinationEvents,
  ...secondLookEvents,
  ...careEvents,
  ...complaintEvents,
  ...endingEvents,
  ...clockEvents,
  ...letterEvents,
  ...contactEvents,
  ...correctionEvents,
  ...standingInEvents,
  ...documentEvents,
  ...movingEvents,
  ...misfilingEvents,
  ...readingEvents,
  ...helpCenterEvents,
  ...staffConflictEvents,
  ...tieEvents,
  ...colleagueEvents,
  ...translationEvents,
  ...likenessEvents,
};

export type EventType = keyof typeof events;
export const eventTypes = Object.keys(events) as EventType[];

/** What an event of that type carries. */
export type EventData = { [T in EventType]: z.infer<z.ZodObject<(typeof events)[T]['data']>> };

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
  /** How and when it came in, of what staff typed in: `by` is who typed. */
  received: z.optional(Received),
};

type Frame = z.infer<z.ZodObject<typeof frame>>;

/** An event of a case's history. */
export type CaseEvent<T extends EventType = EventType> = { [K in T]: Frame & { type: K; data: EventData[K] } }[T];

/** The events, each with what its own type takes: what the compiler follows from a type to what it carries. */
const each: {
  readonly [T in EventType]: {
    data: (typeof events)[T]['data'];
    apply: (state: CaseState, event: CaseEvent<T>) => CaseState;
    wakesMachine: boolean;
    upcasts: readonly Upcast[];
  };
} = events;

/** The case after an event that follows its last. @throws Error where it cannot have happened to such a case */
export function applyEvent<T extends EventType>(state: CaseState, event: CaseEvent<T>): CaseState {
  return each[event.type].apply(state, event);
}

/** Whether the case's machine may have something else to do after such an event; most events of a history change nothing. */
export function wakesMachine(type: EventType): boolean {
  return each[type].wakesMachine;
}

/** The version in which events of a type are written now. */
export function eventVersionOf(type: EventType): number {
  return 1 + each[type].upcasts.length;
}

function schemaFor<T extends EventType>(type: T) {
  return z.object({ type: z.literal(type), ...frame, data: z.object(each[type].data) });
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
  const upToDate = each[type].upcasts.slice(eventVersion - 1).reduce((older, bringUp) => bringUp(older), data);
  return schemaOf(type).parse({ ...rest, type, eventVersion: newest, data: upToDate }) as CaseEvent;
}

const Stored = z.looseObject({ type: z.string(), eventVersion: z.int().positive(), data: z.unknown() });

function isEventType(type: string): type is EventType {
  return Object.hasOwn(events, type);
}
