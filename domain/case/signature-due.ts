import { countDays } from '../clocks/counting.ts';
import { type Instant, plus } from '../time/instants.ts';
import { atLocal, localDateOf } from '../time/days.ts';
import type { Urgency } from './common-part.ts';

/** Choice: how long a member has to sign after we asked, in calendar days; in an urgent case, in hours. */
const daysToSign = 14;
const hoursToSign = 24;

/** Until when the member may sign: before that, no case is closed for want of a signature. */
export function signatureDueAt({ wanted, urgency }: { wanted: { since: Instant }; urgency: Urgency }): Instant {
  if (urgency === 'expedited') return plus(wanted.since, { hours: hoursToSign });
  const startDay = localDateOf(wanted.since);
  const days = countDays({ startDay, length: daysToSign, unit: 'calendar-days', paused: [], calendar: undefined });
  return atLocal(days.at(-1)?.date ?? startDay, '23:59:59');
}
