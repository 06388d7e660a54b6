import type { Instant, LocalDate } from '../time/instants.ts';
import type { Calendar } from './calendar-changes.ts';
import { endOfBusinessDaysAfter } from './counting.ts';
import type { Derivation } from './derivation.ts';
import { derive } from './derive.ts';

/** When a mail that belongs to no case yet is to be read: as in a case, from when our mail service took it. */
export function readingOfMail(receivedAt: Instant, calendar: Calendar): Derivation {
  return derive({ rule: 'D6', startedBy: 'mail-received', startedAt: receivedAt, asOf: receivedAt, calendar });
}

/** A choice: now and then one of them is somebody's answer, and nobody's time runs by the rest. */
const daysForAutomaticMail = 5;

/** By when somebody looks through the automatic mail of a day. */
export function automaticMailDue(day: LocalDate, calendar: Calendar): Instant {
  return endOfBusinessDaysAfter(day, daysForAutomaticMail, calendar);
}
