import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';

export const words = {
  subject: 'We still need your signature',
  notTheForm: 'Thank you for what you sent. We looked at it, and we cannot use it as your signed form.',
  readMore: 'Sign in to read why.',
  stillNeeded: (due: Due | undefined) =>
    due === undefined || due.passed === true
      ? 'We still need your signature. Please send it as soon as you can.'
      : `We still need your signature ${by(due)}.`,
  howToSend:
    'Sign the form and write the date next to your name. You can upload it, or a clear photo of it, when you sign in. ' +
    'You can also mail or fax it. Put your case number on each page.',
  cannotSign: 'If you cannot sign, call us. We can help.',
};
