import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/issue-withdrawn.ts';
import { words as es } from './es/issue-withdrawn.ts';
import { isBeforeReviewers, isGoing, seatOf } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';

/** That one service of several was withdrawn, and the others go on. Which one it is, is read after sign-in. */
export const issueWithdrawn = letterKind('issue-withdrawn', {
  grounds: practice(),
  facts: {},
  holds: (state, _facts, notice) =>
    isGoing(state) &&
    state.issues.some(({ outcome }) => outcome === 'withdrawn') &&
    (notice.to.party !== 'reviewer' || (isBeforeReviewers(state) && seatOf(state, notice) !== undefined)),
  write: {
    applicant: context => {
      const words = wordsFor(context, { en, es }).applicant;
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.withdrawn, words.restGoesOn),
          paragraph(words.notYou, toMembers(context).ifWeGotItWrong),
        ],
      };
    },
    plan: () => ({ subject: en.subject, blocks: [paragraph(en.withdrawn, en.plan.restGoesOn)] }),
    reviewer: () => ({ subject: en.subject, blocks: [paragraph(en.withdrawn, en.reviewer.restGoesOn)] }),
  },
});
