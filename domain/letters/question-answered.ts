import { parallel } from '../law/grounds.ts';
import { ClockSubject } from '../case/clock.ts';
import { AskedParty } from '../case/question.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/question-answered.ts';
import { isGoing, isTheirs } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** All parties get a copy of the answer (Ins. Code 10169.3(a), parallel text of H&S 1374.33), and who still has to decide hears of it. */
export const questionAnswered = letterKind('question-answered', {
  grounds: parallel('H&S 1374.33(a)', 'Ins. Code 10169.3(a)'),
  facts: { question: ClockSubject, asked: AskedParty },
  holds: (state, _facts, notice) => isGoing(state) && isTheirs(state, notice),
  write: {
    applicant: (_context, { asked }) => ({
      subject: words.applicant.subject,
      blocks: [paragraph(words.applicant.answered(asked), words.applicant.read)],
    }),
    plan: (_context, { asked }) => ({
      subject: words.plan.subject,
      blocks: [paragraph(words.plan.answered(asked), words.plan.read)],
    }),
    provider: (_context, { asked }) => ({
      subject: words.provider.subject,
      blocks: [paragraph(words.provider.answered(asked), words.provider.howToGetIt)],
    }),
    reviewer: (_context, { asked }) => ({
      subject: words.reviewer.subject,
      blocks: [paragraph(words.reviewer.answered(asked), words.reviewer.read)],
    }),
  },
});
