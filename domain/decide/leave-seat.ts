import { isAnalysed } from '../case/panel.ts';
import type { FormerReviewer, Seat } from '../case/seat.ts';
import { seatSubject } from '../case/seat-duties.ts';
import { meetClocks, stopClocks } from './clocks.ts';
import type { Draft } from './draft.ts';
import { resumeReview } from './urgency.ts';

/** The seat is empty again; its invitation is answered, or was taken back. */
export function leaveSeat(draft: Draft, seat: Seat, reason: FormerReviewer['reason'], note?: string): void {
  const former = { reviewerId: seat.reviewerId, seat: seat.seat, reason, at: draft.at };
  const wasComplete = isAnalysed(draft.state());
  draft.record('reviewer-left', { former, note });
  stopClocks(draft, 'The reviewer has the seat no longer.', { id: 'T1', subject: seatSubject(seat.seat) });
  const invitation = { id: 'V0', subject: seatSubject(seat.seat) } as const;
  if (reason !== 'disqualified' && reason !== 'no-answer') meetClocks(draft, invitation);
  else stopClocks(draft, 'The seat was taken back.', invitation);
  if (wasComplete) resumeReview(draft, 'A reviewer left after the last analysis was in.');
}
