import { type Instant, type LocalDate, epochMillisecondsOf, midway, plus } from '../time/instants.ts';
import {
  changesWithin,
  closedBecause,
  closedByStrictReading,
  previousBusinessDay,
  rollsBecause,
  rollsForApplicants,
} from './calendar.ts';
import { countDays, daysTaken, lastDayAfter, type PausedDays, pausedDays, rollOf } from './counting.ts';
import type { Closing, CountedDay, Derivation, DerivationInput, Extension } from './derivation.ts';
import { ruleFor } from './rules.ts';
import { localDateOf, atLocal, plusDays, plusMonths } from '../time/days.ts';
import type { Calendar } from './calendar-changes.ts';
import type { Reminder, ClockRule } from './rule.ts';

const longestListedCount = 60;
/** Why a day on which the case was closed does not count. */
export const wasClosed = 'the case was closed';

/**
 * The due date of one clock and how it came about. Always the same answer for the same input; reads no clock.
 * Takes extensions as the record has them: whether one may be given was decided before it was given.
 * @throws RangeError if a stated length is not a whole number from 0 up.
 */
export function derive(input: DerivationInput): Derivation {
  const startDay = localDateOf(input.startedAt);
  const rule = ruleFor(input.rule, input.speed, startDay);
  const length = shorterOf(rule.length, input.length);
  const counted = count(rule, length, startDay, input);
  const due = rule.unit === 'hours' ? dueByHours(rule, length, input) : dueByDays(rule, counted, input);
  const latest = latestOf(rule, length, startDay, due, counted.stood, input);
  const lastDay = latest?.on ?? due.dueOn;
  const calendar = readsCalendar(rule) ? changesWithin(input.calendar ?? {}, startDay, lastDay) : undefined;
  const toldAt = rule.latestFromWord === true ? input.toldAt : undefined;
  return {
    rule: rule.id,
    authority: rule.authority,
    startedBy: input.startedBy,
    startedAt: input.startedAt,
    startDay,
    length,
    unit: rule.unit,
    ...(rule.expedited !== undefined && input.speed === 'expedited' ? { speed: 'expedited' as const } : {}),
    ...(counted.days === undefined ? {} : { days: counted.days }),
    pauses: counted.pauses,
    ...(counted.closings.length === 0 ? {} : { closings: counted.closings }),
    ...due,
    ...(toldAt === undefined ? {} : { toldAt }),
    ...(latest === undefined ? {} : { latest, missedFrom: missedFromOf(latest.at, input) }),
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
  closings: NonNullable<Derivation['closings']>;
  /** The days of both, for the count of the later edge. */
  stood: readonly PausedDays[];
}

type Due = Pick<Derivation, 'extensions' | 'roll' | 'dueOn' | 'dueAt'>;

function shorterOf(length: number, stated: number | undefined): number {
  if (stated === undefined) return length;
  if (!Number.isInteger(stated) || stated < 0) throw new RangeError(`not a length of a clock: ${stated}`);
  return Math.min(length, stated);
}

function count(rule: ClockRule, length: number, startDay: LocalDate, input: DerivationInput): Counted {
  const unmoved = { pauses: [], closings: (input.closings ?? []).map(one => ({ ...one, daysAdded: 0 })), stood: [] };
  if (rule.unit === 'hours') return { lastDay: startDay, ...unmoved };
  if (rule.unit === 'calendar-months') return { lastDay: plusMonths(startDay, length), ...unmoved };
  const pauses = rule.pausesWhile === undefined ? [] : (input.pauses ?? []);
  const closings = input.closings ?? [];
  const shut = rule.keepsItsStart === true ? [] : closings.map(one => ({ ...one, reason: wasClosed }));
  const stood = [...pauses, ...shut].map(stretch => pausedDays(stretch, startDay, input.asOf));
  const days = countDays({ startDay, length, unit: rule.unit, paused: stood, calendar: input.calendar });
  const taken = daysTaken(days, stood);
  return {
    lastDay: days.at(-1)?.date ?? startDay,
    ...(days.length > longestListedCount + 1 ? {} : { days }),
    pauses: pauses.map((pause, index) => ({ ...pause, daysAdded: taken[index] ?? 0 })),
    closings: closings.map((closing, index) => ({ ...closing, daysAdded: taken[pauses.length + index] ?? 0 })),
    stood,
  };
}

/** The elapsed time of each closing that began while the time ran comes on top. */
function dueByHours({ keepsItsStart }: ClockRule, hours: number, input: DerivationInput): Due {
  const { startedAt, extensions: given = [] } = input;
  const closings = keepsItsStart === true ? [] : (input.closings ?? []);
  const unextended = closings.reduce((due, one) => afterClosing(due, one, startedAt), plus(startedAt, { hours }));
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
  stood: readonly PausedDays[],
  input: DerivationInput,
): Derivation['latest'] {
  if (rule.latestFromWord === true) return latestByWord(length, dueAt, input);
  if (rule.setByLaw !== true || rule.unit === 'hours') return { on: dueOn, at: dueAt, because: [] };
  const strict =
    rule.unit === 'business-days' ? strictCount(length, startDay, stood, input) : { on: dueOn, because: [] };
  const last = strict.on < dueOn ? dueOn : strict.on;
  const { on, because } = lastDayAfter(last, stood, date => rollsBecause(date, input.calendar));
  return { on, at: atLocal(on, '23:59:59'), because: [...strict.because, ...because] };
}

/** The same hours from the moment at which whoever owes it was told, where that is later. */
function latestByWord(hours: number, dueAt: Instant, input: DerivationInput): Derivation['latest'] {
  const { toldAt, closings = [] } = input;
  if (toldAt === undefined) return undefined;
  const counted = closings.reduce((at, one) => afterClosing(at, one, toldAt), plus(toldAt, { hours }));
  const at = counted > dueAt ? counted : dueAt;
  return { on: localDateOf(at), at, because: [] };
}

/** A clock whose later edge passed while the case was closed, or while it stood still, is missed when it goes on. */
function missedFromOf(latestAt: Instant, { pauses = [], closings = [] }: DerivationInput): Instant {
  const over = [...pauses, ...closings].filter(({ from, until }) => from <= latestAt && (until ?? from) > latestAt);
  const goesOn = over.flatMap(({ until }) => until ?? []).toSorted();
  return goesOn.at(-1) ?? plus(latestAt, { seconds: 1 });
}

/** By every holiday of the state; the days that the usual count would have counted are named. */
function strictCount(
  length: number,
  startDay: LocalDate,
  paused: readonly PausedDays[],
  { extensions = [], calendar }: DerivationInput,
) {
  const count = { startDay, length, unit: 'business-days', paused, calendar } as const;
  const days = countDays({ ...count, closedBecause: closedByStrictReading });
  const because = days.flatMap(({ date, skipped }) =>
    skipped !== undefined && skipped !== wasClosed && closedBecause(date, calendar) === undefined ? [skipped] : [],
  );
  return { on: plusDays(days.at(-1)?.date ?? startDay, total(extensions)), because };
}

function afterClosing(dueAt: Instant, { from, until }: Closing, startedAt: Instant): Instant {
  if (from > dueAt || until <= startedAt) return dueAt;
  const milliseconds = epochMillisecondsOf(until) - epochMillisecondsOf(from < startedAt ? startedAt : from);
  return plus(dueAt, { milliseconds });
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
