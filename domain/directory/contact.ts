import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';

const phone = z
  .string()
  .max(60)
  .regex(/^[0-9][0-9A-Z()\- ]*$/u, {
    error: 'must be a number as a letter prints it, like 1-800-927-4357',
  });

/**
 * How to reach an agency, or free help, to which letters send members. What stands in it was read in a source or said by the agency:
 * until somebody has confirmed it, no letter prints it.
 */
export const Contact = z.strictObject({
  contactId: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: 'must be small letters and digits with hyphens, like dol-ebsa' }),
  name: text(200),
  phone: z.optional(phone),
  tdd: z.optional(phone),
  fax: z.optional(phone),
  address: z.optional(text(300)),
  website: z.optional(text(200)),
  /** Where it was read, or who said it. */
  source: text(500),
  /** The day on which it was last found to be right; without one nobody has. */
  confirmedOn: z.optional(LocalDate),
});
export type Contact = z.infer<typeof Contact>;

/** What a letter prints of it: of what nobody has confirmed, the name alone. */
export function printedContact({
  name,
  phone,
  website,
  address,
  confirmedOn,
}: Contact): Pick<Contact, 'name' | 'phone' | 'website' | 'address'> {
  if (confirmedOn === undefined) return { name };
  return { name, ...(phone && { phone }), ...(website && { website }), ...(address && { address }) };
}

/** Of those entries, the one with that id. */
export function contactOf(id: string, contacts: readonly Contact[]): Contact | undefined {
  return contacts.find(({ contactId }) => contactId === id);
}
