import type { AskedParty } from '../../case/question.ts';
import { askedToOthers } from './asked.ts';
import { toProviders } from './to-providers.ts';

const inMembersWords: Readonly<Record<AskedParty, string>> = {
  applicant: 'You',
  plan: 'Your plan',
  provider: 'Your provider',
};
const answered = (party: AskedParty) => `A question from the review to ${askedToOthers[party]} was answered.`;

export const words = {
  applicant: {
    subject: 'There is an answer to a question',
    answered: (party: AskedParty) => `${inMembersWords[party]} answered what a doctor had asked who reviews your case.`,
    read: 'Sign in to read it: you get a copy of the answer.',
  },
  plan: {
    subject: 'An answer to the reviewers: copy',
    answered,
    read: 'A copy of the answer is in the portal (Ins. Code 10169.3(a), parallel text of H&S 1374.33).',
  },
  provider: {
    subject: 'An answer to the reviewers: copy',
    answered,
    howToGetIt: toProviders.howToGetIt('a copy of the answer'),
  },
  reviewer: {
    subject: 'An answer came in',
    answered,
    read: 'It is in the portal, with any paper that came with it.',
  },
};
