import * as z from 'zod';
import type { Actor } from '../people/actors.ts';
import { Instant } from '../time/instants.ts';

/** The roles of the Help Center’s own people, who may have a tie to somebody in a case. */
export const StaffRole = z.enum(['analyst', 'nurse', 'attorney', 'supervisor', 'director']);
export type StaffRole = z.infer<typeof StaffRole>;

/** As whom of the case somebody of that name may be in it. */
export const NamedAs = z.enum(['provider', 'family', 'acting']);
export type NamedAs = z.infer<typeof NamedAs>;

/**
 * A tie of one of our own people to somebody in the case. A likeness of names is suspected, and hides nothing; what they declare, or a
 * supervisor confirms, hides the case from them.
 */
export const StaffConflict = z.object({
  sub: z.string(),
  role: StaffRole,
  standing: z.enum(['suspected', 'conflict', 'cleared']),
  at: Instant,
  /** As whom the names say that they may be in it; those of before count as judged. */
  as: z.optional(z.array(NamedAs)),
  /** By when somebody judges what is suspected, or finds somebody else who can see the case. */
  judgeBy: z.optional(Instant),
  /** The case is there for them no more. Left out where nobody else could see it. */
  hides: z.optional(z.literal(true)),
  /** Who does what their role does, where nobody else has it. */
  standIn: z.optional(StaffRole),
});
export type StaffConflict = z.infer<typeof StaffConflict>;

/** Whose work is whose, where all who have a role have a tie to the case (choice). */
export const standInOf: Readonly<Record<StaffRole, StaffRole>> = {
  analyst: 'supervisor',
  nurse: 'supervisor',
  attorney: 'supervisor',
  supervisor: 'director',
  director: 'supervisor',
};

interface WithConflicts {
  staffConflicts?: readonly StaffConflict[] | undefined;
}

export function staffConflictOf({ staffConflicts = [] }: WithConflicts, sub: string): StaffConflict | undefined {
  return staffConflicts.find(one => one.sub === sub);
}

export function isHiddenFrom(state: WithConflicts, { sub }: Pick<Actor, 'sub'>): boolean {
  return staffConflictOf(state, sub)?.hides === true;
}

/** Those from whom the case is hidden. */
export function hiddenFrom({ staffConflicts = [] }: WithConflicts): StaffConflict[] {
  return staffConflicts.filter(({ hides }) => hides === true);
}

/** Whose work that role does in the case beside its own. */
export function standsInFor(state: WithConflicts, role: Actor['role']): StaffRole[] {
  const own = hiddenFrom(state).flatMap(one => (one.standIn === role ? [one.role] : []));
  return [...new Set(own.flatMap(one => [one, ...standsInFor({ staffConflicts: others(state, one) }, one)]))];
}

/** Whether they have that role, or stand in for it. */
export function actsAs(state: WithConflicts, role: Actor['role'], asked: StaffRole): boolean {
  return role === asked || standsInFor(state, role).includes(asked);
}

/** Without those of that role: two that stand in for each other go round for nobody. */
function others({ staffConflicts = [] }: WithConflicts, role: StaffRole): StaffConflict[] {
  return staffConflicts.filter(one => one.role !== role);
}

/** Who does the work of that role in the case. */
export function workerFor(state: WithConflicts, role: StaffRole): StaffRole {
  const standIn = hiddenFrom(state).find(one => one.role === role && one.standIn !== undefined)?.standIn;
  return standIn === undefined ? role : workerFor({ staffConflicts: others(state, role) }, standIn);
}
