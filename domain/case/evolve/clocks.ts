import type { CaseState } from '../state.ts';
import { changeClock, missed, setClock, withoutDays } from './changes.ts';
import type { Of } from './stage.ts';

type ClockEvent = Of<
  | 'clock-started'
  | 'clock-moved'
  | 'clock-resumed'
  | 'clock-paused'
  | 'clock-met'
  | 'clock-missed'
  | 'clock-stopped'
  | 'deadline-reminded'
  | 'penalty-day-counted'
>;

/** What an event of a clock does to the case. */
export function clockChanged(state: CaseState, event: ClockEvent): CaseState {
  switch (event.type) {
    case 'clock-started':
      return setClock(state, {
        id: event.data.clock,
        revision: event.data.revision,
        status: 'running',
        derivation: withoutDays(event.data.derivation),
        reminded: 0,
        penaltyDays: [],
      });
    case 'clock-moved':
    case 'clock-resumed':
      return changeClock(state, event.data.clock, clock => ({
        ...clock,
        revision: event.data.revision,
        status: clock.missedAt === undefined ? 'running' : 'missed',
        derivation: withoutDays(event.data.derivation),
        pausedAt: undefined,
        endedAt: undefined,
        reminded: event.data.derivation.reminders.filter(at => at <= event.at).length,
      }));
    case 'clock-paused':
      return changeClock(state, event.data.clock, clock => ({ ...clock, status: 'paused', pausedAt: event.at }));
    case 'clock-met':
      return changeClock(state, event.data.clock, clock => ({
        ...clock,
        status: clock.missedAt === undefined ? 'met' : 'missed',
        endedAt: event.at,
      }));
    case 'clock-missed':
      return missed(state, event);
    case 'clock-stopped':
      return changeClock(state, event.data.clock, clock => ({
        ...clock,
        status: clock.missedAt === undefined ? 'stopped' : 'missed',
        endedAt: event.at,
      }));
    case 'deadline-reminded':
      return changeClock(state, event.data.clock, clock => ({ ...clock, reminded: event.data.reminder }));
    case 'penalty-day-counted':
      return changeClock(state, event.data.clock, clock => ({
        ...clock,
        penaltyDays: [...clock.penaltyDays, event.data.day],
      }));
  }
}
