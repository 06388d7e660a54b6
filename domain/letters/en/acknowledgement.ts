import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';
import type { Due } from '../letter-context.ts';
import { by, wasBy } from './dates.ts';

export const words = {
  subject: 'We have your application',
  received: (on: LocalDate) => `We got your application on ${dateInWords(on)}.`,
  keepNumber: 'Please keep your case number.',
  code: (code: string) => `Your access code: ${code}.`,
  keepCode: 'With both you can sign in. Keep the code to yourself.',
  next:
    'Here is what happens next. We read your application. Then we choose the path that fits. Doctors outside your ' +
    'health plan may review it. Or our staff may handle it as a complaint.',
  tellWhich: (due: Due | undefined) => {
    if (due === undefined) return 'We will write to you and tell you which.';
    return due.passed === true
      ? `We wanted to tell you which ${wasBy(due)}. We are late, and we are sorry. We will write to you.`
      : `We will tell you which ${by(due)}.`;
  },
  papers: 'You can send us more papers at any time. Send copies and keep your own. We cannot send papers back.',
  worse: 'If your health gets worse while you wait, call us. In an emergency, call 911.',
  free: 'You pay nothing for our help.',
};
