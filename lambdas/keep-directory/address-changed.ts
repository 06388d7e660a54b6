import type { AnyEntry } from '../../domain/directory/entry-change.ts';
import { helpCenter } from '../../domain/letters/contact.ts';

/** The mail to an old and to a new address: that it changed, without either of them, and whom to call. */
export function addressChanged({ name }: AnyEntry): { subject: string; text: string } {
  const whose = typeof name === 'string' ? name : 'your organization';
  const lines = [
    `The ${helpCenter.name} of the ${helpCenter.department} has changed the email address to which it writes to ${whose}.`,
    'You get this mail at the old and at the new address, where there are both. Letters go to the new one from now on.',
    `If you did not ask for this, please call us today: ${helpCenter.phone}.`,
  ];
  return { subject: 'The address that we write to has changed', text: `${lines.join('\n\n')}\n` };
}
