import { parallel } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/review-opened.ts';
import { explained } from './facts.ts';
import { isBeforeReviewers, isGoing, seatOf } from './holding.ts';
import { owedBy } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';

/** To a reviewer with a seat: the records are there, and the analysis is asked for. Also when it goes back to them. */
export const reviewOpened = letterKind('review-opened', {
  grounds: parallel('H&S 1374.33(a)-(b)', 'Ins. Code 10169.3(a)–(b)'),
  facts: explained,
  // Also while another seat of the panel is being filled again.
  holds: (state, _facts, notice) =>
    isGoing(state) && isBeforeReviewers(state) && seatOf(state, notice)?.status === 'accepted',
  write: {
    reviewer: (context, { explained: wasReturned }) => ({
      subject: words.subject,
      blocks: [
        wasReturned === true ? paragraph(words.returned, words.askedFor) : paragraph(words.ready, words.records),
        paragraph(words.submit(owedBy(context, 'review')), words.layReader, words.cite),
        paragraph(words.name),
      ],
    }),
  },
});
