import * as z from 'zod';
import { Derivation } from '../clocks/derivation.ts';
import { clockRules } from '../clocks/rules.ts';
import { LocalDate } from '../time/instants.ts';
import { type Clock, clockOf } from '../case/clock.ts';
import type { CaseState } from '../case/state.ts';
import { changeOne } from './change-one.ts';
import { event, type Happened } from './event.ts';
import { ClockId } from '../clocks/rule.ts';

const clock = { clock: ClockId, revision: z.int().positive() };

interface Moved {
  clock: ClockId;
  revision: number;
  derivation: Derivation;
}

export const clockEvents = {
  'clock-started': event({
    data: { ...clock, derivation: Derivation },
    wakesMachine: false,
    apply: (state, { data }): CaseState =>
      setClock(state, {
        id: data.clock,
        revision: data.revision,
        status: 'running',
        derivation: withoutDays(data.derivation),
        reminded: 0,
        penaltyDays: [],
      }),
  }),
  'clock-moved': event({
    data: { ...clock, derivation: Derivation, reason: z.string() },
    wakesMachine: false,
    apply: moved,
  }),
  'clock-paused': event({
    data: clock,
    wakesMachine: false,
    apply: (state, { data, at }): CaseState =>
      changeClock(state, data.clock, found => ({ ...found, status: 'paused', pausedAt: at })),
  }),
  'clock-resumed': event({ data: { ...clock, derivation: Derivation }, wakesMachine: false, apply: moved }),
  'clock-met': event({
    data: clock,
    wakesMachine: false,
    apply: (state, { data, at }): CaseState => changeClock(state, data.clock, found => ended(found, 'met', at)),
  }),
  'clock-missed': event({
    data: clock,
    wakesMachine: false,
    apply: (state, { data, at }): CaseState => {
      const next = changeClock(state, data.clock, found => ({ ...found, status: 'missed', missedAt: at }));
      const dueOn = clockOf(state, data.clock)?.derivation.dueOn;
      if (dueOn === undefined || !clockRules[data.clock].whenMissed.violation) return next;
      return { ...next, violations: [...next.violations, { clock: data.clock, dueOn, at }] };
    },
  }),
  'clock-stopped': event({
    data: { ...clock, reason: z.string() },
    wakesMachine: false,
    apply: (state, { data, at }): CaseState => changeClock(state, data.clock, found => ended(found, 'stopped', at)),
  }),
  'deadline-reminded': event({
    data: { ...clock, reminder: z.int().positive() },
    wakesMachine: false,
    apply: (state, { data }): CaseState =>
      changeClock(state, data.clock, found => ({ ...found, reminded: data.reminder })),
  }),
  'penalty-day-counted': event({
    data: { ...clock, day: LocalDate },
    wakesMachine: false,
    apply: (state, { data }): CaseState =>
      changeClock(state, data.clock, found => ({ ...found, penaltyDays: [...found.penaltyDays, data.day] })),
  }),
};

function moved(state: CaseState, { data, at }: Happened<Moved>): CaseState {
  return changeClock(state, data.clock, found => ({
    ...found,
    revision: data.revision,
    status: found.missedAt === undefined ? 'running' : 'missed',
    derivation: withoutDays(data.derivation),
    pausedAt: undefined,
    endedAt: undefined,
    reminded: data.derivation.reminders.filter(reminder => reminder <= at).length,
  }));
}

function ended(found: Clock, how: 'met' | 'stopped', at: Happened<unknown>['at']): Clock {
  return { ...found, status: found.missedAt === undefined ? how : 'missed', endedAt: at };
}

/** A clock that runs again takes the place of the one before, but for one that was missed: that stays on the record. */
function setClock(state: CaseState, one: Clock): CaseState {
  return { ...state, clocks: [...state.clocks.filter(({ id, status }) => id !== one.id || status === 'missed'), one] };
}

/** The count day by day is in the event, and can be made again: the snapshot stays small without it. */
function withoutDays({ days: _days, ...derivation }: Derivation): Derivation {
  return derivation;
}

function changeClock(state: CaseState, id: ClockId, change: (found: Clock) => Clock): CaseState {
  const latest = clockOf(state, id);
  return { ...state, clocks: changeOne(state.clocks, found => found === latest, change, `clock ${id}`) };
}
