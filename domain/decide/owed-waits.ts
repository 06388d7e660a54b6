import { clockOf } from '../case/clock.ts';
import { stillHolds } from '../letters/letters.ts';
import { startClock } from './clocks.ts';
import type { Draft } from './draft.ts';
import { startUnanswered } from './receipts.ts';
import { showHearingDates } from './state-hearing.ts';

/**
 * Starts what a case from before owes and has no clock for: each from the start that it would have had. What is past its time by that is
 * noted now, and not before.
 */
export function startOwedWaits(draft: Draft): void {
  showHearingDates(draft, 'application-received');
  startUnanswered(draft);
  startPosting(draft);
  startRecordsCheck(draft);
}

/** When a letter came into the post queue was not kept; its mail came back by then, or it was never one. */
function startPosting(draft: Draft): void {
  const state = draft.state();
  const waiting = state.notices.filter(notice => notice.status === 'to-post' && stillHolds(notice, state));
  for (const { id, cameBackAt, queuedAt } of waiting) {
    if (clockOf(state, 'N1', id) !== undefined) continue;
    startClock(draft, 'N1', { by: 'notice-queued-for-post', at: cameBackAt ?? queuedAt, subject: id });
  }
}

function startRecordsCheck(draft: Draft): void {
  const state = draft.state();
  if (state.stage !== 'gathering-records' || clockOf(state, 'D4') !== undefined) return;
  const at = state.records?.at ?? state.deliveredAt;
  if (at !== undefined) startClock(draft, 'D4', { by: 'records-delivered', at });
}
