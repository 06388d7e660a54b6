import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/deadline-missed.ts';
import { toPlans } from './en/to-plans.ts';
import { deadline } from './facts.ts';
import { deadlineStands, isGoing, isTheirs } from './holding.ts';
import { dueOf } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { ruleIn } from './rule-in-case.ts';

/** That the time for a duty has passed. To a member it is about their release, which lasts a year (E1). */
export const deadlineMissed = letterKind('deadline-missed', {
  grounds: practice(),
  facts: deadline,
  // To a reviewer it asks for the analysis; to the plan and the director it records what stays missed.
  holds: (state, about, notice) => {
    const standing = deadlineStands(state, about);
    const isMissed = standing?.isMissed === true && (standing.isOwed || notice.to.party !== 'reviewer');
    return isMissed && isGoing(state) && isTheirs(state, notice);
  },
  deadline: ({ dueAt }) => dueAt,
  write: {
    applicant: () => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(words.applicant.lastedOneYear, words.applicant.hasEnded, words.applicant.needNew),
        paragraph(words.applicant.howTo, words.applicant.staysOpen),
      ],
    }),
    plan: ({ state }, about) => {
      const rule = ruleIn(state, about.clock);
      return {
        subject: words.plan.subject,
        blocks: [
          paragraph(words.plan.wasOwed(rule, dueOf(about)), words.plan.nothingCame),
          paragraph(rule.whenMissed.violation ? words.plan.violation : undefined, words.plan.supervisor),
          rule.whenMissed.penaltyPerDay === undefined ? undefined : paragraph(toPlans.penalty),
          paragraph(words.plan.doItNow),
        ],
      };
    },
    reviewer: (_context, about) => ({
      subject: words.reviewer.subject,
      blocks: [
        paragraph(words.reviewer.wasDue(dueOf(about)), words.reviewer.nothingCame, words.reviewer.submit),
        paragraph(words.reviewer.director, words.reviewer.decline),
      ],
    }),
    director: (_context, about) => ({
      subject: words.director.subject,
      blocks: [
        paragraph(words.director.wasOwed(dueOf(about)), words.director.lacking),
        paragraph(words.director.supervisor),
      ],
    }),
  },
});
