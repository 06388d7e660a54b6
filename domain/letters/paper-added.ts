import { parallel } from '../law/grounds.ts';
import * as z from 'zod';
import { paragraph } from './blocks.ts';
import { words } from './en/paper-added.ts';
import { isTheirs, isUnderReview } from './holding.ts';
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
      subject: words.reviewer.subject,
      blocks: [paragraph(words.reviewer.came(papers, from), words.reviewer.read(papers))],
    }),
    applicant: (_context, { papers }) => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(words.applicant.came(papers), words.applicant.read(papers)),
        paragraph(words.applicant.nothingToDo),
      ],
    }),
    plan: (_context, { papers }) => ({
      subject: words.plan.subject,
      blocks: [paragraph(words.plan.came(papers), words.plan.read(papers))],
    }),
    provider: (_context, { papers, from }) => ({
      subject: words.provider.subject,
      blocks: [paragraph(words.provider.came(papers, from), words.provider.howToGetIt(papers))],
    }),
  },
});
