import * as z from 'zod';
import { helpCenterRoles } from '../people/actors.ts';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';

const until = { path: ['awayUntil'], error: 'must not be before awayFrom, which it needs' };

/** Somebody who works at the Department; `sub` is the subject of their sign-in. */
export const StaffMember = z
  .strictObject({
    sub: text(100),
    name: text(200),
    email: z.email({ error: 'must be an email address, like name@helpcenter.example' }).max(254),
    role: z.enum([...helpCenterRoles, 'auditor']),
    /** The first day on which they are not there. */
    awayFrom: z.optional(LocalDate),
    /** The last one. Without it they are away until somebody says otherwise. */
    awayUntil: z.optional(LocalDate),
    /** The `sub` of who stands in for them while they are away. */
    deputy: z.optional(text(100)),
    /** `false` of somebody who has left: they sign in no more and are given nothing. */
    active: z.optional(z.boolean()),
  })
  .refine(
    ({ awayFrom, awayUntil }) => awayUntil === undefined || (awayFrom !== undefined && awayFrom <= awayUntil),
    until,
  )
  .refine(({ sub, deputy }) => deputy !== sub, { path: ['deputy'], error: 'must be somebody else' });
export type StaffMember = z.infer<typeof StaffMember>;
