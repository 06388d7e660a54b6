import type { LocalDate } from '../time/instants.ts';
import { plusMonths } from '../time/days.ts';

const monthsToAdulthood = 18 * 12;

/** Whether somebody born on that day is still under eighteen on the other: a parent acts for them without their signature. */
export function isMinorOn(dateOfBirth: LocalDate, day: LocalDate): boolean {
  return plusMonths(dateOfBirth, monthsToAdulthood) > day;
}
