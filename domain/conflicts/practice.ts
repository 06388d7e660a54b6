import type { Reviewer, Specialty } from '../directory/reviewer.ts';
import type { LocalDate } from '../time/instants.ts';
import { plusMonths } from '../time/days.ts';

/** How long after the last patient practice is recent. Choice: H&S 1374.32(d) says recent and no length. */
const recentForMonths = 24;

/** The fields in which somebody treats patients on that day, or did not long ago. */
export function practised(practice: Reviewer['practice'] = [], on: LocalDate): Specialty[] {
  const since = plusMonths(on, -recentForMonths);
  return practice.filter(({ lastOn }) => lastOn === undefined || lastOn >= since).map(({ specialty }) => specialty);
}
