import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/deadline-missed.ts';
import { words as es } from './es/deadline-missed.ts';
import { toPlans } from './en/to-plans.ts';
import { deadline } from './facts.ts';
import { deadlineStands, isGoing, isTheirs } from './holding.ts';
import { wordsFor } from './in-language.ts';
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
    applicant: context => {
      const words = wordsFor(context, { en, es }).applicant;
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.lastedOneYear, words.hasEnded, words.needNew),
          paragraph(words.howTo, words.staysOpen),
        ],
      };
    },
    plan: ({ state }, about) => {
      const rule = ruleIn(state, about.clock);
      return {
        subject: en.plan.subject,
        blocks: [
          paragraph(en.plan.wasOwed(rule, dueOf(about)), en.plan.nothingCame),
          paragraph(rule.whenMissed.violation ? en.plan.violation : undefined, en.plan.supervisor),
          rule.whenMissed.penaltyPerDay === undefined ? undefined : paragraph(toPlans.penalty),
          paragraph(en.plan.doItNow),
        ],
      };
    },
    reviewer: (_context, about) => ({
      subject: en.reviewer.subject,
      blocks: [
        paragraph(en.reviewer.wasDue(dueOf(about)), en.reviewer.nothingCame, en.reviewer.submit),
        paragraph(en.reviewer.director, en.reviewer.decline),
      ],
    }),
    director: (_context, about) => ({
      subject: en.director.subject,
      blocks: [paragraph(en.director.wasOwed(dueOf(about)), en.director.lacking), paragraph(en.director.supervisor)],
    }),
  },
});
