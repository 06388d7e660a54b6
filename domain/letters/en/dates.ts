import type { ClockUnit } from '../../clocks/rule.ts';
import { dateInWords, instantInWords } from '../../time/words.ts';
import type { Due, DueWithin } from '../letter-context.ts';

const unitsInWords: Readonly<Record<ClockUnit, string>> = {
  'business-days': 'business days',
  'calendar-days': 'days',
  'calendar-months': 'months',
  hours: 'hours',
};

/** `by the end of Wednesday, December 2, 2026`, or with the hour where hours are counted. */
export function by(due: Due | DueWithin): string {
  if ('within' in due) {
    return `within ${due.within} ${unitsInWords[due.unit]} of your receipt of the notice`;
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
