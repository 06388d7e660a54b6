import { parallel } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/not-approved.ts';
import { words as es } from './es/not-approved.ts';
import { explained } from './facts.ts';
import { endingOf } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { owedBy } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { withMore } from './two-bodies.ts';

/** H&S 1374.31(b): to the member, that the request or a part of it is no question for a review, but a complaint. */
export const notApproved = letterKind('not-approved', {
  grounds: parallel('H&S 1374.31(b)', 'Ins. Code 10169.1(b)'),
  facts: explained,
  holds: state => endingOf(state) !== 'withdrawn' && state.issues.some(({ route }) => route === 'complaint'),
  meets: 'eligibility',
  write: {
    applicant: (context, { explained: hasReasons }) => {
      const { issues } = context.state;
      const words = wordsFor(context, { en, es });
      const reasons = issues.filter(({ route }) => route === 'complaint').map(words.why);
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.notApproved(issues.some(({ route }) => route === 'imr'))),
          ...withMore(
            context,
            hasReasons === true ? words.readReasons : undefined,
            words.hereIsWhy,
            ...new Set(reasons),
          ),
          paragraph(words.complaint, words.result(owedBy(context, 'complaint'))),
          paragraph(toMembers(context).doNotWait, toMembers(context).court),
          paragraph(toMembers(context).ifWeGotItWrong),
        ],
      };
    },
  },
});
