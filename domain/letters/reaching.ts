import { type Contact, contactOf } from '../directory/contact.ts';
import { starterContacts } from '../directory/starter-contacts.ts';
import type { LetterContext } from './letter-context.ts';

/** The entry of the directory as it is when the letter goes out; without the directory, as the product starts with it. */
export function contactFor(id: string, { contacts = starterContacts }: LetterContext): Contact | undefined {
  return contactOf(id, contacts);
}

/** The same where somebody has confirmed it: no letter prints any other. */
function confirmedContact(id: string, context: LetterContext): Contact | undefined {
  const contact = contactFor(id, context);
  return contact?.confirmedOn === undefined ? undefined : contact;
}

/** A sentence with a name and a number to call; undefined where no number is confirmed. */
export function callable(
  id: string,
  context: LetterContext,
  sentence: (name: string, phone: string) => string,
): string | undefined {
  const contact = confirmedContact(id, context);
  return contact?.phone === undefined ? undefined : sentence(contact.name, contact.phone);
}
