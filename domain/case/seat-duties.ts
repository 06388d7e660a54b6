import { clockOf } from './clock.ts';
import type { CommonPart } from './common-part.ts';
import { isAtWork, type Seat } from './seat.ts';
import type { StageDuty } from './stage.ts';
import type { SeatTie } from './tie.ts';

/** What the reviewer in that seat is to do: in their own queue. */
export function seatDuty(
  duty: 'accept-review' | 'submit-analysis' | 'complete-analysis',
  { seat, reviewerId }: Seat,
): StageDuty {
  const pressed =
    duty === 'accept-review'
      ? ({ pressedBy: 'invitation', about: seatSubject(seat) } as const)
      : ({ pressedBy: 'review' } as const);
  return { duty: `${duty}:${seat}`, queue: `reviewer:${reviewerId}`, ...pressed };
}

/** A seat, as the clocks about it name it. */
export function seatSubject(seat: number): string {
  return `seat-${seat}`;
}

/** Whether its reviewer has let the time for an answer to the invitation pass. */
export function isUnanswered(state: Pick<CommonPart, 'clocks'>, { seat, status }: Seat): boolean {
  return status === 'invited' && clockOf(state, 'V0', seatSubject(seat))?.status === 'missed';
}

/** The tie of whoever holds that seat that waits to be judged first, and by when that is to be. */
export function tieToJudge(state: Pick<CommonPart, 'clocks'>, { seat, ties = [] }: Seat): SeatTie | undefined {
  const open = ties.find(({ clearedBy }) => clearedBy === undefined);
  const clock = clockOf(state, 'T1', seatSubject(seat));
  return open && { ...open, judgeBy: clock?.derivation.dueAt ?? open.judgeBy };
}

/** The analyses that are to come: of whoever the review is open to, also while another seat is filled again. */
export function analyses({ seats }: Pick<CommonPart, 'seats'>): StageDuty[] {
  return seats
    .filter(isAtWork)
    .map(seat =>
      seatDuty(seat.draft === undefined || seat.draft.wasIn === true ? 'submit-analysis' : 'complete-analysis', seat),
    );
}
