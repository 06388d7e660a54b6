import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/assignment-ended.ts';
import { isBeforeReviewers, seatOf } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** To a reviewer who had a part in the case and has it no longer. */
export const assignmentEnded = letterKind('assignment-ended', {
  grounds: practice(),
  facts: {},
  // The seats stay on the record when the review is over; a case reopened to its review calls their holders back.
  holds: (state, _facts, notice) => seatOf(state, notice) === undefined || !isBeforeReviewers(state),
  write: {
    reviewer: () => ({
      subject: words.subject,
      blocks: [paragraph(words.ended, words.nothingDue, words.deleteCopies)],
    }),
  },
});
