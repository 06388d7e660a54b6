import { parallel } from '../law/grounds.ts';
import { ClockSubject } from '../case/clock.ts';
import { AskedParty } from '../case/question.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/question-copy.ts';
import { words as es } from './es/question-copy.ts';
import { isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { withMore } from './two-bodies.ts';

/** All parties get a copy of what a reviewer asks one of them (Ins. Code 10169.3(a), parallel text of H&S 1374.33). */
export const questionCopy = letterKind('question-copy', {
  grounds: parallel('H&S 1374.33(a)', 'Ins. Code 10169.3(a)'),
  facts: { question: ClockSubject, asked: AskedParty },
  holds: isGoing,
  write: {
    applicant: (context, { asked }) => {
      const words = wordsFor(context, { en, es }).applicant;
      return {
        subject: words.subject,
        blocks: [...withMore(context, words.read, words.asked(asked)), paragraph(words.nothingToDo)],
      };
    },
    plan: (context, { asked }) => ({
      subject: en.plan.subject,
      blocks: [...withMore(context, en.plan.read, en.plan.asked(asked)), paragraph(en.plan.nothingToDo)],
    }),
    provider: (_context, { asked }) => ({
      subject: en.provider.subject,
      blocks: [paragraph(en.provider.asked(asked), en.provider.howToGetIt), paragraph(en.provider.nothingToDo)],
    }),
  },
});
