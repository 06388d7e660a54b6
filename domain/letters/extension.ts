import * as z from 'zod';
import { clockOf } from '../case/clock.ts';
import { clockRules } from '../clocks/rules.ts';
import { LocalDate } from '../time/instants.ts';
import { paragraph } from './blocks.ts';
import { type Step, words } from './en/extension.ts';
import { toPlans } from './en/to-plans.ts';
import { endingOf, isTheirs } from './holding.ts';
import { dueOf } from './letter-context.ts';
import { type Body, type Facts, letterKind } from './letter-kind.ts';
import { ClockId } from '../clocks/rule.ts';
import { atLocal } from '../time/days.ts';

const facts = {
  clock: ClockId,
  dueOn: LocalDate,
  /** The calendar or a rule has changed, or a person gave more time. */
  because: z.enum(['rules', 'person']),
};
type Extended = Facts<typeof facts>;

/** H&S 1374.33(c): the director gives more time, and every party hears of it. Also word of a date that was counted again. */
export const extension = letterKind('extension', {
  facts,
  holds: (state, { clock, dueOn }, notice) =>
    endingOf(state) === undefined && clockOf(state, clock)?.derivation.dueOn === dueOn && isTheirs(state, notice),
  deadline: ({ dueOn }) => atLocal(dueOn, '23:59:59'),
  write: {
    // The reason is somebody's own words and may say something about the member's health: it is read after sign-in.
    applicant: (_context, extended) => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(
          words.applicant.newDate(extended.because === 'rules' ? 'rules' : stepOf(extended.clock), dueOf(extended)),
        ),
        paragraph(words.applicant.readWhy),
      ],
    }),
    plan: (_context, extended) => (extended.because === 'rules' ? recounted(extended) : extendedForPlan(extended)),
    reviewer: (_context, extended) => toReviewers(words.reviewer, extended),
    'review-org': (_context, extended) => toReviewers(words['review-org'], extended),
  },
});

function extendedForPlan(extended: Extended): Body {
  return {
    subject: words.plan.subject,
    blocks: [paragraph(words.plan.extended(stepOf(extended.clock), dueOf(extended))), paragraph(words.plan.reason)],
  };
}

/** Also for what the plan itself owes. */
function recounted(extended: Extended): Body {
  const rule = clockRules[extended.clock];
  const due = dueOf(extended);
  return {
    subject: words.plan.subjectRecounted,
    blocks: [
      paragraph(words.plan.rules),
      paragraph(
        rule.owner === 'plan' ? toPlans.owed(rule, due) : words.plan.awaited(stepOf(extended.clock), rule, due),
      ),
    ],
  };
}

function toReviewers({ subject, extended: said, reason }: (typeof words)['reviewer'], extended: Extended): Body {
  return { subject, blocks: [paragraph(said(dueOf(extended))), paragraph(reason)] };
}

/** What has more time, in words for the parties. */
export function stepOf(clock: ClockId): Step {
  if (clockRules[clock].owner === 'review-organization') return 'review';
  if (clock === 'K1') return 'complaint';
  return clock === 'F1' ? 'application' : 'other';
}
