import type { CaseEvent } from '../../domain/events/events.ts';
import { replay } from '../../domain/events/replay.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Outdated } from './snapshot.ts';

/**
 * A case from all of its events, in place of a snapshot of another shape. Where its machine is parked is not for a replay to
 * say: the token lies there for the version that the snapshot named.
 * @throws Error where the events don't lead to the version that the snapshot had
 */
export function remade(events: readonly CaseEvent[], { version, workflowVersion }: Outdated): CaseState {
  const state = replay(events);
  if (state.version === version) return { ...state, workflowVersion };
  throw new Error(
    `The events of ${state.caseNumber} lead to version ${state.version}, and its snapshot was at ${version}.`,
  );
}
