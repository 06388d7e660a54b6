import type { LocalDate } from '../time/instants.ts';
import { dateInWords } from '../time/words.ts';
import { isActive, isThere } from './away.ts';
import type { StaffMember } from './staff.ts';

/** Why nothing is given to them on that day, as the end of a sentence; undefined where they are there. */
export function whyNotThere(member: StaffMember, day: LocalDate): string | undefined {
  if (!isActive(member)) return 'does not work at the Help Center any more';
  if (isThere(member, day)) return undefined;
  const { awayUntil, deputy } = member;
  const howLong = awayUntil === undefined ? 'until further notice' : `until the end of ${dateInWords(awayUntil)}`;
  const instead = deputy === undefined ? 'nobody is named who stands in' : `${deputy} stands in`;
  return `is away ${howLong}; ${instead}`;
}
