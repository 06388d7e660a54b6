import type { Derivation } from '../../clocks/derivation.ts';
import type { Notice } from '../notice.ts';
import type { Clock } from '../clock.ts';
import type { CaseDocument } from '../document.ts';
import type { Seat } from '../seat.ts';
import type { CaseState } from '../state.ts';
import type { Of } from './stage.ts';

/** A clock that runs again takes the place of the one before, but for one that was missed: that stays on the record. */
export function setClock(state: CaseState, clock: Clock): CaseState {
  return {
    ...state,
    clocks: [...state.clocks.filter(({ id, status }) => id !== clock.id || status === 'missed'), clock],
  };
}

/** The count day by day is in the event, and can be made again: the snapshot stays small without it. */
export function withoutDays({ days: _days, ...derivation }: Derivation): Derivation {
  return derivation;
}

export function changeClock(state: CaseState, id: Clock['id'], change: (clock: Clock) => Clock): CaseState {
  const latest = state.clocks.findLast(clock => clock.id === id);
  return { ...state, clocks: changeOne(state.clocks, clock => clock === latest, change, `clock ${id}`) };
}

export function missed(state: CaseState, event: Of<'clock-missed'>): CaseState {
  const next = changeClock(state, event.data.clock, clock => ({ ...clock, status: 'missed', missedAt: event.at }));
  const dueOn = state.clocks.findLast(({ id }) => id === event.data.clock)?.derivation.dueOn;
  if (dueOn === undefined || !['R1', 'R2', 'R5', 'C1', 'C2'].includes(event.data.clock)) return next;
  return { ...next, violations: [...next.violations, { clock: event.data.clock, dueOn, at: event.at }] };
}

export function changeNotice(state: CaseState, id: string, change: (notice: Notice) => Notice): CaseState {
  return { ...state, notices: changeOne(state.notices, notice => notice.id === id, change, `notice ${id}`) };
}

export function changeDocument(
  state: CaseState,
  id: string,
  change: (document: CaseDocument) => CaseDocument,
): CaseState {
  return { ...state, documents: changeOne(state.documents, document => document.id === id, change, `document ${id}`) };
}

/** Changes the checks of those files that are being checked. */
export function changeChecks(
  state: CaseState,
  ids: string[],
  change: (check: NonNullable<CaseDocument['check']>) => CaseDocument['check'],
): CaseState {
  return ids.reduce(
    (now, id) =>
      changeDocument(now, id, document =>
        document.check === undefined ? document : { ...document, check: change(document.check) },
      ),
    state,
  );
}

export function changeSeat(state: CaseState, number: number, change: (seat: Seat) => Seat): CaseState {
  return { ...state, seats: changeOne(state.seats, seat => seat.seat === number, change, `seat ${number}`) };
}

function changeOne<T>(all: T[], isIt: (one: T) => boolean, change: (one: T) => T, name: string): T[] {
  if (!all.some(isIt)) throw new Error(`There is no ${name} in this case.`);
  return all.map(one => (isIt(one) ? change(one) : one));
}

/** One paper more, and those less that were decided to be forgotten for it: not by a rule of today, for old events stay. */
export function announced(state: CaseState, event: Of<'document-announced'>): CaseState {
  const { documentId: id, kind, fileName, contentType, bytes, from, forgets = [] } = event.data;
  const kept = state.documents.filter(document => !forgets.includes(document.id));
  const one: CaseDocument = {
    ...{ id, kind, fileName, contentType, bytes, from },
    status: 'announced',
    announcedAt: event.at,
  };
  return { ...state, documents: [...kept, one] };
}

/** Reviewers are asked for those seats, and by that their organizations. */
export function asked(state: CaseState, proposed: Seat[]): CaseState {
  const kept = state.seats.filter(seat => !proposed.some(({ seat: number }) => number === seat.seat));
  const organizations = [...state.organizations, ...proposed.map(({ organizationId }) => organizationId)];
  return {
    ...state,
    seats: [...kept, ...proposed].toSorted((a, b) => a.seat - b.seat),
    organizations: [...new Set(organizations)],
  };
}
