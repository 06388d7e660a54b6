import { clockRules } from '../clocks/rules.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/deadline-reminder.ts';
import { toPlans } from './en/to-plans.ts';
import { deadline } from './facts.ts';
import { deadlineStands, isTheirs } from './holding.ts';
import { dueOf } from './letter-context.ts';
import { type Facts, letterKind } from './letter-kind.ts';

type Deadline = Facts<typeof deadline>;

/** That the time for a duty runs out. To a member it is about their release, which lasts a year (E1). */
export const deadlineReminder = letterKind('deadline-reminder', {
  facts: deadline,
  holds: (state, about, notice) => deadlineStands(state, about)?.isRunning === true && isTheirs(state, notice),
  write: {
    applicant: (_context, about) => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(words.applicant.lastsOneYear, words.applicant.endsSoon, words.applicant.signAgain(dueIn(about))),
        paragraph(words.applicant.howTo),
      ],
    }),
    plan: (_context, about) => {
      const rule = clockRules[about.clock];
      return {
        subject: words.plan.subject,
        blocks: [
          paragraph(words.plan.owed(rule, dueIn(about))),
          rule.whenMissed.penaltyPerDay === undefined ? undefined : paragraph(toPlans.penalty),
          paragraph(words.plan.report),
        ],
      };
    },
    reviewer: (_context, about) => ({
      subject: words.reviewer.subject,
      blocks: [paragraph(words.reviewer.due(dueIn(about)), words.reviewer.signIn)],
    }),
  },
});

function dueIn({ clock, dueOn, dueAt }: Deadline) {
  return dueOf({ rule: clock, dueOn, dueAt });
}
