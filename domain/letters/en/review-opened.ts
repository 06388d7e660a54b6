import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';

export const words = {
  subject: 'Your review is open',
  ready: 'The case is ready for your review.',
  returned: 'The director has given the determination back to you.',
  askedFor: 'What is asked for is in the portal, with all records.',
  records: 'All records are in the portal.',
  submit: (due: Due | undefined) => `Submit your analysis there${due === undefined ? '' : `, ${by(due)}`}.`,
  layReader: 'Write for a lay reader.',
  cite: 'Cite the condition, the documents and your findings under the criteria shown there.',
  name: 'Your name is not given to the parties; your qualifications are.',
};
