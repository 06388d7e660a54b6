import { isHelpCenter } from '../people/actors.ts';
import type { LocalDate } from '../time/instants.ts';
import type { StaffMember } from './staff.ts';

/** Whether they work here still. */
export function isActive({ active }: Pick<StaffMember, 'active'>): boolean {
  return active !== false;
}

/** Whether they are at work on that day, or could be: both days of an absence belong to it. */
export function isThere(member: StaffMember, day: LocalDate): boolean {
  const { awayFrom, awayUntil } = member;
  const isAway = awayFrom !== undefined && awayFrom <= day && (awayUntil === undefined || day <= awayUntil);
  return isActive(member) && !isAway;
}

/**
 * Who sees to what they hold on that day: they themselves; while they are away their deputy, or the deputy's deputy; where both are
 * away the supervisors who are there, and without any the director.
 */
export function standInsOf(sub: string, staff: readonly StaffMember[], day: LocalDate): readonly string[] {
  const chain = deputiesOf(sub, staff);
  const present = chain.find(one => isThere(one, day));
  if (present !== undefined || chain.length === 0) return [present?.sub ?? sub];
  const there = staff.filter(one => isThere(one, day));
  const supervisors = there.filter(({ role }) => role === 'supervisor');
  const senior = supervisors.length > 0 ? supervisors : there.filter(({ role }) => role === 'director');
  return senior.map(one => one.sub);
}

/** They, their deputy, and that one's deputy, as far as the directory has them; a deputy who is not of the Help Center is none. */
function deputiesOf(sub: string, staff: readonly StaffMember[]): StaffMember[] {
  const chain: StaffMember[] = [];
  let next: string | undefined = sub;
  while (next !== undefined && chain.length < 3) {
    const one: StaffMember | undefined = staff.find(candidate => candidate.sub === next);
    if (one === undefined || chain.includes(one) || (chain.length > 0 && !isHelpCenter(one))) break;
    chain.push(one);
    next = one.deputy;
  }
  return chain;
}

/** Whose duties somebody sees to on that day: their own first, also where they are away and work all the same. */
export function standsInFor(sub: string, staff: readonly StaffMember[], day: LocalDate): string[] {
  const others = staff.map(one => one.sub).filter(other => other !== sub);
  return [sub, ...others.filter(other => standInsOf(other, staff, day).includes(sub))];
}
