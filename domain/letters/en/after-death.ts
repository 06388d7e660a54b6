import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';

export const words = {
  subject: 'Somebody can take the place of the member',
  died: 'We were told that the person for whom you asked us for help has died. We are sorry for your loss.',
  paid: 'This case is about care that was already given. Somebody can go on with it in the place of the member, and get back what was paid.',
  who:
    'This can be the person whom a court has named, or whom the will names and the court has approved. Where there is no such person, it can ' +
    'be the one who inherits: they sign a declaration that says so.',
  send: 'Send us the paper from the court or the declaration, with a name, an address and a phone number. Not sure how? Call us.',
  until: (due: Due) => `Please send it ${by(due)}.`,
  anyTime: 'Please send it soon.',
  nobody: (isDated: boolean) =>
    `If nobody writes${isDated ? ' by then' : ''}, we close the case. We can open it again later.`,
};
