import * as z from 'zod';

const normalLength = '2026-11-24T18:00:00.000Z'.length;

/**
 * A moment in UTC, always written `2026-11-24T18:00:00.000Z`. Parsing accepts any ISO 8601 UTC moment and writes it that
 * way (finer than a millisecond is cut off), so two instants compare as strings.
 */
export const Instant = z.iso
  .datetime({ abort: true })
  .overwrite(written => (written.length === normalLength ? written : new Date(written).toISOString()))
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A day on the Pacific calendar, `2026-11-24`. 30 February is refused. Compares as a string. */
export const LocalDate = z.iso.date().brand<'LocalDate'>();
export type LocalDate = z.infer<typeof LocalDate>;

/** Elapsed time, all of one sign: an hour is an hour, also through a change of daylight saving time. */
export interface Elapsed {
  hours?: number;
  minutes?: number;
  seconds?: number;
  milliseconds?: number;
}

/** The instant of a reading of a clock. `epochMilliseconds` counts from 1970 in UTC, as every clock gives it. */
export function instantAt(epochMilliseconds: number): Instant {
  // Branded without being parsed: it was written that way just now.
  return new Date(Math.floor(epochMilliseconds)).toISOString() as Instant;
}

/** An instant without a fraction of a second. */
export type WholeSecond = Instant & z.$brand<'WholeSecond'>;

/**
 * The first whole second that is not before an instant: when a machine that waits for it is to wake. Step Functions cuts
 * the fraction off a `Wait`'s timestamp and would wake before its time, ask, and be told to wait for what it calls past.
 */
export function wholeSecondFrom(at: Instant): WholeSecond {
  return instantAt(Math.ceil(epochMillisecondsOf(at) / 1000) * 1000) as WholeSecond;
}

export function epochMillisecondsOf(at: Instant): number {
  return Date.parse(at);
}

export function plus(at: Instant, { hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }: Elapsed): Instant {
  return instantAt(epochMillisecondsOf(at) + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds);
}

/** The instant halfway from one to the other, to the millisecond. */
export function midway(from: Instant, to: Instant): Instant {
  return instantAt((epochMillisecondsOf(from) + epochMillisecondsOf(to)) / 2);
}
