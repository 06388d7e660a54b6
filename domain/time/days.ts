import { Temporal } from 'temporal-polyfill';
import { type Instant, instantAt, type LocalDate } from './instants.ts';

/** The Help Center is in Sacramento: every due date is a date there. Instants are kept in UTC. */
const zone = 'America/Los_Angeles';

export type TimeOfDay = `${number}:${number}` | `${number}:${number}:${number}`;

export function localDateOf(at: Instant): LocalDate {
  return local(zoned(at).toPlainDate());
}

/** Hour and minute by the Pacific clock on the wall. */
export function localTimeOf(at: Instant): { hour: number; minute: number } {
  const { hour, minute } = zoned(at);
  return { hour, minute };
}

/** The instant of a Pacific wall-clock time. A time skipped in spring is read an hour later; of a doubled one, the first. */
export function atLocal(date: LocalDate, time: TimeOfDay): Instant {
  const at = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time });
  return instantAt(at.epochMilliseconds);
}

/** The first Pacific midnight after `at`; after a midnight, the one a day on (23, 24 or 25 hours later). */
export function nextMidnight(at: Instant): Instant {
  return atLocal(plusDays(localDateOf(at), 1), '00:00');
}

export function plusDays(date: LocalDate, days: number): LocalDate {
  return local(Temporal.PlainDate.from(date).add({ days }));
}

/** The same day of the month, `months` on, or that month's last day if it has none (Civ. Code 14). */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  return local(Temporal.PlainDate.from(date).add({ months }));
}

/** Whole days from one date to the other; negative if `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

export function dateOf(year: number, month: number, day: number): LocalDate {
  return local(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }));
}

export function yearOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).year;
}

function zoned(at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
}

// Branded without being parsed: it was written by Temporal just now.
function local(date: Temporal.PlainDate): LocalDate {
  return date.toString() as LocalDate;
}
