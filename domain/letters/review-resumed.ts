import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/review-resumed.ts';
import { words as es } from './es/review-resumed.ts';
import { isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';

/** That the plan has not kept its word, and the case goes on where it stood: to the member, and to a plan that knows of it. */
export const reviewResumed = letterKind('review-resumed', {
  grounds: practice(),
  facts: {},
  holds: state => isGoing(state) && state.stage !== 'confirming-care',
  write: {
    applicant: context => {
      const words = wordsFor(context, { en, es }).applicant;
      return {
        subject: words.subject,
        blocks: [paragraph(words.broken, words.goesOn), paragraph(words.seeNext, toMembers(context).doNotWait)],
      };
    },
    plan: () => ({
      subject: en.plan.subject,
      blocks: [paragraph(en.plan.broken, en.plan.goesOn), paragraph(en.plan.whatIsDue)],
    }),
  },
});
