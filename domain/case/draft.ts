import type { Instant } from '../time/instants.ts';
import type { Actor } from './actors.ts';
import type { CaseEvent, EventData, EventType } from './events.ts';
import { evolve } from './evolve.ts';
import type { CaseState } from './state.ts';

/**
 * A decision being written down: each event is applied at once, so that the next sentence of the rule sees what the
 * one before has changed.
 */
export interface Draft {
  readonly at: Instant;
  readonly by: Actor;
  readonly events: readonly CaseEvent[];
  state: () => CaseState;
  record: <T extends EventType>(type: T, data: EventData[T]) => void;
}

export function draftOf(state: CaseState, at: Instant, by: Actor): Draft {
  let now = state;
  const events: CaseEvent[] = [];
  return {
    at,
    by,
    events,
    state: () => now,
    record(type, data) {
      const event = frame({ caseNumber: now.caseNumber, version: now.version + 1, at, by }, type, data);
      events.push(event);
      now = evolve(now, event);
    },
  };
}

interface Place {
  caseNumber: CaseState['caseNumber'];
  version: number;
  at: Instant;
  by: Actor;
}

/** Puts what happened into the frame that every event has. */
export function frame<T extends EventType>(place: Place, type: T, data: EventData[T]): CaseEvent {
  // The type and what it carries belong together by the signature; the compiler cannot follow that into a union.
  return { eventVersion: 1, ...place, type, data } as CaseEvent;
}
