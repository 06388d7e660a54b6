import { dateInWords, instantInWords } from '../../time/words.ts';
import type { Due, DueWithin } from '../letter-context.ts';

/** `by the end of Wednesday, December 2, 2026`, or with the hour where hours are counted. */
export function by(due: Due | DueWithin): string {
  if ('within' in due) {
    const days = due.unit === 'business-days' ? 'business days' : 'days';
    return `within ${due.within} ${days} of your receipt of the notice`;
  }
  return due.at === undefined ? `by the end of ${dateInWords(due.on)}` : byHour(due.at);
}

/** `on Wednesday, December 2, 2026`, or with the hour where hours are counted. */
export function on({ on: day, at }: Due): string {
  return at === undefined ? `on ${dateInWords(day)}` : byHour(at);
}

function byHour(at: NonNullable<Due['at']>): string {
  return `by ${instantInWords(at)}, Pacific time`;
}
