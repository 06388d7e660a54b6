import { Instant, LocalDate } from '../../../domain/time/instants.ts';

/** An instant from a Pacific time with its offset written out, `2026-11-24T10:00-08:00`: read by Date, not by our code. */
export function pacific(written: string): Instant {
  return Instant.parse(new Date(written).toISOString());
}

export function day(written: string): LocalDate {
  return LocalDate.parse(written);
}
