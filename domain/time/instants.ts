import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** The Help Center is in Sacramento: every due date is a date there. Instants are kept in UTC. */
export const zone = 'America/Los_Angeles';

const normalLength = '2026-11-24T18:00:00.000Z'.length;

/**
 * A moment in UTC, always written `2026-11-24T18:00:00.000Z`. Parsing accepts any ISO 8601 UTC moment and writes it that
 * way (finer than a millisecond is cut off), so two instants compare as strings.
 */
export const Instant = z.iso
  .datetime({ abort: true })
  .overwrite(written => (written.length === normalLength ? written : normal(Temporal.Instant.from(written))))
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A day on the Pacific calendar, `2026-11-24`. 30 February is refused. Compares as a string. */
export const LocalDate = z.iso.date().brand<'LocalDate'>();
export type LocalDate = z.infer<typeof LocalDate>;

export type TimeOfDay = `${number}:${number}` | `${number}:${number}:${number}`;
/** Elapsed time, all of one sign: an hour is an hour, also through a change of daylight saving time. */
export interface Elapsed {
  hours?: number;
  minutes?: number;
  seconds?: number;
  milliseconds?: number;
}

/** The instant of a reading of a clock. `epochMilliseconds` counts from 1970 in UTC, as every clock gives it. */
export function instantAt(epochMilliseconds: number): Instant {
  return branded(Temporal.Instant.fromEpochMilliseconds(Math.floor(epochMilliseconds)));
}

export function epochMillisecondsOf(at: Instant): number {
  return Temporal.Instant.from(at).epochMilliseconds;
}

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
  return branded(at.toInstant());
}

export function plus(at: Instant, elapsed: Elapsed): Instant {
  return branded(Temporal.Instant.from(at).add(elapsed));
}

/** The instant halfway from one to the other, to the millisecond. */
export function midway(from: Instant, to: Instant): Instant {
  return instantAt((epochMillisecondsOf(from) + epochMillisecondsOf(to)) / 2);
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

function normal(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'millisecond' });
}

// The two places where a text becomes branded without being parsed: it was written by Temporal just now.
function branded(at: Temporal.Instant): Instant {
  return normal(at) as Instant;
}

function local(date: Temporal.PlainDate): LocalDate {
  return date.toString() as LocalDate;
}
