import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';

export const words = {
  subject: 'What we did about your care',
  youToldUs: 'You told us that your care did not come.',
  owedAgain:
    'We told your health plan that it still owes it to you. Its time to do so goes on as if it had never said that it was done.',
  penalty: 'If it is late, the law sets a penalty for each day. That money goes to the State. We keep after your plan.',
  otherReason:
    'We found that your plan has allowed it, and that something else is in the way, such as a free appointment. We are helping to ' +
    'clear that up.',
  readMore: 'Sign in to read more.',
  weAsk: (askOn: LocalDate) => `We look at it again by ${dateInWords(askOn)}, and ask you then.`,
  ifItComes: 'If your care comes before that, please sign in and tell us, or call us.',
  ifWorse: 'If you hear that you will not get it, tell us right away.',
};
