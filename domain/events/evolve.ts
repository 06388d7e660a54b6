import { applyEvent, type CaseEvent, wakesMachine } from './events.ts';
import { begun } from './filing.ts';
import { notingHolder } from '../case/time-held.ts';
import type { CaseState } from '../case/state.ts';

/** The case after an event. @throws Error when the event cannot follow: a damaged history must not go unseen. */
export function evolve(state: CaseState | undefined, event: CaseEvent): CaseState {
  if (state === undefined) return notingHolder(begin(event), event.at);
  if (event.version !== state.version + 1) {
    throw new Error(`Event ${event.version} of ${event.caseNumber} cannot follow version ${state.version}.`);
  }
  const workflowVersion = wakesMachine(event.type) ? event.version : state.workflowVersion;
  return notingHolder(applyEvent({ ...state, version: event.version, workflowVersion }, event), event.at);
}

function begin(event: CaseEvent): CaseState {
  if (event.type !== 'application-received' || event.version !== 1) {
    throw new Error(`A case begins with its application, not with ${event.type} as event ${event.version}.`);
  }
  return begun(event);
}
