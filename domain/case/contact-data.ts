import * as z from 'zod';
import { Address } from '../application/application.ts';
import { Instant } from '../time/instants.ts';

/** Whose contact data they are: the patient's, or that of who filed or helps. */
export const ContactOf = z.enum(['patient', 'filer', 'assistant']);
export type ContactOf = z.infer<typeof ContactOf>;

/** Where somebody was reached before it was changed: they are told there that it was. */
export const FormerContact = z.object({
  number: z.int().positive(),
  of: ContactOf,
  until: Instant,
  /** Who it was, where that was not the patient: somebody in their place. */
  name: z.optional(z.string()),
  /** Where mail went, if we might write by email. */
  email: z.optional(z.string()),
  address: z.optional(Address),
  /** Nobody is told there: it would put the patient in danger. */
  untold: z.optional(z.literal(true)),
});
export type FormerContact = z.infer<typeof FormerContact>;

/** Since when what is on file has been there; what was on the application, since that came. */
export const OnFileSince = z.object({ email: z.optional(Instant), address: z.optional(Instant) });

/** The access code that counts: of the first one nothing is kept. */
export const AccessCode = z.object({ generation: z.int().min(2), since: Instant });

/** Who filed for somebody else, and signs in with a code of their own. */
export const Filer = z.object({
  /** Which code of the case is theirs; the patient’s is a later one. */
  code: z.int().positive(),
  /** By which we know whether it is they whom the patient authorizes. */
  name: z.optional(z.string()),
});
