import { parallel } from '../law/grounds.ts';
import * as z from 'zod';
import { paragraph } from './blocks.ts';
import { words as en } from './en/paper-added.ts';
import { words as es } from './es/paper-added.ts';
import { isTheirs, isUnderReview } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';

/** A paper that came in during a review: whoever still has to decide has it, and the parties have a copy (H&S 1374.30(n), 1374.33(a)). */
export const paperAdded = letterKind('paper-added', {
  grounds: parallel('H&S 1374.30(n), 1374.33(a)', 'Ins. Code 10169(n), 10169.3(a)'),
  facts: {
    /** How many. */
    papers: z.int().positive(),
    from: z.enum(['applicant', 'plan']),
  },
  holds: (state, _facts, notice) => isUnderReview(state) && isTheirs(state, notice),
  write: {
    reviewer: (_context, { papers, from }) => ({
      subject: en.reviewer.subject,
      blocks: [paragraph(en.reviewer.came(papers, from), en.reviewer.read(papers))],
    }),
    applicant: (context, { papers }) => {
      const words = wordsFor(context, { en, es }).applicant;
      return {
        subject: words.subject,
        blocks: [paragraph(words.came(papers), words.read(papers)), paragraph(words.nothingToDo)],
      };
    },
    plan: (_context, { papers }) => ({
      subject: en.plan.subject,
      blocks: [paragraph(en.plan.came(papers), en.plan.read(papers))],
    }),
    provider: (_context, { papers, from }) => ({
      subject: en.provider.subject,
      blocks: [paragraph(en.provider.came(papers, from), en.provider.howToGetIt(papers))],
    }),
  },
});
