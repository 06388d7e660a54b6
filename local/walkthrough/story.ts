import type { ApplicationOfStory } from './application-of-story.ts';
import type { Action } from './steps.ts';
import type { Desk } from './people.ts';
import type { ClockId } from '../../domain/clocks/rule.ts';

/** `acknowledgement to applicant`: the kind of a notice, and whom it is for. */
export type MailLine = `${string} to ${'applicant' | 'plan' | 'reviewer' | 'director' | 'review-org' | 'provider'}`;

/** What must be true after a step, all of it written out. What is left out is not looked at. */
export interface Expectation {
  stage?: string;
  /** Status and due date, `running, due 2026-12-02`; with the hour where hours are counted. */
  clocks?: Partial<Record<ClockId, string>>;
  /** Every mail that went out since the step before, reminders on the way too; no other may. */
  mails?: readonly MailLine[];
  /** Who has the case, and its outcome once it is closed. */
  owner?: string;
  outcome?: string;
  route?: string;
  /** What the classifier advises. */
  recommended?: string;
  /** The addresses to which mails of that line went, where that is not the application’s own. */
  reaches?: Partial<Record<MailLine, readonly string[]>>;
  /** Words that a mail of that kind must hold. */
  says?: Partial<Record<MailLine, string>>;
  /** Words that the explanation of a clock's date must hold. */
  explained?: Partial<Record<ClockId, string>>;
  penalty?: { clock: ClockId; days: number; atLeast: number };
  /** The violations noted of the plan so far, by their clocks. */
  violations?: readonly ClockId[];
  /** All that stands in these worklists of the case, `route-case, due 2026-12-01`, with `, late` where the list says so. */
  work?: Partial<Record<Desk, readonly string[]>>;
  /** What the member's own page says of who has the case: by when, or that the day has passed. */
  member?: { who?: string; by?: string | null; late?: string | undefined };
}

export interface Step {
  /** Pacific time, `2026-11-25 09:00`. */
  at: string;
  /** Who, and what they do: the line that a member reads. */
  who: string;
  does: string;
  act: Action;
  then: Expectation;
}

/** One case from its first form to its end. */
export interface CaseStory {
  title: string;
  application: ApplicationOfStory;
  steps: readonly Step[];
  /** Every clock that the case ever had, as it ends. */
  clocksAtEnd: Partial<Record<ClockId, string>>;
}

export interface Story {
  number: number;
  title: string;
  /** When the clock starts, in Pacific time: before the first step. */
  begins: string;
  cases: readonly CaseStory[];
}
