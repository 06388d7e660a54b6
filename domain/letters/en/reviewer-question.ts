import type { Due, DueWithin } from '../letter-context.ts';
import { by } from './dates.ts';
import { toProviders } from './to-providers.ts';

const copied =
  'The question and your answer are copied to all parties (Ins. Code 10169.3(a), parallel text of H&S 1374.33).';
const goesOn = 'The review goes on meanwhile, and is decided in its own time, with or without your answer.';

export const words = {
  applicant: {
    subject: 'A question for you',
    asks: 'A doctor who reviews your case has a question for you.',
    answer: (due: Due | DueWithin) => `Sign in to read it. Please answer there ${by(due)}.`,
    otherWays: 'You can also call us, or send your answer by mail or fax. Put your case number on each page.',
    copies: 'Your plan and your provider get a copy of the question and of your answer.',
    goesOn: 'The review goes on meanwhile. If you cannot answer, it is decided with what is there.',
  },
  plan: {
    subject: 'A question from the reviewers',
    asks: 'In an Independent Medical Review, a reviewer has a question for your plan.',
    whereToRead: 'The case and the question are in the portal.',
    answer: (due: Due | DueWithin) => `Please answer there ${by(due)}.`,
    copies: copied,
    goesOn,
  },
  provider: {
    subject: 'A question from the reviewers',
    asks: 'An independent doctor who reviews the case of one of your patients has a question for you.',
    howToGetIt: toProviders.howToGetIt('the question'),
    answer: (due: Due | DueWithin) =>
      `Please answer ${by(due)}, by telephone, mail or fax, with the case number on each page.`,
    copies: copied,
    goesOn,
  },
};
