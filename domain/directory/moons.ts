import { endOfBusinessDayAfter } from '../clocks/calendar.ts';
import { moonsConfirmedThrough } from '../clocks/holidays.ts';
import { atLocal, dateOf, localDateOf, yearOf } from '../time/days.ts';
import type { Instant } from '../time/instants.ts';
import type { CalendarYear } from './calendar-year.ts';

/** Who has to find out on which days a year has its holidays by the moon, and until when. */
export interface MoonsToConfirm {
  year: string;
  dueAt: Instant;
}

const july = 7;

/**
 * The years of which nobody has confirmed Lunar New Year and Diwali, and into which times are counted now: this one, and from July on the
 * next, into which the six months to apply (F1) reach. Due by the end of September before, when next year's calendars are out; of a year
 * that is found later, by the second business day. Choice: no text asks for it.
 */
export function moonsToConfirm(at: Instant, kept: readonly CalendarYear[]): MoonsToConfirm[] {
  const today = localDateOf(at);
  const thisYear = yearOf(today);
  const years = today >= dateOf(thisYear, july, 1) ? [thisYear, thisYear + 1] : [thisYear];
  return years
    .filter(year => year > moonsConfirmedThrough && !isConfirmed(String(year), kept))
    .map(year => {
      const dueAt = atLocal(dateOf(year - 1, 9, 30), '23:59:59');
      return { year: String(year), dueAt: dueAt > at ? dueAt : endOfBusinessDayAfter(at, 'second') };
    });
}

function isConfirmed(year: string, kept: readonly CalendarYear[]): boolean {
  return kept.some(one => one.year === year && one.moonsConfirmedOn !== undefined);
}
