import { isOwed, clockOf } from '../case/clock.ts';
import type { CaseState } from '../case/state.ts';
import type { Derivation } from '../clocks/derivation.ts';
import { derive } from '../clocks/derive.ts';
import { deemedReceipt, type Counting } from '../clocks/receipt.ts';
import { ClockId, clockRules } from '../clocks/rules.ts';
import { Instant, LocalDate, localDateOf } from '../time/instants.ts';
import { dateInWords, instantInWords } from '../time/words.ts';
import type { Notice } from '../case/notice.ts';

/** What a letter is written from. */
export interface LetterContext {
  /** The case as it is when the letter goes out. */
  state: CaseState;
  /** When it goes out: a time that begins with the plan's receipt is counted from here. */
  at: Instant;
  /** The calendar and the plan's setting, by which such a time is counted. */
  counting?: Counting;
  /** Where the reader signs in. */
  portalUrl: string;
}

/** What is particular to one letter; the frame adds greeting, case number, sign-in and contact. */
export interface Body {
  /** Without the case number; seen by anybody who sees the reader's screen, so it says as little as it can. */
  subject: string;
  paragraphs: string[];
}

export type Writer = (context: LetterContext, notice: Notice) => Body;

/** In every notice to a plan from whose receipt something may count. */
export const acknowledge = 'Please acknowledge receipt of this notice in the portal.';

/** `by the end of Wednesday, December 2, 2026`, or with the hour where hours are counted. */
export function dueInWords({ rule, dueOn, dueAt }: Pick<Derivation, 'rule' | 'dueOn' | 'dueAt'>): string {
  const countsHours = clockRules[rule].unit === 'hours';
  return countsHours ? `by ${instantInWords(dueAt)}, Pacific time` : `by the end of ${dateInWords(dueOn)}`;
}

/** When the first of these duties that is still owed is due, in words. */
export function owedBy({ state }: LetterContext, ...ids: ClockId[]): string | undefined {
  const clocks = ids.map(id => clockOf(state, id));
  const clock = clocks.find(found => found !== undefined && (isOwed(found) || found.status === 'paused'));
  return clock === undefined ? undefined : dueInWords(clock.derivation);
}

/** When the plan must have done it, in words. Where its time begins with this letter: as it will be at the latest. */
export function planDueBy(context: LetterContext, id: ClockId): string {
  const known = clockOf(context.state, id)?.derivation;
  if (known === undefined && context.counting?.deemedReceipt === false) return withinDays(context, id);
  return dueInWords(known ?? fromReceipt(context, id));
}

/** Where receipt is not deemed, nobody knows the day yet. */
function withinDays({ state }: LetterContext, id: ClockId): string {
  const { length, unit } = clockRules[id];
  const days = shorterFor(state, id) ?? length;
  return `within ${days} ${unit === 'business-days' ? 'business days' : 'days'} of your receipt of the notice`;
}

function shorterFor({ determination }: CaseState, id: ClockId): number | undefined {
  return id === 'C1' ? determination?.authorizeWithin : undefined;
}

/** From when the plan's time counts, where that is not the moment of the letter; ends in a space. */
export function receiptNote({ state, at, counting }: LetterContext, id: ClockId): string {
  if (clockOf(state, id) !== undefined) return '';
  if (counting?.deemedReceipt === false) return 'Your time counts from receipt. ';
  const presumed = deemedReceipt(at, counting?.calendar);
  if (presumed === at) return '';
  const day = dateInWords(localDateOf(presumed));
  return `Your time counts from receipt, at the latest from ${day}; if you acknowledge earlier, from then. `;
}

function fromReceipt({ state, at, counting }: LetterContext, rule: ClockId): Derivation {
  const shorter = shorterFor(state, rule);
  const calendar = counting?.calendar ?? {};
  const startedAt = deemedReceipt(at, calendar);
  return derive({
    rule,
    startedBy: 'the plan’s receipt',
    startedAt,
    asOf: at,
    calendar,
    ...(shorter === undefined ? {} : { length: shorter }),
  });
}

/** The deadline that a reminder, an extension or a word of lateness is about. @throws ZodError if the notice names none. */
export function deadlineOf({ facts }: Notice): { clock: ClockId; due: string } {
  const clock = ClockId.parse(facts['clock']);
  const dueOn = LocalDate.parse(facts['dueOn']);
  const dueAt = facts['dueAt'];
  if (dueAt === undefined) return { clock, due: `by the end of ${dateInWords(dueOn)}` };
  return { clock, due: dueInWords({ rule: clock, dueOn, dueAt: Instant.parse(dueAt) }) };
}
