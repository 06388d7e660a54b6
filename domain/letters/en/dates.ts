import type { ClockUnit } from '../../clocks/rule.ts';
import { dateInWords, instantInWords } from '../../time/words.ts';
import { counted } from '../../words/numbers.ts';
import type { Due, DueWithin } from '../letter-context.ts';

const unitsInWords: Readonly<Record<ClockUnit, string>> = {
  'business-days': 'business day',
  'calendar-days': 'day',
  'calendar-months': 'month',
  hours: 'hour',
};

/**
 * `by the end of Wednesday, December 2, 2026`, or with the hour where hours are counted; of a time that has passed, `at once`, and when
 * it ended.
 */
export function by(due: Due | DueWithin): string {
  if ('within' in due) {
    return `within ${counted(due.within, unitsInWords[due.unit])} of your receipt of the notice`;
  }
  return due.passed === true ? `at once: the time for it ended ${endOf(due)}` : wasBy(due);
}

/** The same where the sentence says itself that it has passed. */
export function wasBy({ on: day, at }: Due): string {
  return at === undefined ? `by the end of ${dateInWords(day)}` : byHour(at);
}

/** `on Wednesday, December 2, 2026`, or at which hour of it. */
export function endOf({ on: day, at }: Due): string {
  return at === undefined ? `on ${dateInWords(day)}` : `at ${instantInWords(at)}, Pacific time`;
}

/** `on Wednesday, December 2, 2026`, or with the hour where hours are counted. */
export function on({ on: day, at }: Due): string {
  return at === undefined ? `on ${dateInWords(day)}` : byHour(at);
}

function byHour(at: NonNullable<Due['at']>): string {
  return `by ${instantInWords(at)}, Pacific time`;
}
