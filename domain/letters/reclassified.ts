import { practice } from '../law/grounds.ts';
import { approvalOf } from './approval.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/reclassified.ts';
import { words as es } from './es/reclassified.ts';
import { explained } from './facts.ts';
import { isGoing, isUnderReview } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { owedBy } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { underReview } from '../case/common-part.ts';
import { withMore } from './two-bodies.ts';

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
      const words = wordsFor(context, { en, es }).applicant;
      const due = owedBy(context, 'review');
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.changed),
          due === undefined ? undefined : paragraph(words.decision(due)),
          ...withMore(context, words.seeWhat(hasReasons === true)),
          paragraph(toMembers(context).ifWeGotItWrong),
          paragraph(toMembers(context).doNotWait),
        ],
      };
    },
    plan: ({ state }, { explained: hasReasons }) => ({
      subject: en.plan.subject,
      blocks: [
        paragraph(en.plan.lookedAgain, en.plan.path(underReview(state).length > 0 ? approvalOf(state) : undefined)),
        paragraph(en.plan.fellAway, en.plan.whatIsDue(hasReasons === true)),
      ],
    }),
  },
});
