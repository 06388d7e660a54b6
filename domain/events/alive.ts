import type { CaseState } from '../case/state.ts';
import type { Instant } from '../time/instants.ts';
import { reachedElsewhere } from './reached-elsewhere.ts';

/** The case of somebody who was taken for dead and lives: who acted for them still does, and nobody for the dead. */
export function alive<S extends CaseState>(state: S, at: Instant): S {
  const { standIn, death } = state;
  const own = standIn === undefined ? state : reachedElsewhere(state, standIn.inPlaceOf, at);
  const { assistant } = own.application;
  const authorizedOn = death?.assistantAuthorizedOn;
  const helper = assistant && authorizedOn && { assistant: { ...assistant, authorizedOn } };
  return { ...own, application: { ...own.application, ...helper }, death: undefined, standIn: death?.standIn };
}
