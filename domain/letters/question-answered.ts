import { parallel } from '../law/grounds.ts';
import { ClockSubject } from '../case/clock.ts';
import { AskedParty } from '../case/question.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/question-answered.ts';
import { words as es } from './es/question-answered.ts';
import { isGoing, isTheirs } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { withMore } from './two-bodies.ts';

/** All parties get a copy of the answer (Ins. Code 10169.3(a), parallel text of H&S 1374.33), and who still has to decide hears of it. */
export const questionAnswered = letterKind('question-answered', {
  grounds: parallel('H&S 1374.33(a)', 'Ins. Code 10169.3(a)'),
  facts: { question: ClockSubject, asked: AskedParty },
  holds: (state, _facts, notice) => isGoing(state) && isTheirs(state, notice),
  write: {
    applicant: (context, { asked }) => {
      const words = wordsFor(context, { en, es }).applicant;
      return { subject: words.subject, blocks: withMore(context, words.read, words.answered(asked)) };
    },
    plan: (context, { asked }) => ({
      subject: en.plan.subject,
      blocks: withMore(context, en.plan.read, en.plan.answered(asked)),
    }),
    provider: (_context, { asked }) => ({
      subject: en.provider.subject,
      blocks: [paragraph(en.provider.answered(asked), en.provider.howToGetIt)],
    }),
    reviewer: (context, { asked }) => ({
      subject: en.reviewer.subject,
      blocks: withMore(context, en.reviewer.read, en.reviewer.answered(asked)),
    }),
  },
});
