import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/deadline-reminder.ts';
import { toPlans } from './en/to-plans.ts';
import { deadline } from './facts.ts';
import { deadlineStands, isTheirs } from './holding.ts';
import { askedBy, type Due, dueOf } from './letter-context.ts';
import { type Body, letterKind } from './letter-kind.ts';
import { ruleIn } from './rule-in-case.ts';

/** That the time for a duty runs out. To a member it is about what we (I1) or a reviewer (Q1) asked, or their release, which lasts a year (E1). */
export const deadlineReminder = letterKind('deadline-reminder', {
  grounds: practice(),
  facts: deadline,
  holds: (state, about, notice) => deadlineStands(state, about)?.isRunning === true && isTheirs(state, notice),
  deadline: ({ dueAt }) => dueAt,
  write: {
    applicant: ({ at }, about) => {
      const due = askedBy(dueOf(about), at);
      if (about.clock === 'Q1') return stillAsked('applicant', due);
      return about.clock === 'I1' ? stillWanted(due) : releaseEnds(due);
    },
    provider: ({ at }, about) => {
      const due = askedBy(dueOf(about), at);
      return about.clock === 'I1' ? fromProvider(due) : stillAsked('provider', due);
    },
    plan: ({ state, at }, about) => {
      if (about.clock === 'Q1') return stillAsked('plan', askedBy(dueOf(about), at));
      const rule = ruleIn(state, about.clock);
      return {
        subject: words.plan.subject,
        blocks: [
          paragraph(toPlans.owed(rule, askedBy(dueOf(about), at))),
          rule.whenMissed.penaltyPerDay === undefined ? undefined : paragraph(toPlans.penalty),
          paragraph(words.plan.report),
        ],
      };
    },
    reviewer: ({ at }, about) => {
      const said = about.clock === 'V0' ? words.invited : words.reviewer;
      return { subject: said.subject, blocks: [paragraph(said.due(askedBy(dueOf(about), at)), said.signIn)] };
    },
    'review-org': ({ at }, about) => ({
      subject: words['review-org'].subject,
      blocks: [paragraph(words['review-org'].due(askedBy(dueOf(about), at)), words['review-org'].signIn)],
    }),
  },
});

/** No law sets that time: it is asked, and not demanded. */
function stillAsked(reader: 'applicant' | 'plan' | 'provider', due: Due): Body {
  const { subject, answer, how } = words.asked[reader];
  return { subject, blocks: [paragraph(answer(due)), paragraph(how)] };
}

function stillWanted(due: Due): Body {
  const { subject, send, cannotGet } = words.wanted;
  return { subject, blocks: [paragraph(send(due)), paragraph(cannotGet)] };
}

function fromProvider(due: Due): Body {
  const { subject, send, how } = words.fromProvider;
  return { subject, blocks: [paragraph(send(due)), paragraph(how)] };
}

function releaseEnds(due: Due): Body {
  const { subject, lastsOneYear, endsSoon, signAgain, howTo } = words.release;
  return { subject, blocks: [paragraph(lastsOneYear, endsSoon, signAgain(due)), paragraph(howTo)] };
}
