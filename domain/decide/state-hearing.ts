import { clockOf } from '../case/clock.ts';
import { hearingClocksOf, hearingLength, noticeDateOf } from '../case/state-hearing.ts';
import type { EventType } from '../events/events.ts';
import { atLocal } from '../time/days.ts';
import { startClock } from './clocks.ts';
import type { Draft } from './draft.ts';

/**
 * Starts F2 and F3 when the date of the notice becomes known. They are the member's own times, and run with another department:
 * one that is over already is shown as that, and asks for nothing.
 */
export function showHearingDates(draft: Draft, by: EventType): void {
  const noticeOn = noticeDateOf(draft.state());
  if (noticeOn === undefined) return;
  for (const id of hearingClocksOf(draft.state())) {
    if (clockOf(draft.state(), id) !== undefined) continue;
    const length = hearingLength(draft.state(), id);
    startClock(draft, id, { by, at: atLocal(noticeOn, '00:00'), ...(length === undefined ? {} : { length }) });
    const started = clockOf(draft.state(), id);
    const { missedFrom } = started?.derivation ?? {};
    if (missedFrom !== undefined && draft.at >= missedFrom) {
      draft.record('clock-missed', { clock: id, revision: 1 });
    }
  }
}
