import { isInForce } from '../law/grounds.ts';
import type { Instant, LocalDate } from '../time/instants.ts';
import { weekdayName } from '../time/words.ts';
import { courtHolidays, type Holiday, legalHolidays, officeHolidays } from './holidays.ts';
import { atLocal, localDateOf, plusDays, weekdayOf, yearOf } from '../time/days.ts';
import type { Calendar, Closure, YearChanges } from './calendar-changes.ts';

const saturday = 6;
const sunday = 7;

/** The days of a year on which the state's offices are closed (Gov. Code 19853), as observed, in order. */
export function officeClosures(year: number, changes: YearChanges = {}): Closure[] {
  return changed(observed(officeHolidays, year), changes);
}

/** The state's holidays of a year (Gov. Code 6700, the longest list), as observed, in order. */
export function stateHolidays(year: number, changes: YearChanges = {}): Closure[] {
  return changed(observed(legalHolidays, year), changes);
}

/** The courts' holidays of a year (CCP 135), as they are kept, in order: one on a Saturday on Friday, on a Sunday on Monday. */
export function judicialHolidays(year: number, changes: YearChanges = {}): Closure[] {
  return changed(observed(courtHolidays, year, keptByCourts), changes);
}

/**
 * The changes that can matter to a count between two days; undefined if there are none. A derivation keeps them, so
 * that it can be made again when the calendar has changed since.
 */
export function changesWithin(calendar: Calendar, from: LocalDate, to: LocalDate): Calendar | undefined {
  const officeClosures = changesOf(calendar.officeClosures, from, to);
  const stateHolidays = changesOf(calendar.stateHolidays, from, to);
  const judicialHolidays = changesOf(calendar.judicialHolidays, from, to);
  const kept = {
    ...(officeClosures === undefined ? {} : { officeClosures }),
    ...(stateHolidays === undefined ? {} : { stateHolidays }),
    ...(judicialHolidays === undefined ? {} : { judicialHolidays }),
  };
  return Object.keys(kept).length === 0 ? undefined : kept;
}

function changesOf(years: Calendar['officeClosures'] = {}, from: LocalDate, to: LocalDate): Calendar['officeClosures'] {
  const within = (date: LocalDate) => date >= from && date <= to;
  const found = Object.entries(years).flatMap(([year, { add = [], remove = [] }]) => {
    const changes = { add: add.filter(({ date }) => within(date)), remove: remove.filter(within) };
    return changes.add.length + changes.remove.length === 0 ? [] : [[year, changes] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** Monday to Friday, and the offices are not closed. */
export function isBusinessDay(date: LocalDate, calendar?: Calendar): boolean {
  return closedBecause(date, calendar) === undefined;
}

/** The first business day after `date`. */
export function nextBusinessDay(date: LocalDate, calendar?: Calendar): LocalDate {
  return step(date, 1, day => isBusinessDay(day, calendar));
}

/** When the offices close on the first business day after that moment. */
export function nextCloseOfBusiness(at: Instant, calendar?: Calendar): Instant {
  return atLocal(nextBusinessDay(localDateOf(at), calendar), '17:00');
}

/** The end of the first business day after that moment, or of the second. */
export function endOfBusinessDayAfter(at: Instant, which: 'first' | 'second', calendar?: Calendar): Instant {
  const first = nextBusinessDay(localDateOf(at), calendar);
  return atLocal(which === 'first' ? first : nextBusinessDay(first, calendar), '23:59:59');
}

/** The last business day before `date`. */
export function previousBusinessDay(date: LocalDate, calendar?: Calendar): LocalDate {
  return step(date, -1, day => isBusinessDay(day, calendar));
}

/** Why a day is no business day: the holiday's name, or else `Saturday` or `Sunday`. */
export function closedBecause(date: LocalDate, calendar: Calendar = {}): string | undefined {
  const year = yearOf(date);
  return nameOn(date, officeClosures(year, calendar.officeClosures?.[year])) ?? weekendName(date);
}

/**
 * Why a last day that the law sets moves on: `Saturday` or `Sunday`, a holiday of the courts, or a day on which the offices
 * are closed (CCP 12a, 12b).
 */
export function rollsBecause(date: LocalDate, calendar: Calendar = {}): string | undefined {
  const year = yearOf(date);
  return nameOn(date, judicialHolidays(year, calendar.judicialHolidays?.[year])) ?? closedBecause(date, calendar);
}

/** The same, and every holiday of the state (Civ. Code 10, Gov. Code 6700): by this nobody loses a day to apply. */
export function rollsForApplicants(date: LocalDate, calendar: Calendar = {}): string | undefined {
  return stateHolidayOn(date, calendar) ?? rollsBecause(date, calendar);
}

/** Why a day is no business day by the strictest reading: closed as by `closedBecause`, or a holiday of the state. */
export function closedByStrictReading(date: LocalDate, calendar: Calendar = {}): string | undefined {
  return closedBecause(date, calendar) ?? stateHolidayOn(date, calendar);
}

function stateHolidayOn(date: LocalDate, calendar: Calendar): string | undefined {
  const year = yearOf(date);
  return nameOn(date, stateHolidays(year, calendar.stateHolidays?.[year]));
}

function step(date: LocalDate, by: 1 | -1, found: (day: LocalDate) => boolean): LocalDate {
  let day = plusDays(date, by);
  while (!found(day)) day = plusDays(day, by);
  return day;
}

function nameOn(date: LocalDate, closures: readonly Closure[]): string | undefined {
  return closures.find(closure => closure.date === date)?.name;
}

function weekendName(date: LocalDate): string | undefined {
  return weekdayOf(date) >= saturday ? weekdayName(date) : undefined;
}

// Worked out afresh for each question but for the untouched years, which can't change while the program runs.
const untouched = new Map<readonly Holiday[], Map<number, readonly Closure[]>>();

// A holiday of the next year can be kept in this one. Each list is asked for with one way of keeping it.
function observed(
  holidays: readonly Holiday[],
  year: number,
  keptOn: (holiday: Holiday, year: number) => Closure[] = observedDay,
): readonly Closure[] {
  const years = untouched.get(holidays) ?? new Map<number, readonly Closure[]>();
  untouched.set(holidays, years);
  const known = years.get(year) ?? inOrder(keptIn(year, holidays, keptOn));
  years.set(year, known);
  return known;
}

function keptIn(
  year: number,
  holidays: readonly Holiday[],
  keptOn: (holiday: Holiday, year: number) => Closure[],
): Closure[] {
  const both = holidays.flatMap(holiday => [...keptOn(holiday, year), ...keptOn(holiday, year + 1)]);
  return both.filter(({ date }) => yearOf(date) === year);
}

/** Undefined where the day is not known, or the law of that day had no such holiday. */
function dayOf(holiday: Holiday, year: number): LocalDate | undefined {
  const date = holiday.on(year);
  return date !== undefined && isInForce(holiday, date) ? date : undefined;
}

// Gov. Code 6701: a Sunday's holiday is kept on Monday, Veterans Day on a Saturday on Friday; other Saturdays stay.
function observedDay(holiday: Holiday, year: number): Closure[] {
  const date = dayOf(holiday, year);
  if (date === undefined) return [];
  const moved = `${holiday.name} (observed)`;
  if (weekdayOf(date) === sunday) return [{ date: plusDays(date, 1), name: moved }];
  if (weekdayOf(date) === saturday && holiday.movesFromSaturday === true)
    return [{ date: plusDays(date, -1), name: moved }];
  return [{ date, name: holiday.name }];
}

// CCP 135: every holiday on a Saturday is kept on the Friday before, also when that is in the year before.
function keptByCourts(holiday: Holiday, year: number): Closure[] {
  const date = dayOf(holiday, year);
  if (date === undefined) return [];
  if (weekdayOf(date) !== saturday) return observedDay(holiday, year);
  return [{ date: plusDays(date, -1), name: `${holiday.name} (observed)` }];
}

function changed(closures: readonly Closure[], { add = [], remove = [] }: YearChanges): Closure[] {
  return inOrder([...closures.filter(closure => !remove.includes(closure.date)), ...add]);
}

function inOrder(closures: readonly Closure[]): Closure[] {
  return closures.toSorted((a, b) => a.date.localeCompare(b.date));
}
