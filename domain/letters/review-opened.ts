import { paragraph } from './blocks.ts';
import { words } from './en/review-opened.ts';
import { isBeforeReviewers, isGoing, seatOf } from './holding.ts';
import { owedBy } from './letter-context.ts';
import type { Seat } from '../case/seat.ts';
import type { CaseState } from '../case/state.ts';
import { letterKind, noticesOf } from './letter-kind.ts';

/** To a reviewer with a seat: the records are there, and the analysis is asked for. Also when it goes back to them. */
export const reviewOpened = letterKind('review-opened', {
  facts: {},
  // Also while another seat of the panel is being filled again.
  holds: (state, _facts, notice) =>
    isGoing(state) && isBeforeReviewers(state) && seatOf(state, notice)?.status === 'accepted',
  write: {
    reviewer: context => ({
      subject: words.subject,
      blocks: [
        paragraph(words.ready, words.records),
        paragraph(words.submit(owedBy(context, 'review')), words.layReader, words.cite),
        paragraph(words.name),
      ],
    }),
  },
});

/**
 * Whether the reviewer in that seat was told that the review is open: they keep at it while another seat is filled. Word
 * of an earlier review, or of another question, does not count.
 */
export function isOpenTo(state: CaseState, { reviewerId, invitedAt, askedAnewAt }: Seat): boolean {
  return noticesOf(state, reviewOpened).some(
    ({ to, queuedAt }) =>
      to.party === 'reviewer' && to.reviewerId === reviewerId && queuedAt >= (askedAnewAt ?? invitedAt),
  );
}
