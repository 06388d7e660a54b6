import { nextBusinessDay } from '../clocks/calendar.ts';
import { atLocal, localDateOf } from '../time/days.ts';
import { type Instant, plus } from '../time/instants.ts';
import type { Draft } from './draft.ts';

const urgently = { hours: 4 };

/** Choice: the end of the second business day, in an urgent case four hours. */
export function lookSoon({ at, calendar, state }: Draft): Instant {
  if (state().urgency === 'expedited') return plus(at, urgently);
  return atLocal(nextBusinessDay(nextBusinessDay(localDateOf(at), calendar), calendar), '23:59:59');
}
