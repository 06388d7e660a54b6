import { type CommonPart, underReview } from './common-part.ts';

/** One reviewer, or a panel of three where an experimental treatment is in dispute: choice, no law that we read says how many. */
export function seatsNeeded(state: Pick<CommonPart, 'issues'>): number {
  return underReview(state).some(({ reviewType }) => reviewType === 'experimental') ? 3 : 1;
}

/** The numbers of the seats that nobody holds and the review needs: of a bigger panel that stayed on, any seat will do. */
export function emptySeats(state: Pick<CommonPart, 'issues' | 'seats'>): number[] {
  const needed = seatsNeeded(state);
  const all = Array.from({ length: needed }, (_, index) => index + 1);
  const free = all.filter(number => !state.seats.some(({ seat }) => seat === number));
  return free.slice(0, Math.max(0, needed - state.seats.length));
}

/** Whether every seat is held, and each of their analyses is in. */
export function isAnalysed(state: Pick<CommonPart, 'issues' | 'seats'>): boolean {
  return emptySeats(state).length === 0 && state.seats.every(({ status }) => status === 'analysed');
}
