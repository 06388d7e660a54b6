import { type Clock, clockOf } from '../case/clock.ts';
import { derivationNow, nextClockOf } from '../case/clock-derivation.ts';
import type { Notice } from '../case/notice.ts';
import type { Contact } from '../directory/contact.ts';
import { statedLength } from '../case/implementation.ts';
import type { CaseState } from '../case/state.ts';
import type { Derivation } from '../clocks/derivation.ts';
import { derive } from '../clocks/derive.ts';
import { type Counting, deemedReceipt } from '../clocks/receipt.ts';
import { clockRules } from '../clocks/rules.ts';
import type { Language } from '../words/language.ts';
import type { Particulars } from './particulars.ts';
import { type Instant, type LocalDate } from '../time/instants.ts';
import { atLocal, localDateOf } from '../time/days.ts';
import type { ClockId, ClockUnit, ClockFamily } from '../clocks/rule.ts';

/** What a letter is written from. */
export interface LetterContext {
  notice: Notice;
  /** The case as it is when the letter goes out. */
  state: CaseState;
  /** When it goes out: a time that begins with the plan's receipt is counted from here. */
  at: Instant;
  /** The calendar and the plan's setting, by which such a time is counted. */
  counting?: Counting;
  /** The agencies that letters name, as the directory has them when it goes out; without it, as the product starts. */
  contacts?: readonly Contact[];
  /** Where the reader signs in. */
  portalUrl: string;
  /** Whether it is printed; without it, it is mailed. */
  onPaper?: boolean;
  /** With it, the letter is written; without it, the mail. */
  particulars?: Particulars | undefined;
  /** Of a mail: that its reader can sign in to read the letter. */
  isShort?: boolean;
  /** In which it is written; without it, in the language of its reader. */
  language?: Language | undefined;
  /** The access code, where this letter brings one. */
  accessCode?: string | undefined;
}

/** The end of that day, or an hour of it. */
export interface Due {
  on: LocalDate;
  /** Where hours are counted. */
  at?: Instant | undefined;
  /** It was over when the letter went out: no letter asks for something, or promises it, by a time that has passed. */
  passed?: true;
}

/** Where nobody knows the day yet: so much time from the plan's receipt. */
export interface DueWithin {
  within: number;
  unit: ClockUnit;
}

/** When the duty of that clock is due: with the hour where hours are counted, which do not end with a day. */
export function dueOf({ clock, dueOn, dueAt }: { clock: ClockId; dueOn: LocalDate; dueAt?: Instant }): Due {
  const { unit, expedited } = clockRules[clock];
  const countsHours = unit === 'hours' || (expedited?.unit === 'hours' && dueAt !== atLocal(dueOn, '23:59:59'));
  return { on: dueOn, at: countsHours ? dueAt : undefined };
}

/** The same, asked by a letter that goes out then. */
export function askedBy(due: Due, at: Instant): Due {
  const end = due.at ?? atLocal(due.on, '23:59:59');
  return at > end ? { ...due, passed: true } : due;
}

/** Whether a day of which a letter brings word is over when that goes out. */
export function hasPassed(at: Instant, { dueOn }: { dueOn: LocalDate }): boolean {
  return localDateOf(at) > dueOn;
}

function dueBy({ unit, dueOn, dueAt }: Derivation, at: Instant): Due {
  return askedBy({ on: dueOn, at: unit === 'hours' ? dueAt : undefined }, at);
}

/** When the first of these duties that is still owed is due. */
export function owedBy({ state, at }: LetterContext, ...families: ClockFamily[]): Due | undefined {
  const clock = families.map(family => nextClockOf(state, family, at)).find(found => found !== undefined);
  return clock === undefined ? undefined : dueBy(derivationNow(clock, at), at);
}

/** When the plan must have done it. Where its time begins with this letter: as it will be at the latest. */
export function planDueBy(context: LetterContext, id: ClockId, subject?: string): Due | DueWithin {
  const known = runOfNow(context.state, id, subject)?.derivation;
  if (known === undefined && context.counting?.deemedReceipt === false) {
    const { length, unit } = clockRules[id];
    return { within: statedLength(context.state, id) ?? length, unit };
  }
  return dueBy(known ?? fromReceipt(context, id), context.at);
}

/** What fell away, or never was, says nothing of the time that begins with this letter. */
function runOfNow(state: CaseState, id: ClockId, subject: string | undefined): Clock | undefined {
  const clock = clockOf(state, id, subject);
  return clock?.status === 'stopped' || clock?.takenBackAt !== undefined ? undefined : clock;
}

/** From when the plan's time counts, where that is not the moment of the letter; without a day, nobody knows it yet. */
export function receiptAwaited(
  { state, at, counting }: LetterContext,
  id: ClockId,
  subject?: string,
): { latest?: LocalDate } | undefined {
  if (runOfNow(state, id, subject) !== undefined) return undefined;
  if (counting?.deemedReceipt === false) return {};
  const presumed = deemedReceipt(at, counting?.calendar);
  return presumed === at ? undefined : { latest: localDateOf(presumed) };
}

function fromReceipt({ state, at, counting }: LetterContext, rule: ClockId): Derivation {
  const shorter = statedLength(state, rule);
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
