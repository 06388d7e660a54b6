import { endOfBusinessDayAfter } from '../clocks/calendar.ts';
import { type Instant, plus } from '../time/instants.ts';
import type { Draft } from './draft.ts';

const urgently = { hours: 4 };

/** Choice: the end of the next business day, in an urgent case four hours. */
export function lookToday({ at, calendar, state }: Draft): Instant {
  if (state().urgency === 'expedited') return plus(at, urgently);
  return endOfBusinessDayAfter(at, 'first', calendar);
}

/** Choice: the end of the second business day, in an urgent case four hours. */
export function lookSoon({ at, calendar, state }: Draft): Instant {
  if (state().urgency === 'expedited') return plus(at, urgently);
  return endOfBusinessDayAfter(at, 'second', calendar);
}
