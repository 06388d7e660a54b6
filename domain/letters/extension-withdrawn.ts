import { practice } from '../law/grounds.ts';
import { clockOf } from '../case/clock.ts';
import { LocalDate } from '../time/instants.ts';
import { atLocal } from '../time/days.ts';
import { ClockId } from '../clocks/rule.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/extension-withdrawn.ts';
import { toMembers } from './en/to-members.ts';
import { stepOf } from './extension.ts';
import { explained } from './facts.ts';
import { isGoing, isTheirs } from './holding.ts';
import { dueOf, hasPassed, type LetterContext } from './letter-context.ts';
import { type Body, type Facts, letterKind } from './letter-kind.ts';

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
      const step = stepOf(withdrawn.clock);
      return {
        subject: words.applicant.subject,
        blocks: [
          paragraph(words.applicant.told[step], words.applicant.inError, words.applicant.again(dueOf(withdrawn))),
          hasPassed(context.at, withdrawn) ? paragraph(words.applicant.passed[step]) : undefined,
          paragraph(
            withdrawn.explained === true ? words.applicant.readMore : undefined,
            words.applicant.call,
            toMembers.doNotWait,
          ),
        ],
      };
    },
    plan: (context, withdrawn) => ({
      subject: words.plan.subject,
      blocks: [
        paragraph(
          words.plan.inError(stepOf(withdrawn.clock), dueOf(withdrawn)),
          hasPassed(context.at, withdrawn) ? words.passed : undefined,
        ),
        paragraph(inPortal(withdrawn), words.plan.own),
      ],
    }),
    reviewer: (context, withdrawn) => toReviewers(words.reviewer, context, withdrawn),
    'review-org': (context, withdrawn) => toReviewers(words['review-org'], context, withdrawn),
  },
});

function toReviewers(said: (typeof words)['reviewer'], context: LetterContext, withdrawn: Withdrawn): Body {
  return {
    subject: said.subject,
    blocks: [
      paragraph(said.inError(dueOf(withdrawn)), hasPassed(context.at, withdrawn) ? words.passed : undefined),
      paragraph(inPortal(withdrawn), said.next),
    ],
  };
}

function inPortal({ explained: isThere }: Withdrawn): string | undefined {
  return isThere === true ? words.inPortal : undefined;
}
