import * as z from 'zod';
import { ClockSubject } from '../case/clock.ts';
import { Outcome } from '../case/stage-names.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { ClockId } from '../clocks/rule.ts';

// Facts that several kinds of letters are filled from.

/** What the reviewers decided, for or against the member. */
export const Result = Outcome.extract(['overturned', 'partly-overturned', 'upheld']);
export type Result = z.infer<typeof Result>;

/** Whether something was written for its reader, to be read after sign-in (ADR 49). Not kept of letters of before. */
export const explained = { explained: z.optional(z.boolean()) };

/** The deadline that a reminder or word of lateness is about. */
export const deadline = { clock: ClockId, subject: z.optional(ClockSubject), dueOn: LocalDate, dueAt: Instant };

/** The penalty days of a clock up to a day: how many, the first and the last of them. */
export const penaltyDaysSoFar = { clock: ClockId, days: z.int().positive(), from: LocalDate, through: LocalDate };
