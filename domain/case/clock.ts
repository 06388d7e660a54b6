import * as z from 'zod';
import { Derivation } from '../clocks/derivation.ts';
import { Instant, LocalDate, plus } from '../time/instants.ts';
import { ClockId } from '../clocks/rule.ts';

/** That a clock went to the Office of Enforcement: decided by its penalty days, carried out by a person. */
const Referral = z.object({
  at: Instant,
  /** By when a person hands the file over. */
  dueAt: Instant,
  /** The day on which it was handed over, as recorded. */
  handedOverOn: z.optional(LocalDate),
  /** The Office's own number for it. */
  reference: z.optional(z.string()),
});

/**
 * What a clock is about where several of one kind can run at once, by our own name for it: a seat, a notice, a document, a
 * question.
 */
export const ClockSubject = z.string().regex(/^[A-Za-z0-9-]{1,40}$/u);

/** One run of a clock, as events, machines and the store name it. */
export const clockRun = { clock: ClockId, subject: z.optional(ClockSubject), revision: z.int().positive() };
export interface ClockRun {
  clock: ClockId;
  subject?: string | undefined;
  revision: number;
}

/** Which clock: by its id, and by its subject where it has one. */
export type ClockKey = Pick<Clock, 'id' | 'subject'>;

/**
 * A clock of a case. Past its due day it runs on until the later edge; then it is missed. `missed` stays on the record whatever
 * happens later; whether the duty was done after all says `endedAt`. Each change that moves the due date makes a new revision,
 * with an execution of its own.
 */
export const Clock = z.object({
  id: ClockId,
  subject: z.optional(ClockSubject),
  revision: z.int().positive(),
  status: z.enum(['running', 'paused', 'met', 'missed', 'stopped']),
  derivation: Derivation,
  pausedAt: z.optional(Instant),
  /** Since when its due day is over with the duty undone, and another reading of the law still bears it. */
  pastSince: z.optional(Instant),
  missedAt: z.optional(Instant),
  /** When the duty was done or fell away. */
  endedAt: z.optional(Instant),
  /** Whether it ended because it fell away: of one that was missed, the status does not say. */
  fellAway: z.optional(z.literal(true)),
  /** When it turned out that it had not started: this run never was, and does not go on. */
  takenBackAt: z.optional(Instant),
  /** How many of the derivation's reminders have gone out. */
  reminded: z.int().nonnegative(),
  /** Local days that ended without implementation, H&S 1374.34(b). */
  penaltyDays: z.array(LocalDate),
  /** Times in which it was done, before the plan took it back: none of their days is held against it. */
  stood: z.optional(z.array(z.object({ from: LocalDate, before: LocalDate }))),
  referral: z.optional(Referral),
});
export type Clock = z.infer<typeof Clock>;

/** The clock of that rule, and of that subject, as it is now: of several runs, the last. */
export function clockOf({ clocks }: { clocks: readonly Clock[] }, id: ClockId, subject?: string): Clock | undefined {
  return clocks.findLast(clock => clock.id === id && clock.subject === subject);
}

/** Of each clock, and of each of its subjects, the run that counts: the last. */
export function lastRuns({ clocks }: { clocks: readonly Clock[] }): Clock[] {
  const last = new Map(clocks.map(clock => [`${clock.id} ${clock.subject ?? ''}`, clock]));
  return clocks.filter(clock => last.get(`${clock.id} ${clock.subject ?? ''}`) === clock);
}

export function runOf({ id, subject, revision }: Clock): ClockRun {
  return { clock: id, ...(subject === undefined ? {} : { subject }), revision };
}

/** Whether the duty is still owed: the clock runs, or it was missed and nobody has done it since. */
export function isOwed(clock: Clock): boolean {
  return clock.status === 'running' || (clock.status === 'missed' && clock.endedAt === undefined);
}

/** Whether the duty is owed, now or when a pause is over. */
export function isCounting(clock: Clock): boolean {
  return isOwed(clock) || clock.status === 'paused';
}

/** The instant from which it is past its day without being missed; undefined where both edges are one. */
export function pastFrom({ derivation: { dueAt, missedFrom } }: Clock): Instant | undefined {
  const from = plus(dueAt, { seconds: 1 });
  return missedFrom === undefined || from < missedFrom ? from : undefined;
}

/** Past its day and still owed, but not missed: the days until the later edge are disputed. */
export function isPastItsDay({ status, pastSince }: Clock): boolean {
  return status === 'running' && pastSince !== undefined;
}

/** Missed, and not done since. */
export function isOverdue(clock: Clock): boolean {
  return clock.status === 'missed' && isOwed(clock);
}
