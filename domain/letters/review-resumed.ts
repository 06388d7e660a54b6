import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/review-resumed.ts';
import { toMembers } from './en/to-members.ts';
import { isGoing } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** That the plan has not kept its word, and the case goes on where it stood: to the member, and to a plan that knows of it. */
export const reviewResumed = letterKind('review-resumed', {
  grounds: practice(),
  facts: {},
  holds: state => isGoing(state) && state.stage !== 'confirming-care',
  write: {
    applicant: () => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(words.applicant.broken, words.applicant.goesOn),
        paragraph(words.applicant.seeNext, toMembers.doNotWait),
      ],
    }),
    plan: () => ({
      subject: words.plan.subject,
      blocks: [paragraph(words.plan.broken, words.plan.goesOn), paragraph(words.plan.whatIsDue)],
    }),
  },
});
