import { parallel } from '../law/grounds.ts';
import { ClockSubject } from '../case/clock.ts';
import { AskedParty } from '../case/question.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/question-copy.ts';
import { isGoing } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** All parties get a copy of what a reviewer asks one of them (Ins. Code 10169.3(a), parallel text of H&S 1374.33). */
export const questionCopy = letterKind('question-copy', {
  grounds: parallel('H&S 1374.33(a)', 'Ins. Code 10169.3(a)'),
  facts: { question: ClockSubject, asked: AskedParty },
  holds: isGoing,
  write: {
    applicant: (_context, { asked }) => ({
      subject: words.applicant.subject,
      blocks: [paragraph(words.applicant.asked(asked), words.applicant.read), paragraph(words.applicant.nothingToDo)],
    }),
    plan: (_context, { asked }) => ({
      subject: words.plan.subject,
      blocks: [paragraph(words.plan.asked(asked), words.plan.read), paragraph(words.plan.nothingToDo)],
    }),
    provider: (_context, { asked }) => ({
      subject: words.provider.subject,
      blocks: [
        paragraph(words.provider.asked(asked), words.provider.howToGetIt),
        paragraph(words.provider.nothingToDo),
      ],
    }),
  },
});
