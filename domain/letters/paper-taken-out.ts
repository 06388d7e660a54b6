import { practice } from '../law/grounds.ts';
import { misfiledPaper } from '../case/set-aside.ts';
import { DocumentId } from '../words/ids.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/paper-taken-out.ts';
import { letterKind } from './letter-kind.ts';

/** To a reviewer and a plan who could read it: a paper of this case belongs to another. */
export const paperTakenOut = letterKind('paper-taken-out', {
  grounds: practice(),
  facts: { document: DocumentId },
  // Also to a reviewer whose part is over: they may have kept a copy.
  holds: (state, { document }) => misfiledPaper(state, document) !== undefined,
  write: {
    plan: (_context, { document }) => ({
      subject: words.subject,
      blocks: [paragraph(words.takenOut(document), words.destroy), paragraph(words.plan.whatIsDue)],
    }),
    reviewer: (_context, { document }) => ({
      subject: words.subject,
      blocks: [
        paragraph(words.takenOut(document), words.reviewer.disregard, words.destroy),
        paragraph(words.reviewer.askedAgain),
      ],
    }),
  },
});
