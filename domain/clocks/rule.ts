import * as z from 'zod';
import type { Grounds } from '../law/grounds.ts';

export const ClockId = z.enum([
  'F1',
  'F2',
  'F3',
  'I1',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'R1',
  'R2',
  'R5',
  'R6',
  'V0',
  'S1',
  'T1',
  'Q1',
  'V1',
  'V2',
  'V3',
  'V4',
  'A1',
  'A2',
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'K1',
  'N1',
  'E1',
  'H1',
  'B1',
]);
export type ClockId = z.infer<typeof ClockId>;

export const ClockUnit = z.enum(['calendar-days', 'business-days', 'calendar-months', 'hours']);
export type ClockUnit = z.infer<typeof ClockUnit>;

/** `R`: 09:00 on the last business day before the due day. `U`: at half of the time, and two hours before. */
export type Reminder = 'R' | 'U' | 'half' | { daysBefore: number };

/** Clocks of one family press one duty; of those by speed and kind of review one runs at a time, and V2 beside V3. */
export type ClockFamily =
  | 'filing'
  | 'state-hearing'
  | 'aid-paid-pending'
  | 'answer'
  | 'acknowledgement'
  | 'eligibility'
  | 'urgency'
  | 'reading'
  | 'records'
  | 'records-check'
  | 'complaint-answer'
  | 'inquiry'
  | 'invitation'
  | 'seat'
  | 'tie'
  | 'question'
  | 'review'
  | 'adoption'
  | 'decision-letters'
  | 'implementation'
  | 'proof-check'
  | 'care'
  | 'missing-care'
  | 'complaint'
  | 'posting'
  | 'release'
  | 'stepping-in'
  | 'coming-of-age';

export type Speed = 'standard' | 'expedited';

/** Who can be told of a deadline in writing. The Help Center sees its own in its queues. */
export type Told =
  'applicant' | 'plan' | 'reviewers' | 'invited-reviewer' | 'review-organizations' | 'asked-party' | 'director';

export type ClockOwner =
  | 'applicant'
  | 'help-center'
  | 'nurse'
  | 'supervisor'
  | 'plan'
  | 'reviewer'
  | 'review-organization'
  | 'asked-party'
  | 'director';

export interface WhenMissed {
  /** Who is told in writing; whoever gets the item sees it there. */
  tells: readonly Exclude<Told, 'review-organizations' | 'asked-party'>[];
  /** The queue that gets a work item; without it, nothing is left for us to do. */
  item?: 'analyst' | 'supervisor' | 'director';
  /** What a supervisor is told who is called at once, day or night; without it, nobody is. */
  page?: string;
  /** Whether a violation by the plan is noted. */
  violation: boolean;
  /** Dollars, at least, for each local day that ends without implementation. */
  penaltyPerDay?: 5000;
  /** After so many of these days the case is referred to the Office of Enforcement (choice). */
  refersAfterDays?: number;
}

/** What is otherwise where the clock is started in an urgent case, and the duty has no clock of its own for that. */
interface InUrgentCase {
  length: number;
  unit: ClockUnit;
  reminders: readonly Reminder[];
  /** What a supervisor is told who is called at once; without it, nobody is. */
  page?: string;
}

/** One row of the table of clocks. Its words are in `words/`, a file a language. */
export interface ClockRule extends Grounds {
  id: ClockId;
  length: number;
  unit: ClockUnit;
  /** Whether a last day on a Saturday, a Sunday or a state holiday moves to the next day that is none. */
  roll: boolean;
  /**
   * Set in days or months by a statute or a regulation: what is late by our count may be in time by another reading of it, and
   * the latest one that can be defended decides over a violation.
   */
  setByLaw?: true;
  /**
   * Runs by law from an event of ours, whoever knows of it: the later edge counts the same hours from the word that whoever owes it was
   * told, and waits for that. Deemed receipt is no word.
   */
  latestFromWord?: true;
  /** Only a clock counted in days can pause. */
  pausesWhile?: 'awaiting-applicant';
  /** Who may extend it, and by how many calendar days in all; without a number, by as many as the reason bears. */
  extension?: { by: 'director' | 'person'; atMostDays?: number };
  owner: ClockOwner;
  family: ClockFamily;
  /** Where an urgent case has a clock of its own for the same duty. */
  speed?: Speed;
  expedited?: InUrgentCase;
  /** Our own work behind the counter: parties are not shown it, and no date of theirs is made of it. */
  seenBy?: 'staff';
  /** Where an experimental treatment has one. */
  experimental?: boolean;
  /** It runs on when the case is closed: the end of a case ends neither a right of the member nor the posting of a letter. */
  outlivesTheCase?: true;
  /** Counted from a day that nothing moves: a reopened case takes it up where it was, and not afresh. */
  keepsItsStart?: true;
  reminders: readonly Reminder[];
  /** Who is reminded in writing. */
  reminds: readonly Exclude<Told, 'director'>[];
  whenMissed: WhenMissed;
}
