import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { ClockSubject } from './clock.ts';

/** A mail or fax that came in to the Help Center and was joined to the case; it stays in the inbox as it came. */
export const CaseMail = z.object({
  /** The inbox's id for it, and the subject of its clock. */
  mailId: ClockSubject,
  /** When our mail service took it. */
  receivedAt: Instant,
  /** When it was joined; older ones have none. */
  joinedAt: z.optional(Instant),
  /** It was joined for somebody else to read, and nobody has yet. */
  unread: z.optional(z.literal(true)),
});
export type CaseMail = z.infer<typeof CaseMail>;
