import type { Reviewer, Specialty } from '../directory/reviewer.ts';
import type { LocalDate } from '../time/instants.ts';
import { plusMonths } from '../time/days.ts';

/** How long after the last patient practice is recent. Choice: H&S 1374.32(d) says recent and no length. */
const recentForMonths = 24;

/** The fields in which somebody treats patients on that day, or did not long ago. */
export function practised(practice: Reviewer['practice'] = [], on: LocalDate): Specialty[] {
  return practice
    .filter(({ lastOn }) => lastOn === undefined || isRecent(lastOn, on))
    .map(({ specialty }) => specialty);
}

/** Whether who treated their last patient on that day has recent practice on another. */
export function isRecent(lastOn: LocalDate, on: LocalDate): boolean {
  return lastOn >= plusMonths(on, -recentForMonths);
}
