import type { Payload } from '../commands/commands.ts';
import {
  hiddenFrom,
  type NamedAs,
  type StaffConflict,
  staffConflictOf,
  StaffRole,
  standInOf,
} from '../case/staff-conflict.ts';
import type { CaseState } from '../case/state.ts';
import { derive } from '../clocks/derive.ts';
import { peopleIn } from '../conflicts/case-facts.ts';
import { namedAs } from '../conflicts/check.ts';
import { isActive } from '../directory/away.ts';
import type { StaffMember } from '../directory/staff.ts';
import type { Instant } from '../time/instants.ts';
import { deciders, type Lookups } from './decider.ts';
import type { Draft } from './draft.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';

export const staffConflictDeciders = deciders({
  'declare-conflict': declareConflict,
  'confirm-conflict': confirmConflict,
  'clear-conflict': clearConflict,
});

function declareConflict(draft: Draft, { reason }: Payload<'declare-conflict'>, lookups: Lookups): Refusal | undefined {
  const { sub } = draft.by;
  const role = StaffRole.parse(draft.by.role);
  draft.record('staff-conflict-declared', { sub, role, ...comesTo(draft, { sub, role }, lookups), reason });
  return undefined;
}

function confirmConflict(
  draft: Draft,
  { staff, reason }: Payload<'confirm-conflict'>,
  lookups: Lookups,
): Refusal | undefined {
  const who = judged(draft, staff, lookups);
  if ('kind' in who) return who;
  if (staffConflictOf(draft.state(), staff)?.hides === true)
    return unacceptable('staff', 'does not see the case already');
  draft.record('staff-conflict-confirmed', { ...who, ...comesTo(draft, who, lookups), reason });
  return undefined;
}

function clearConflict(
  draft: Draft,
  { staff, reason }: Payload<'clear-conflict'>,
  lookups: Lookups,
): Refusal | undefined {
  const who = judged(draft, staff, lookups);
  if ('kind' in who) return who;
  const standing = staffConflictOf(draft.state(), staff)?.standing;
  if (standing === undefined || standing === 'cleared') return notNow('Nothing is on record of them in this case.');
  draft.record('staff-conflict-cleared', { ...who, reason });
  return undefined;
}

type Who = Pick<StaffConflict, 'sub' | 'role'>;

/** Nobody judges their own tie. */
function judged(draft: Draft, sub: string, { colleagues = [] }: Lookups): Who | Refusal {
  if (sub === draft.by.sub)
    return unacceptable('staff', 'is you: somebody else judges that; use declare-conflict for a tie of yours');
  const known = staffConflictOf(draft.state(), sub);
  const role = StaffRole.safeParse(colleagues.find(one => one.sub === sub)?.role ?? known?.role);
  return role.success
    ? { sub, role: role.data }
    : unacceptable('staff', 'is not a member of the Help Center in the directory');
}

/**
 * It hides the case from them, unless no supervisor and no director without a tie would be left to see it: then somebody else is found
 * first. Where nobody else has their role, another takes over what it does.
 */
function comesTo(
  draft: Draft,
  who: Who,
  { colleagues = [] }: Lookups,
): Pick<StaffConflict, 'hides' | 'standIn' | 'judgeBy'> {
  const tied = hiddenFrom(draft.state()).map(({ sub }) => sub);
  const others = colleagues.filter(one => isActive(one) && one.sub !== who.sub && !tied.includes(one.sub));
  if (!others.some(isSenior)) return { judgeBy: soon(draft) };
  const isAlone = !others.some(({ role }) => role === who.role);
  return { hides: true, ...(isAlone && { standIn: standInOf[who.role] }) };
}

function isSenior({ role }: StaffMember): boolean {
  return role === 'supervisor' || role === 'director';
}

/** A likeness of names asks a supervisor, once for each way in which they may be in the case, and hides nothing. */
export function suspectTies(draft: Draft, colleagues: readonly StaffMember[]): void {
  for (const { sub, name, role } of colleagues.filter(isActive)) {
    const known = StaffRole.safeParse(role);
    if (!known.success) continue;
    const as = namedAs(name, peopleIn(draft.state()));
    if (isNews(draft.state(), sub, as)) {
      draft.record('staff-conflict-suspected', { sub, role: known.data, as, judgeBy: soon(draft) });
    }
  }
}

function isNews(state: CaseState, sub: string, as: readonly NamedAs[]): boolean {
  const known = staffConflictOf(state, sub);
  return known?.standing !== 'conflict' && as.some(one => known?.as?.includes(one) !== true);
}

/** As long as for a look at the records: a business day, or four hours of an urgent case (choice). */
function soon({ at, calendar, state }: Draft): Instant {
  const speed = state().urgency;
  return derive({ rule: 'D4', startedBy: 'staff-conflict-suspected', startedAt: at, asOf: at, speed, calendar }).dueAt;
}
