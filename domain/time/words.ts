import { type Instant, type LocalDate } from './instants.ts';
import { localDateOf, localTimeOf, weekdayOf } from './days.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `Thursday`. */
export function weekdayName(date: LocalDate): string {
  return weekdays[weekdayOf(date) - 1] ?? '';
}

/** `Thursday, December 31, 2026`. */
export function dateInWords(date: LocalDate): string {
  return `${dayInWords(date)}, ${date.slice(0, 4)}`;
}

/** `Thursday, December 31`: for a list of days whose year is known. */
export function dayInWords(date: LocalDate): string {
  const month = months[Number(date.slice(5, 7)) - 1] ?? '';
  return `${weekdayName(date)}, ${month} ${Number(date.slice(8))}`;
}

/** `4:00 PM on Sunday, December 6, 2026`, by the Pacific clock. */
export function instantInWords(at: Instant): string {
  const { hour, minute } = localTimeOf(at);
  const shown = `${((hour + 11) % 12) + 1}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${shown} on ${dateInWords(localDateOf(at))}`;
}

/** `a, b and c`. */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
