import { type Instant } from '../time/instants.ts';
import { isBusinessDay, nextBusinessDay } from './calendar.ts';
import { localDateOf, localTimeOf, atLocal, plusDays } from '../time/days.ts';
import type { Calendar } from './calendar-changes.ts';

const officeClosesAtHour = 17;
/** Choice, after the time that CCP 1013(a) adds for service by mail within California. */
const daysByPost = 5;

/** What the count of days depends on beside the case itself; without it, the law's own days and deemed receipt. */
export interface Counting {
  /** Changes to closures and holidays. */
  calendar?: Calendar;
  /** The setting of the case's plan in the directory. */
  deemedReceipt?: boolean;
}

/**
 * When a plan that does not acknowledge a notice counts as having received it: when it was sent, if on a business day
 * before 17:00 Pacific, else 09:00 on the next business day.
 * Choice, not law: without it, a plan could hold its own clock still by staying silent.
 */
export function deemedReceipt(sentAt: Instant, calendar?: Calendar): Instant {
  const day = localDateOf(sentAt);
  const inOfficeHours = isBusinessDay(day, calendar) && localTimeOf(sentAt).hour < officeClosesAtHour;
  return inOfficeHours ? sentAt : atLocal(nextBusinessDay(day, calendar), '09:00');
}

/**
 * When a letter by post counts as received, where nothing shows the day: 09:00 of the fifth calendar day after the posting, or of
 * the next business day where that is none.
 */
export function receiptByPost(postedAt: Instant, calendar?: Calendar): Instant {
  const day = plusDays(localDateOf(postedAt), daysByPost);
  return atLocal(isBusinessDay(day, calendar) ? day : nextBusinessDay(day, calendar), '09:00');
}
