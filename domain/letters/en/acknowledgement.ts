import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';
import type { Due } from '../letter-context.ts';
import { by, wasBy } from './dates.ts';

export const words = {
  subject: 'We have your application',
  received: (on: LocalDate) => `We got your application on ${dateInWords(on)}.`,
  filedBy: {
    provider: 'A doctor, hospital or clinic sent it to us for you.',
    helper: 'Somebody who wants to help you sent it to us for you.',
  },
  seesOwn:
    'They can see only what they sent us. If you want them to act for you, sign the Authorized Assistant Form and send it to us.',
  mayAct:
    'The form says that you let them act for you. So they see your case as you do. You can end that at any time: write to us or call us.',
  notWanted: 'If you do not want this application, call us.',
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
  worse: 'If your health gets worse while you wait, call us.',
  free: 'You pay nothing for our help.',
};
