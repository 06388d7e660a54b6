import type { AskedParty } from '../../case/question.ts';
import { askedToMember, askedToOthers } from './asked.ts';
import { toProviders } from './to-providers.ts';

const nothingToDo = 'Nothing is asked of you. You may send in what you have to say about it.';
const asked = (party: AskedParty) =>
  `In an Independent Medical Review, a reviewer has asked ${askedToOthers[party]} something.`;

export const words = {
  applicant: {
    subject: 'A question was asked in your review',
    asked: (party: AskedParty) => `A doctor who reviews your case has asked ${askedToMember[party]} something.`,
    read: 'Sign in to read it: you get a copy of the question, and of the answer when it comes.',
    nothingToDo: 'You do not have to do anything. You may tell us what you think about it.',
  },
  plan: {
    subject: 'A question from the reviewers: copy',
    asked,
    read: 'A copy of the question is in the portal (Ins. Code 10169.3(a), parallel text of H&S 1374.33).',
    nothingToDo,
  },
  provider: {
    subject: 'A question from the reviewers: copy',
    asked,
    howToGetIt: toProviders.howToGetIt('a copy of the question'),
    nothingToDo,
  },
};
