import type { Clock } from '../../../../domain/case/clock.ts';
import type { RecordsList } from '../../../../domain/case/records-list.ts';
import type { CaseState } from '../../../../domain/case/state.ts';
import type { ClockId } from '../../../../domain/clocks/rule.ts';
import type { Command } from '../../../../domain/commands/any-command.ts';
import type { Refusal } from '../../../../domain/decide/refusal.ts';
import type { CaseEvent } from '../../../../domain/events/events.ts';
import type { Actor } from '../../../../domain/people/actors.ts';
import type { Instant } from '../../../../domain/time/instants.ts';
import type { PlainIds } from './plain-ids.ts';

/** What becomes of a paper: it stays announced, its file comes in, or that is admitted or refused. */
export type Fate = 'announced' | 'arrived' | 'admitted' | 'refused';

export interface Delivery {
  by?: Actor;
  /** What is otherwise on the list. */
  list?: RecordsList;
  /** What becomes of the paper's file. */
  fate?: Fate;
}

export interface Report {
  by?: Actor;
  /** Without it, each that is owed. */
  what?: 'authorized' | 'paid';
  /** Without it, today. */
  on?: string;
  fate?: Fate;
}

type Give<T extends Command['type']> = PlainIds<Extract<Command, { type: T }>['payload']>;
/** What is sent once the case is known as it stands then. */
export type Whole = (state: CaseState) => Give<'submit-analysis'>;
export type TypeAndPayload =
  { [T in Command['type']]: [type: T, payload: Give<T>] }[Command['type']] | [type: 'submit-analysis', payload: Whole];

/** What is sent, now that the case stands so. */
export function payloadOf(payload: TypeAndPayload[1], state: CaseState): Exclude<TypeAndPayload[1], Whole> {
  return isWhole(payload) ? payload(state) : payload;
}

function isWhole(payload: TypeAndPayload[1]): payload is Whole {
  return typeof payload === 'function';
}

/** A case that is played in pure domain code, with what the machines would do, under a time that the test sets. */
export interface Play {
  readonly events: CaseEvent[];
  state: () => CaseState;
  now: () => Instant;
  /** Lets the time run to that moment; reminders, misses and penalty days happen on the way. */
  until: (written: string) => Play;
  /** A command that must be accepted; then the machine goes on. */
  give: (by: Actor, ...command: TypeAndPayload) => Play;
  /** A command at a moment. */
  at: (written: string, by: Actor, ...command: TypeAndPayload) => Play;
  /** The plan sends a paper and says that everything on the list is there; now, or at a moment. */
  delivers: (written?: string, how?: Delivery) => Play;
  /** The plan reports all that it owes as done today, each with a paper; now, or at a moment. */
  reports: (written?: string, how?: Report) => Play;
  /** The refusal of a command, or undefined if it would be accepted; nothing changes. */
  refusalOf: (by: Actor, ...command: TypeAndPayload) => Refusal | undefined;
  clock: (id: ClockId) => Clock;
  /** Types of the events since the last time that this was asked. */
  news: () => string[];
  /** Notices queued since the last time that this was asked, as `kind → recipient`. */
  letters: () => string[];
}
