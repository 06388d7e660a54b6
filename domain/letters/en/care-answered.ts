import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';

const ifYouHaveIt = 'If you have had your care, please sign in and tell us.';

/** Who asked, what was answered, and what follows from it. */
export const words = {
  subject: 'What your plan told us',
  asked: 'You told us that your care did not come. So we asked your health plan.',
  given: (on: LocalDate | undefined) =>
    `Your plan says that you have had it${on === undefined ? '' : `, on ${dateInWords(on)}`}.`,
  coming: (on: LocalDate) => `Your plan says that you will have it on ${dateInWords(on)}.`,
  cameNotBy: (on: LocalDate) => `Your plan said that you would have it on ${dateInWords(on)}. That day has passed.`,
  notGiven: 'Your plan says that it does not give it to you.',
  weLook: 'One of us looks at this answer now. We write to you about what we do.',
  ifNotSo: `Is that not so? Call us. ${ifYouHaveIt}`,
  ifNotThen: `If it does not come on that day, call us. ${ifYouHaveIt}`,
  ifNotYet: `If it has not come yet, call us. ${ifYouHaveIt}`,
  decided: 'The decision still binds your plan. We keep after it.',
  promised: 'If your plan does not keep its word, your case goes on where it stood.',
};
