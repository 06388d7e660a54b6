import { clockRules } from '../clocks/rules.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/deadline-reminder.ts';
import { toPlans } from './en/to-plans.ts';
import { deadline } from './facts.ts';
import { deadlineStands, isTheirs } from './holding.ts';
import { dueOf } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';

/** That the time for a duty runs out. To a member it is about their release, which lasts a year (E1). */
export const deadlineReminder = letterKind('deadline-reminder', {
  facts: deadline,
  holds: (state, about, notice) => deadlineStands(state, about)?.isRunning === true && isTheirs(state, notice),
  deadline: ({ dueAt }) => dueAt,
  write: {
    applicant: (_context, about) => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(words.applicant.lastsOneYear, words.applicant.endsSoon, words.applicant.signAgain(dueOf(about))),
        paragraph(words.applicant.howTo),
      ],
    }),
    plan: (_context, about) => {
      const rule = clockRules[about.clock];
      return {
        subject: words.plan.subject,
        blocks: [
          paragraph(toPlans.owed(rule, dueOf(about))),
          rule.whenMissed.penaltyPerDay === undefined ? undefined : paragraph(toPlans.penalty),
          paragraph(words.plan.report),
        ],
      };
    },
    reviewer: (_context, about) => ({
      subject: words.reviewer.subject,
      blocks: [paragraph(words.reviewer.due(dueOf(about)), words.reviewer.signIn)],
    }),
  },
});
