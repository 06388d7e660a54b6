import type { Counting } from '../clocks/receipt.ts';
import type { Instant } from '../time/instants.ts';
import type { Actor } from '../people/actors.ts';
import { type CaseEvent, type EventData, type EventType, eventVersionOf } from '../events/events.ts';
import { evolve } from '../events/evolve.ts';
import type { Received } from '../case/typed-in.ts';
import type { CaseState } from '../case/state.ts';
import type { Calendar } from '../clocks/calendar-changes.ts';

/**
 * A decision being written down: each event is applied at once, so that the next sentence of the rule sees what the
 * one before has changed.
 */
export interface Draft {
  readonly at: Instant;
  readonly by: Actor;
  readonly events: readonly CaseEvent[];
  /** The closures and holidays by which clocks that start or move now are counted. */
  readonly calendar: Calendar;
  /** Whether the plan counts as having a notice although it says nothing. */
  readonly deemedReceipt: boolean;
  state: () => CaseState;
  record: <T extends EventType>(type: T, data: EventData[T]) => void;
}

/** When, by whom and in which request something is decided. */
export interface Cause {
  at: Instant;
  by: Actor;
  requestId?: string | undefined;
  /** How and when it came in that staff typed in. */
  received?: Received | undefined;
}

export function draftOf(state: CaseState, { at, by, requestId, received }: Cause, counting: Counting = {}): Draft {
  const { calendar = {}, deemedReceipt = true } = counting;
  let now = state;
  const events: CaseEvent[] = [];
  return {
    at,
    by,
    calendar,
    deemedReceipt,
    events,
    state: () => now,
    record(type, data) {
      const { caseNumber, version, correlationId } = now;
      const event = frame({ caseNumber, version: version + 1, at, by, correlationId, requestId, received }, type, data);
      events.push(event);
      now = evolve(now, event);
    },
  };
}

interface Place extends Cause {
  caseNumber: CaseState['caseNumber'];
  version: number;
  correlationId?: string | undefined;
}

/** Puts what happened into the frame that every event has. */
export function frame<T extends EventType>(place: Place, type: T, data: EventData[T]): CaseEvent {
  // The type and what it carries belong together by the signature; the compiler cannot follow that into a union.
  const { received, ...rest } = place;
  const said = received === undefined ? {} : { received };
  return { eventVersion: eventVersionOf(type), ...rest, ...said, type, data } as CaseEvent;
}
