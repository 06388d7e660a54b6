import { noticesOf } from './notice-keeping.ts';
import type { Seat } from './seat.ts';
import type { CaseState } from './state.ts';

/** One reviewer, or a panel of three where an experimental treatment is in dispute; `domain.md` 4.3. */
export function seatsNeeded(state: CaseState): number {
  return state.issues.some(issue => issue.route === 'imr' && issue.reviewType === 'experimental') ? 3 : 1;
}

/** The numbers of the seats that nobody holds. */
export function emptySeats(state: CaseState): number[] {
  const all = Array.from({ length: seatsNeeded(state) }, (_, index) => index + 1);
  return all.filter(number => !state.seats.some(({ seat }) => seat === number));
}

/** Whether every seat is held, and each of their analyses is in. */
export function isAnalysed(state: CaseState): boolean {
  return emptySeats(state).length === 0 && state.seats.every(({ status }) => status === 'analysed');
}

/** Whether the reviewer in that seat was told that the review is open: they keep at it while another seat is filled. */
export function isOpenTo(state: CaseState, { reviewerId }: Seat): boolean {
  return noticesOf(state, 'review-opened').some(({ to }) => to.party === 'reviewer' && to.reviewerId === reviewerId);
}
