import { parallel } from '../law/grounds.ts';
import { clockOf, ClockSubject, isOwed } from '../case/clock.ts';
import { awaitedQuestions, openQuestion } from '../case/question.ts';
import { derive } from '../clocks/derive.ts';
import { deemedReceipt, receiptByPost } from '../clocks/receipt.ts';
import { ruleFor } from '../clocks/rules.ts';
import type { Instant } from '../time/instants.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/reviewer-question.ts';
import { words as es } from './es/reviewer-question.ts';
import { toPlans } from './en/to-plans.ts';
import { isUnderReview } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { dueOf, type Due, type DueWithin, type LetterContext, receiptAwaited } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { particularsHere, withMore } from './two-bodies.ts';

const facts = { question: ClockSubject };

/** A reviewer's question to a party (Ins. Code 10169.3(a), parallel text of H&S 1374.33). Its words are read after sign-in, or go on paper. */
export const reviewerQuestion = letterKind('reviewer-question', {
  grounds: parallel('H&S 1374.33(a)', 'Ins. Code 10169.3(a)'),
  facts,
  counted: {
    family: 'question',
    startedBy: 'question-asked',
    starts: (state, { facts: { question } }) =>
      awaitedQuestions(state)
        .filter(({ id }) => id === question)
        .map(({ id }) => ({ clock: 'Q1', subject: id })),
    about: ({ facts: { question } }) => (typeof question === 'string' ? question : undefined),
  },
  holds: (state, { question }) => isUnderReview(state) && openQuestion(state, question) !== undefined,
  write: {
    applicant: (context, { question }) => {
      const said = wordsFor(context, { en, es }).applicant;
      return {
        subject: said.subject,
        blocks: [
          paragraph(said.asks),
          particularsHere,
          paragraph(said.answer(answerBy(context, question)), said.otherWays),
          paragraph(said.copies),
          paragraph(said.goesOn),
        ],
      };
    },
    plan: (context, { question }) => {
      const said = en.plan;
      const awaited = receiptAwaited(context, 'Q1', question);
      return {
        subject: said.subject,
        blocks: [
          ...withMore(context, said.whereToRead, said.asks),
          paragraph(said.answer(answerBy(context, question)), said.copies),
          paragraph(said.goesOn),
          paragraph(toPlans.acknowledge, toPlans.countsFromReceipt(awaited)),
        ],
      };
    },
    provider: (context, { question }) => {
      const said = en.provider;
      return {
        subject: said.subject,
        blocks: [
          paragraph(said.asks, said.howToGetIt),
          paragraph(said.answer(answerBy(context, question)), said.copies),
          paragraph(said.goesOn),
        ],
      };
    },
  },
});

/** By the clock, or as it will be when this letter has started it. */
function answerBy(context: LetterContext, question: string): Due | DueWithin {
  const { state, at, notice, counting } = context;
  const clock = clockOf(state, 'Q1', question);
  if (clock !== undefined && isOwed(clock)) return dueOf({ clock: 'Q1', ...clock.derivation });
  if (notice.to.party === 'plan' && counting?.deemedReceipt === false) {
    const { length, unit } = ruleFor('Q1', state.urgency);
    return { within: length, unit };
  }
  const calendar = counting?.calendar ?? {};
  const startedAt = receiptOf(context);
  const { urgency: speed } = state;
  return dueOf({
    clock: 'Q1',
    ...derive({ rule: 'Q1', startedBy: 'question-asked', startedAt, asOf: at, calendar, speed }),
  });
}

/** When its reader will be taken to have it. */
function receiptOf({ notice, at, counting }: LetterContext): Instant {
  const { status, postedAt, to } = notice;
  if (status === 'to-post' || status === 'posted') return receiptByPost(postedAt ?? at, counting?.calendar);
  return to.party === 'plan' ? deemedReceipt(at, counting?.calendar) : at;
}
