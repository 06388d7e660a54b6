import * as z from 'zod';
import { OrganizationId, PlanId, ReviewerId } from '../words/ids.ts';

/** The roles of a token (`applicant` by an access code, the others by sign-in), and `system`: the machines. */
export const Role = z.enum([
  'applicant',
  'analyst',
  'nurse',
  'attorney',
  'supervisor',
  'director',
  'plan',
  'reviewer',
  'review-org',
  'auditor',
  'system',
]);
export type Role = z.infer<typeof Role>;

/** Who gives a command or asks to see something. */
export const Actor = z.object({
  role: Role,
  /** Who it is: the token's subject, the case number of an applicant, the function of the system. */
  sub: z.string(),
  planId: z.optional(PlanId),
  reviewerId: z.optional(ReviewerId),
  organizationId: z.optional(OrganizationId),
  /** Which access code an applicant signed in with; of sessions of before, the first. */
  codeGeneration: z.optional(z.int().positive()),
  /** That it is not the applicant’s, but that of who filed for them; kept with what they do. */
  filer: z.optional(z.literal(true)),
});
export type Actor = z.infer<typeof Actor>;

/** Staff of the Help Center: they see every case. */
export const helpCenterRoles = ['analyst', 'nurse', 'attorney', 'supervisor', 'director'] as const satisfies Role[];

export function isHelpCenter(actor: Pick<Actor, 'role'>): boolean {
  return helpCenterRoles.some(role => role === actor.role);
}

/** The Help Center, and whoever audits it: they read what the parties do not. */
export function readsAll(actor: Pick<Actor, 'role'>): boolean {
  return isHelpCenter(actor) || actor.role === 'auditor';
}
