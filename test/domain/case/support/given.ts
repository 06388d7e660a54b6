import type { Actor } from '../../../../domain/case/actors.ts';
import { decide } from '../../../../domain/case/decide.ts';
import type { CaseEvent } from '../../../../domain/case/events.ts';
import { evolve } from '../../../../domain/case/evolve.ts';
import type { CaseState } from '../../../../domain/case/state.ts';
import { pacific } from '../../time/pacific.ts';
import { commandOf, type Given, looked } from './play.ts';

/** Replays a history. */
export function replay(events: readonly CaseEvent[]): CaseState {
  const state = events.reduce<CaseState | undefined>((now, event) => evolve(now, event), undefined);
  if (state === undefined) throw new Error('A history without events is no case.');
  return state;
}

/** Given what has happened, when somebody gives a command: the types of the events that follow, or the refusal's kind. */
export function given(events: readonly CaseEvent[]) {
  const state = replay(events);
  return {
    when: (written: string, by: Actor, ...[type, payload]: Given): string[] | string => {
      const decision = decide(commandOf(type, payload, by, pacific(written)), state, looked(type, payload));
      return 'refusal' in decision ? decision.refusal.kind : decision.events.map(event => event.type);
    },
  };
}
