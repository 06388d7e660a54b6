import { practice } from '../law/grounds.ts';
import { approvalOf } from './approval.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/reclassified.ts';
import { toMembers } from './en/to-members.ts';
import { explained } from './facts.ts';
import { isGoing, isUnderReview } from './holding.ts';
import { owedBy } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { underReview } from '../case/common-part.ts';

/**
 * To the member, that the doctors are asked another question; to the plan, that the case takes another path. What the
 * doctors are asked may say something about the member's health: it is read after sign-in.
 */
export const reclassified = letterKind('reclassified', {
  grounds: practice(),
  facts: explained,
  holds: (state, _facts, { to }) => (to.party === 'applicant' ? isUnderReview(state) : isGoing(state)),
  write: {
    applicant: (context, { explained: hasReasons }) => {
      const due = owedBy(context, 'review');
      return {
        subject: words.applicant.subject,
        blocks: [
          paragraph(words.applicant.changed),
          due === undefined ? undefined : paragraph(words.applicant.decision(due)),
          paragraph(words.applicant.seeWhat(hasReasons === true), toMembers.ifWeGotItWrong),
          paragraph(toMembers.doNotWait),
        ],
      };
    },
    plan: ({ state }, { explained: hasReasons }) => ({
      subject: words.plan.subject,
      blocks: [
        paragraph(
          words.plan.lookedAgain,
          words.plan.path(underReview(state).length > 0 ? approvalOf(state) : undefined),
        ),
        paragraph(words.plan.fellAway, words.plan.whatIsDue(hasReasons === true)),
      ],
    }),
  },
});
