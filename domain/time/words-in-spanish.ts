import { localDateOf, localTimeOf, weekdayOf } from './days.ts';
import type { Instant, LocalDate } from './instants.ts';

const weekdays = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'] as const;
const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

/** `jueves 31 de diciembre de 2026`. */
export function dateInWords(date: LocalDate): string {
  return `${dayInWords(date)} de ${date.slice(0, 4)}`;
}

/** `jueves 31 de diciembre`: for a list of days whose year is known. */
export function dayInWords(date: LocalDate): string {
  const month = months[Number(date.slice(5, 7)) - 1] ?? '';
  return `${weekdays[weekdayOf(date) - 1] ?? ''} ${Number(date.slice(8))} de ${month}`;
}

/** `4:00 p. m. del domingo 6 de diciembre de 2026`, by the Pacific clock. */
export function instantInWords(at: Instant): string {
  return `${hourInWords(at)} del ${dateInWords(localDateOf(at))}`;
}

/** `las 4:00 p. m. del domingo 6 de diciembre de 2026`, or `la 1:30 p. m. …`: as it stands after a preposition. */
export function theInstantInWords(at: Instant): string {
  return `${localTimeOf(at).hour % 12 === 1 ? 'la' : 'las'} ${instantInWords(at)}`;
}

function hourInWords(at: Instant): string {
  const { hour, minute } = localTimeOf(at);
  return `${((hour + 11) % 12) + 1}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'a. m.' : 'p. m.'}`;
}

/** `a, b y c`; before a sound of i, `e`. */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  const and = /^h?i(?![aeou])/iu.test(last) ? 'e' : 'y';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}
