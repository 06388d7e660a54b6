import { parallel } from '../law/grounds.ts';
import * as z from 'zod';
import { clockOf } from '../case/clock.ts';
import { clockRules } from '../clocks/rules.ts';
import { LocalDate } from '../time/instants.ts';
import { paragraph } from './blocks.ts';
import { type Step, words as en } from './en/extension.ts';
import { words as es } from './es/extension.ts';
import { toPlans } from './en/to-plans.ts';
import { explained } from './facts.ts';
import { endingOf, isTheirs } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { dueOf, hasPassed, type LetterContext, owedBy } from './letter-context.ts';
import { type Body, type Facts, letterKind } from './letter-kind.ts';
import { ruleIn } from './rule-in-case.ts';
import { toMembers } from './to-members.ts';
import { ClockId } from '../clocks/rule.ts';
import { atLocal, localDateOf } from '../time/days.ts';
import { withMore } from './two-bodies.ts';

const facts = {
  clock: ClockId,
  dueOn: LocalDate,
  /** The calendar or a rule has changed, a person gave more time, or the law does, where papers came late. */
  because: z.enum(['rules', 'person', 'late-papers']),
  ...explained,
};
type Extended = Facts<typeof facts>;

/** H&S 1374.33(c): the director gives more time, and every party hears of it. Also word of a date that was counted again. */
export const extension = letterKind('extension', {
  grounds: parallel('H&S 1374.33(c)', 'Ins. Code 10169.3(c)'),
  facts,
  holds: (state, { clock, dueOn }, notice) =>
    endingOf(state) === undefined && clockOf(state, clock)?.derivation.dueOn === dueOn && isTheirs(state, notice),
  deadline: ({ dueOn }) => atLocal(dueOn, '23:59:59'),
  write: {
    // What was written for them may say something about the member's health: it is read after sign-in.
    applicant: (context, extended) => {
      const words = wordsFor(context, { en, es }).applicant;
      return {
        subject: words.subject,
        blocks: [
          paragraph(
            words.newDate(extended.because, stepOf(extended.clock), dueOf(extended)),
            overBy(context, extended),
            earlierStill(context, extended),
          ),
          ...withMore(context, extended.explained === true ? words.readWhy : undefined),
          paragraph(words.call, toMembers(context).doNotWait),
        ],
      };
    },
    plan: (context, extended) =>
      extended.because === 'rules' ? recounted(context, extended) : extendedForPlan(context, extended),
    reviewer: (context, extended) => toReviewers(context, en.reviewer, extended),
    'review-org': (context, extended) => toReviewers(context, en['review-org'], extended),
  },
});

/** A letter that was long on its way may bring word of a day that is over. */
function overBy(context: LetterContext, extended: Extended): string | undefined {
  return hasPassed(context.at, extended) ? wordsFor(context, { en, es }).passed : undefined;
}

/** Of two times for one determination the earlier binds: a later date of the other is no promise. */
function earlierStill(context: LetterContext, { clock, dueOn }: Extended): string | undefined {
  if (clockRules[clock].family !== 'review') return undefined;
  const first = owedBy(context, 'review');
  if (first === undefined || first.on >= dueOn || first.on < localDateOf(context.at)) return undefined;
  return wordsFor(context, { en, es }).earlier(first);
}

function extendedForPlan(context: LetterContext, extended: Extended): Body {
  const due = dueOf(extended);
  const said = extended.because === 'late-papers' ? en.latePapers(due) : en.plan.extended(stepOf(extended.clock), due);
  return {
    subject: en.plan.subject,
    blocks: [
      paragraph(said, overBy(context, extended), earlierStill(context, extended)),
      ...withMore(context, inPortal(extended)),
      paragraph(en.plan.own),
    ],
  };
}

/** Also for what the plan itself owes. */
function recounted(context: LetterContext, extended: Extended): Body {
  const rule = ruleIn(context.state, extended.clock);
  const due = dueOf(extended);
  return {
    subject: en.plan.subjectRecounted,
    blocks: [
      ...withMore(context, inPortal(extended), en.plan.rules),
      paragraph(
        rule.owner === 'plan' ? toPlans.owed(rule, due) : en.plan.awaited(stepOf(extended.clock), rule, due),
        overBy(context, extended),
      ),
    ],
  };
}

function inPortal({ explained: isThere }: Extended): string | undefined {
  return isThere === true ? en.inPortal : undefined;
}

function toReviewers(
  context: LetterContext,
  { subject, extended: said, next }: (typeof en)['reviewer'],
  extended: Extended,
): Body {
  const due = dueOf(extended);
  const text = extended.because === 'late-papers' ? en.latePapers(due) : said(due);
  return {
    subject,
    blocks: [
      paragraph(text, overBy(context, extended), earlierStill(context, extended)),
      ...withMore(context, inPortal(extended)),
      paragraph(next),
    ],
  };
}

/** What has more time, in words for the parties. */
export function stepOf(clock: ClockId): Step {
  if (clockRules[clock].owner === 'review-organization') return 'review';
  const { family } = clockRules[clock];
  if (family === 'complaint') return 'complaint';
  if (family === 'answer') return 'answer';
  return family === 'filing' ? 'application' : 'other';
}
