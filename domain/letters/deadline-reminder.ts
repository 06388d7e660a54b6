import { clockRules } from '../clocks/rules.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/deadline-reminder.ts';
import { toPlans } from './en/to-plans.ts';
import { deadline } from './facts.ts';
import { deadlineStands, isTheirs } from './holding.ts';
import { dueOf } from './letter-context.ts';
import { type Body, type Facts, letterKind } from './letter-kind.ts';

/** That the time for a duty runs out. To a member it is about what we (I1) or a reviewer (Q1) asked, or their release, which lasts a year (E1). */
export const deadlineReminder = letterKind('deadline-reminder', {
  facts: deadline,
  holds: (state, about, notice) => deadlineStands(state, about)?.isRunning === true && isTheirs(state, notice),
  deadline: ({ dueAt }) => dueAt,
  write: {
    applicant: (_context, about) => {
      if (about.clock === 'Q1') return stillAsked('applicant', about);
      return about.clock === 'I1' ? stillWanted(about) : releaseEnds(about);
    },
    provider: (_context, about) => stillAsked('provider', about),
    plan: (_context, about) => {
      if (about.clock === 'Q1') return stillAsked('plan', about);
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
    reviewer: (_context, about) => {
      const said = about.clock === 'V0' ? words.invited : words.reviewer;
      return { subject: said.subject, blocks: [paragraph(said.due(dueOf(about)), said.signIn)] };
    },
    'review-org': (_context, about) => ({
      subject: words['review-org'].subject,
      blocks: [paragraph(words['review-org'].due(dueOf(about)), words['review-org'].signIn)],
    }),
  },
});

/** No law sets that time: it is asked, and not demanded. */
function stillAsked(reader: 'applicant' | 'plan' | 'provider', about: Facts<typeof deadline>): Body {
  const { subject, answer, how } = words.asked[reader];
  return { subject, blocks: [paragraph(answer(dueOf(about))), paragraph(how)] };
}

function stillWanted(about: Facts<typeof deadline>): Body {
  const { subject, send, cannotGet } = words.wanted;
  return { subject, blocks: [paragraph(send(dueOf(about))), paragraph(cannotGet)] };
}

function releaseEnds(about: Facts<typeof deadline>): Body {
  const { subject, lastsOneYear, endsSoon, signAgain, howTo } = words.release;
  return { subject, blocks: [paragraph(lastsOneYear, endsSoon, signAgain(dueOf(about))), paragraph(howTo)] };
}
