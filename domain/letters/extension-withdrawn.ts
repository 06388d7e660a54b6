import { practice } from '../law/grounds.ts';
import { clockOf } from '../case/clock.ts';
import { LocalDate } from '../time/instants.ts';
import { atLocal } from '../time/days.ts';
import { ClockId } from '../clocks/rule.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/extension-withdrawn.ts';
import { words as es } from './es/extension-withdrawn.ts';
import { stepOf } from './extension.ts';
import { explained } from './facts.ts';
import { isGoing, isTheirs } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { dueOf, hasPassed, type LetterContext } from './letter-context.ts';
import { type Body, type Facts, letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { withMore } from './two-bodies.ts';

const facts = {
  clock: ClockId,
  /** The date that counts again. */
  dueOn: LocalDate,
  ...explained,
};
type Withdrawn = Facts<typeof facts>;

/** Extra time was given in error and is taken back. To everybody who was told of it. */
export const extensionWithdrawn = letterKind('extension-withdrawn', {
  grounds: practice(),
  facts,
  holds: (state, { clock, dueOn }, notice) =>
    isGoing(state) && clockOf(state, clock)?.derivation.dueOn === dueOn && isTheirs(state, notice),
  deadline: ({ dueOn }) => atLocal(dueOn, '23:59:59'),
  write: {
    applicant: (context, withdrawn) => {
      const words = wordsFor(context, { en, es }).applicant;
      const step = stepOf(withdrawn.clock);
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.told[step], words.inError, words.again(dueOf(withdrawn))),
          hasPassed(context.at, withdrawn) ? paragraph(words.passed[step]) : undefined,
          ...withMore(context, withdrawn.explained === true ? words.readMore : undefined),
          paragraph(words.call, toMembers(context).doNotWait),
        ],
      };
    },
    plan: (context, withdrawn) => ({
      subject: en.plan.subject,
      blocks: [
        paragraph(
          en.plan.inError(stepOf(withdrawn.clock), dueOf(withdrawn)),
          hasPassed(context.at, withdrawn) ? en.passed : undefined,
        ),
        ...withMore(context, inPortal(withdrawn)),
        paragraph(en.plan.own),
      ],
    }),
    reviewer: (context, withdrawn) => toReviewers(en.reviewer, context, withdrawn),
    'review-org': (context, withdrawn) => toReviewers(en['review-org'], context, withdrawn),
  },
});

function toReviewers(said: (typeof en)['reviewer'], context: LetterContext, withdrawn: Withdrawn): Body {
  return {
    subject: said.subject,
    blocks: [
      paragraph(said.inError(dueOf(withdrawn)), hasPassed(context.at, withdrawn) ? en.passed : undefined),
      ...withMore(context, inPortal(withdrawn)),
      paragraph(said.next),
    ],
  };
}

function inPortal({ explained: isThere }: Withdrawn): string | undefined {
  return isThere === true ? en.inPortal : undefined;
}
