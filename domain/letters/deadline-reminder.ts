import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/deadline-reminder.ts';
import { words as es } from './es/deadline-reminder.ts';
import { toPlans } from './en/to-plans.ts';
import { deadline } from './facts.ts';
import { deadlineStands, isTheirs } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { askedBy, type Due, dueOf } from './letter-context.ts';
import { type Body, letterKind } from './letter-kind.ts';
import type { Translated } from '../words/language.ts';
import { ruleIn } from './rule-in-case.ts';

type OfMember = Translated<typeof en>['applicant'];

/** That the time for a duty runs out. To a member it is about what we (I1) or a reviewer (Q1) asked, or their release, which lasts a year (E1). */
export const deadlineReminder = letterKind('deadline-reminder', {
  grounds: practice(),
  facts: deadline,
  holds: (state, about, notice) => deadlineStands(state, about)?.isRunning === true && isTheirs(state, notice),
  deadline: ({ dueAt }) => dueAt,
  write: {
    applicant: (context, about) => {
      const { wanted, asked, release } = wordsFor(context, { en, es }).applicant;
      const due = askedBy(dueOf(about), context.at);
      if (about.clock === 'Q1') return stillAsked(asked, due);
      return about.clock === 'I1' ? stillWanted(wanted, due) : releaseEnds(release, due);
    },
    provider: ({ at }, about) => {
      const due = askedBy(dueOf(about), at);
      return about.clock === 'I1' ? fromProvider(due) : stillAsked(en.asked.provider, due);
    },
    plan: ({ state, at }, about) => {
      if (about.clock === 'Q1') return stillAsked(en.asked.plan, askedBy(dueOf(about), at));
      const rule = ruleIn(state, about.clock);
      return {
        subject: en.plan.subject,
        blocks: [
          paragraph(toPlans.owed(rule, askedBy(dueOf(about), at))),
          rule.whenMissed.penaltyPerDay === undefined ? undefined : paragraph(toPlans.penalty),
          paragraph(en.plan.report),
        ],
      };
    },
    reviewer: ({ at }, about) => {
      const said = about.clock === 'V0' ? en.invited : en.reviewer;
      return { subject: said.subject, blocks: [paragraph(said.due(askedBy(dueOf(about), at)), said.signIn)] };
    },
    'review-org': ({ at }, about) => ({
      subject: en['review-org'].subject,
      blocks: [paragraph(en['review-org'].due(askedBy(dueOf(about), at)), en['review-org'].signIn)],
    }),
  },
});

/** No law sets that time: it is asked, and not demanded. */
function stillAsked({ subject, answer, how }: OfMember['asked'], due: Due): Body {
  return { subject, blocks: [paragraph(answer(due)), paragraph(how)] };
}

function stillWanted({ subject, send, cannotGet }: OfMember['wanted'], due: Due): Body {
  return { subject, blocks: [paragraph(send(due)), paragraph(cannotGet)] };
}

function fromProvider(due: Due): Body {
  const { subject, send, how } = en.fromProvider;
  return { subject, blocks: [paragraph(send(due)), paragraph(how)] };
}

function releaseEnds({ subject, lastsOneYear, endsSoon, signAgain, howTo }: OfMember['release'], due: Due): Body {
  return { subject, blocks: [paragraph(lastsOneYear, endsSoon, signAgain(due)), paragraph(howTo)] };
}
