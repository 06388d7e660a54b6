import type { LocalDate } from '../time/instants.ts';
import { weekdayName } from '../time/words.ts';
import { type Holiday, legalHolidays, officeHolidays, veteransDay } from './holidays.ts';
import { plusDays, weekdayOf, yearOf } from '../time/days.ts';
import type { Calendar, Closure, YearChanges } from './calendar-changes.ts';

const saturday = 6;
const sunday = 7;

/** The days of a year on which the state's offices are closed (Gov. Code 19853), as observed, in order. */
export function officeClosures(year: number, changes: YearChanges = {}): Closure[] {
  return changed(observed(officeHolidays, year), changes);
}

/** The state's holidays of a year (Gov. Code 6700, the longer list), as observed, in order. Only for the roll. */
export function stateHolidays(year: number, changes: YearChanges = {}): Closure[] {
  return changed(observed(legalHolidays, year), changes);
}

/**
 * The changes that can matter to a count between two days; undefined if there are none. A derivation keeps them, so
 * that it can be made again when the calendar has changed since.
 */
export function changesWithin(calendar: Calendar, from: LocalDate, to: LocalDate): Calendar | undefined {
  const officeClosures = changesOf(calendar.officeClosures, from, to);
  const stateHolidays = changesOf(calendar.stateHolidays, from, to);
  if (officeClosures === undefined && stateHolidays === undefined) return undefined;
  return {
    ...(officeClosures === undefined ? {} : { officeClosures }),
    ...(stateHolidays === undefined ? {} : { stateHolidays }),
  };
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

/** The last business day before `date`. */
export function previousBusinessDay(date: LocalDate, calendar?: Calendar): LocalDate {
  return step(date, -1, day => isBusinessDay(day, calendar));
}

/** Why a day is no business day: the holiday's name, or else `Saturday` or `Sunday`. */
export function closedBecause(date: LocalDate, calendar: Calendar = {}): string | undefined {
  const year = yearOf(date);
  return nameOn(date, officeClosures(year, calendar.officeClosures?.[year])) ?? weekendName(date);
}

/** Why a last day rolls on: a state holiday's name, or else `Saturday` or `Sunday` (Civ. Code 10, Gov. Code 6707). */
export function rollsBecause(date: LocalDate, calendar: Calendar = {}): string | undefined {
  const year = yearOf(date);
  return nameOn(date, stateHolidays(year, calendar.stateHolidays?.[year])) ?? weekendName(date);
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

function observed(holidays: readonly Holiday[], year: number): readonly Closure[] {
  const years = untouched.get(holidays) ?? new Map<number, readonly Closure[]>();
  untouched.set(holidays, years);
  const known = years.get(year) ?? inOrder(holidays.flatMap(holiday => observedDay(holiday, year)));
  years.set(year, known);
  return known;
}

// Gov. Code 6701: a Sunday's holiday is kept on Monday, Veterans Day on a Saturday on Friday; other Saturdays stay.
function observedDay(holiday: Holiday, year: number): Closure[] {
  const date = holiday.on(year);
  if (date === undefined) return [];
  const moved = `${holiday.name} (observed)`;
  if (weekdayOf(date) === sunday) return [{ date: plusDays(date, 1), name: moved }];
  if (weekdayOf(date) === saturday && holiday === veteransDay) return [{ date: plusDays(date, -1), name: moved }];
  return [{ date, name: holiday.name }];
}

function changed(closures: readonly Closure[], { add = [], remove = [] }: YearChanges): Closure[] {
  return inOrder([...closures.filter(closure => !remove.includes(closure.date)), ...add]);
}

function inOrder(closures: readonly Closure[]): Closure[] {
  return closures.toSorted((a, b) => a.date.localeCompare(b.date));
}
