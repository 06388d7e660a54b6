import type { Seat } from '../case/seat.ts';
import type { CaseState } from '../case/state.ts';
import { changeOne } from './change-one.ts';

export function changeSeat(state: CaseState, number: number, change: (seat: Seat) => Seat): CaseState {
  return { ...state, seats: changeOne(state.seats, ({ seat }) => seat === number, change, `seat ${number}`) };
}
