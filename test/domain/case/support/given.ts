import type { Actor } from '../../../../domain/people/actors.ts';
import { decide } from '../../../../domain/decide/decide.ts';
import type { CaseEvent } from '../../../../domain/events/events.ts';
import { replay } from '../../../../domain/events/replay.ts';
import { pacific } from '../../time/pacific.ts';
import { commandOf, lookedUp } from './play.ts';
import { payloadOf, type TypeAndPayload } from './playing.ts';

/** Given what has happened, when somebody gives a command: the types of the events that follow, or the refusal's kind. */
export function given(events: readonly CaseEvent[]) {
  const state = replay(events);
  return {
    when: (written: string, by: Actor, ...[type, sent]: TypeAndPayload): string[] | string => {
      const payload = payloadOf(sent, state);
      const decision = decide(commandOf(type, payload, by, pacific(written)), state, lookedUp(type, payload));
      return 'refusal' in decision ? decision.refusal.kind : decision.events.map(event => event.type);
    },
  };
}
