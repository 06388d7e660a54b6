import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/reopening.ts';
import { words as es } from './es/reopening.ts';
import { explained } from './facts.ts';
import { isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { particularsHere, withMore } from './two-bodies.ts';

/** That a closed case goes on: to the member, and to the plan if the case is past screening. */
export const reopening = letterKind('reopening', {
  grounds: practice(),
  facts: explained,
  holds: isGoing,
  write: {
    applicant: (context, { explained: hasReasons }) => {
      const words = wordsFor(context, { en, es }).applicant;
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.opened),
          particularsHere,
          paragraph(hasReasons === true ? words.seeWhy : words.seeNext, toMembers(context).doNotWait),
        ],
      };
    },
    plan: (context, { explained: hasReasons }) => ({
      subject: en.plan.subject,
      blocks: withMore(context, hasReasons === true ? en.plan.why : undefined, en.plan.reopened),
    }),
  },
});
