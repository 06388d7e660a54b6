import * as z from 'zod';
import { helpCenterRoles } from '../people/actors.ts';
import { text } from '../words/text.ts';

/** Somebody who works at the Department; `sub` is the subject of their sign-in. */
export const StaffMember = z.strictObject({
  sub: text(100),
  name: text(200),
  email: z.email({ error: 'must be an email address, like name@helpcenter.example' }).max(254),
  role: z.enum([...helpCenterRoles, 'auditor']),
});
export type StaffMember = z.infer<typeof StaffMember>;
