import * as z from 'zod';
import { Instant, LocalDate } from '../time/instants.ts';
import { Calendar } from './calendar-changes.ts';
import { ClockId, ClockUnit, type Speed } from './rule.ts';

/** A stretch in which the clock stood still; without `until` it still does. */
export const Pause = z.object({ from: Instant, until: Instant.optional(), reason: z.string() });
export type Pause = z.infer<typeof Pause>;

/** A stretch in which the case was closed. */
export const Closing = z.object({
  from: Instant,
  until: Instant,
  /** It was not closed: it waited for what the plan had promised. */
  promised: z.optional(z.literal(true)),
});
export type Closing = z.infer<typeof Closing>;

/** Calendar days given on top, by whom and why. */
export const Extension = z.object({ days: z.int().positive(), by: z.string(), reason: z.string(), at: Instant });
export type Extension = z.infer<typeof Extension>;

export interface DerivationInput {
  rule: ClockId;
  /** The type of the event that started the clock. */
  startedBy: string;
  startedAt: Instant;
  /** Read only where the rule pauses, so that all pauses of a case can be handed to each of its clocks. */
  pauses?: readonly Pause[];
  /** Nothing moves a clock that keeps its start; every other gets back the time in which its case was closed. */
  closings?: readonly Closing[];
  extensions?: readonly Extension[];
  /** Of the case when the clock is started: read only where the row has another length for an urgent one. */
  speed?: Speed;
  /** When whoever owes it was told, as far as that is known: read only where the later edge waits for it. */
  toldAt?: Instant | undefined;
  /** A shorter length in the rule's own unit, by the decision or by what the case is about. A longer one changes nothing. */
  length?: number;
  /** An open pause counts as if it ended now. Nothing else depends on it. */
  asOf: Instant;
  /** Changes to the closures and holidays; without it, those of the law. */
  calendar?: Calendar;
}

const CountedDay = z.object({
  date: LocalDate,
  /** 0 for the start day, then 1, 2 …; null for a day that does not count. */
  counted: z.int().nullable(),
  /** Why it does not count: the holiday's name, `Saturday`, `Sunday`, or the reason of the pause. */
  skipped: z.string().optional(),
});
export type CountedDay = z.infer<typeof CountedDay>;

/** How a due date came about, step by step: stored with the clock, shown to staff and applicant, derivable again. */
export const Derivation = z.object({
  rule: ClockId,
  authority: z.string(),
  startedBy: z.string(),
  startedAt: Instant,
  startDay: LocalDate,
  length: z.int(),
  unit: ClockUnit,
  /** Where the row has another length for an urgent case, and this is it. */
  speed: z.literal('expedited').optional(),
  /** Day by day to the unextended last day; left out for hours, months and counts of more than 60 days. */
  days: z.array(CountedDay).optional(),
  pauses: z.array(Pause.extend({ daysAdded: z.int() })),
  /** Each with the local days that it added; a count in hours gets the elapsed time. */
  closings: z.array(Closing.extend({ daysAdded: z.int() })).optional(),
  /** Each with the due day that it led to. */
  extensions: z.array(Extension.extend({ to: LocalDate })),
  roll: z.object({ from: LocalDate, to: LocalDate, because: z.array(z.string()) }).optional(),
  dueOn: LocalDate,
  /** The last moment in time: 23:59:59 local, or to the millisecond where hours are counted. */
  dueAt: Instant,
  /** When whoever owes it was told, where the later edge counts from that. */
  toldAt: Instant.optional(),
  /**
   * The last day that a defensible reading of the law allows, and why it is later than `dueOn`: the days that it passes over or
   * leaves out beside. Absent in what was derived before this was kept, and while it waits for word that somebody was told.
   */
  latest: z.object({ on: LocalDate, at: Instant, because: z.array(z.string()) }).optional(),
  /** One second after the later edge: for a count of days, the local midnight after it. Absent while nobody knows that edge. */
  missedFrom: Instant.optional(),
  /** Those after the start and before the due moment, in order. */
  reminders: z.array(Instant),
  /** The changes to closures and holidays that were known then and lie in its days: with them it comes out the same again. */
  calendar: Calendar.optional(),
});
export type Derivation = z.infer<typeof Derivation>;
