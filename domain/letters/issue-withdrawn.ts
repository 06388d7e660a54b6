import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/issue-withdrawn.ts';
import { toMembers } from './en/to-members.ts';
import { isBeforeReviewers, isGoing, seatOf } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** That one service of several was withdrawn, and the others go on. Which one it is, is read after sign-in. */
export const issueWithdrawn = letterKind('issue-withdrawn', {
  grounds: practice(),
  facts: {},
  holds: (state, _facts, notice) =>
    isGoing(state) &&
    state.issues.some(({ outcome }) => outcome === 'withdrawn') &&
    (notice.to.party !== 'reviewer' || (isBeforeReviewers(state) && seatOf(state, notice) !== undefined)),
  write: {
    applicant: () => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(words.applicant.withdrawn, words.applicant.restGoesOn),
        paragraph(words.applicant.notYou, toMembers.ifWeGotItWrong),
      ],
    }),
    plan: () => ({ subject: words.subject, blocks: [paragraph(words.withdrawn, words.plan.restGoesOn)] }),
    reviewer: () => ({ subject: words.subject, blocks: [paragraph(words.withdrawn, words.reviewer.restGoesOn)] }),
  },
});
