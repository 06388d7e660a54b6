import { type Instant, type LocalDate, midway, plus } from '../time/instants.ts';
import {
  changesWithin,
  closedBecause,
  closedByStrictReading,
  previousBusinessDay,
  rollsBecause,
  rollsForApplicants,
} from './calendar.ts';
import { countDays, daysTaken, type PausedDays, pausedDays, rollOf } from './counting.ts';
import type { CountedDay, Derivation, DerivationInput, Extension } from './derivation.ts';
import { clockRules } from './rules.ts';
import { localDateOf, atLocal, plusDays, plusMonths } from '../time/days.ts';
import type { Calendar } from './calendar-changes.ts';
import type { Reminder, ClockRule } from './rule.ts';

const longestListedCount = 60;

/**
 * The due date of one clock and how it came about. Always the same answer for the same input; reads no clock.
 * Takes extensions as the record has them: whether one may be given was decided before it was given.
 * @throws RangeError if a stated length is not a whole number from 0 up.
 */
export function derive(input: DerivationInput): Derivation {
  const rule = clockRules[input.rule];
  const length = shorterOf(rule.length, input.length);
  const startDay = localDateOf(input.startedAt);
  const extensions = input.extensions ?? [];
  const counted = count(rule, length, startDay, input);
  const due = rule.unit === 'hours' ? dueByHours(input.startedAt, length, extensions) : dueByDays(rule, counted, input);
  const latest = latestOf(rule, length, startDay, due, input);
  const calendar = readsCalendar(rule) ? changesWithin(input.calendar ?? {}, startDay, latest.on) : undefined;
  return {
    rule: rule.id,
    authority: rule.authority,
    startedBy: input.startedBy,
    startedAt: input.startedAt,
    startDay,
    length,
    unit: rule.unit,
    ...(counted.days === undefined ? {} : { days: counted.days }),
    pauses: counted.pauses,
    ...due,
    latest,
    missedFrom: plus(due.dueAt, { seconds: 1 }),
    reminders: remindersOf(rule, input.startedAt, due, input.calendar),
    ...(calendar === undefined ? {} : { calendar }),
  };
}

function readsCalendar({ unit, roll, setByLaw, reminders }: ClockRule): boolean {
  return unit === 'business-days' || roll || setByLaw === true || reminders.includes('R');
}

interface Counted {
  /** The last day before any extension or roll. */
  lastDay: LocalDate;
  days?: CountedDay[];
  pauses: Derivation['pauses'];
}

type Due = Pick<Derivation, 'extensions' | 'roll' | 'dueOn' | 'dueAt'>;

function shorterOf(length: number, stated: number | undefined): number {
  if (stated === undefined) return length;
  if (!Number.isInteger(stated) || stated < 0) throw new RangeError(`not a length of a clock: ${stated}`);
  return Math.min(length, stated);
}

function count(rule: ClockRule, length: number, startDay: LocalDate, input: DerivationInput): Counted {
  if (rule.unit === 'hours') return { lastDay: startDay, pauses: [] };
  if (rule.unit === 'calendar-months') return { lastDay: plusMonths(startDay, length), pauses: [] };
  const pauses = rule.pausesWhile === undefined ? [] : (input.pauses ?? []);
  const paused: PausedDays[] = pauses.map(pause => pausedDays(pause, startDay, input.asOf));
  const days = countDays({ startDay, length, unit: rule.unit, paused, calendar: input.calendar });
  const taken = daysTaken(days, paused);
  return {
    lastDay: days.at(-1)?.date ?? startDay,
    ...(days.length > longestListedCount + 1 ? {} : { days }),
    pauses: pauses.map((pause, index) => ({ ...pause, daysAdded: taken[index] ?? 0 })),
  };
}

function dueByHours(startedAt: Instant, hours: number, given: readonly Extension[]): Due {
  const unextended = plus(startedAt, { hours });
  const extensions = extended(given, days => localDateOf(plus(unextended, { hours: 24 * days })));
  const dueAt = plus(unextended, { hours: 24 * total(given) });
  return { extensions, dueOn: localDateOf(dueAt), dueAt };
}

// An extension counts from the unextended due date, before any roll; only the result rolls.
function dueByDays(rule: ClockRule, { lastDay }: Counted, input: DerivationInput): Due {
  const given = input.extensions ?? [];
  const extensions = extended(given, days => plusDays(lastDay, days));
  const last = plusDays(lastDay, total(given));
  const roll = rule.roll ? rollOf(last, input.calendar, rollsForApplicants) : undefined;
  const dueOn = roll?.to ?? last;
  return { extensions, ...(roll === undefined ? {} : { roll }), dueOn, dueAt: atLocal(dueOn, '23:59:59') };
}

/**
 * The later edge. Days and months that the law sets end on the next day that is no Saturday, Sunday, holiday of the courts or
 * closed day (CCP 12a, 12b); its business days are counted by the strictest list; what is counted in hours, or only our
 * promise, has one edge.
 */
function latestOf(
  rule: ClockRule,
  length: number,
  startDay: LocalDate,
  { dueOn, dueAt }: Due,
  input: DerivationInput,
): NonNullable<Derivation['latest']> {
  if (rule.setByLaw !== true || rule.unit === 'hours') return { on: dueOn, at: dueAt, because: [] };
  const strict = rule.unit === 'business-days' ? strictCount(length, startDay, input) : { on: dueOn, because: [] };
  const last = strict.on < dueOn ? dueOn : strict.on;
  const roll = rollOf(last, input.calendar, rollsBecause);
  const on = roll?.to ?? last;
  return { on, at: atLocal(on, '23:59:59'), because: [...strict.because, ...(roll?.because ?? [])] };
}

/** By every holiday of the state; the days that the usual count would have counted are named. */
function strictCount(length: number, startDay: LocalDate, { extensions = [], calendar }: DerivationInput) {
  const count = { startDay, length, unit: 'business-days', paused: [], calendar } as const;
  const days = countDays({ ...count, closedBecause: closedByStrictReading });
  const because = days.flatMap(({ date, skipped }) =>
    skipped !== undefined && closedBecause(date, calendar) === undefined ? [skipped] : [],
  );
  return { on: plusDays(days.at(-1)?.date ?? startDay, total(extensions)), because };
}

function extended(given: readonly Extension[], to: (days: number) => LocalDate): Derivation['extensions'] {
  return given.map((extension, index) => ({ ...extension, to: to(total(given.slice(0, index + 1))) }));
}

function total(extensions: readonly Extension[]): number {
  return extensions.reduce((sum, { days }) => sum + days, 0);
}

function remindersOf(rule: ClockRule, startedAt: Instant, due: Due, calendar: Calendar | undefined): Instant[] {
  const all = rule.reminders.flatMap(reminder => momentsOf(reminder, startedAt, due, calendar));
  return [...new Set(all)].filter(at => at > startedAt && at < due.dueAt).toSorted();
}

function momentsOf(reminder: Reminder, startedAt: Instant, due: Due, calendar: Calendar | undefined): Instant[] {
  if (reminder === 'R') return [atLocal(previousBusinessDay(due.dueOn, calendar), '09:00')];
  if (reminder === 'half') return [midway(startedAt, due.dueAt)];
  if (reminder === 'U') return [midway(startedAt, due.dueAt), plus(due.dueAt, { hours: -2 })];
  return [atLocal(plusDays(due.dueOn, -reminder.daysBefore), '09:00')];
}
