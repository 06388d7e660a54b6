import type { CaseState } from '../case/state.ts';

/** The case of somebody who was taken for dead and lives: who was authorized still is. */
export function alive<S extends CaseState>(state: S): S {
  const { assistant } = state.application;
  const authorizedOn = state.death?.assistantAuthorizedOn;
  const helper = assistant && authorizedOn && { assistant: { ...assistant, authorizedOn } };
  return { ...state, application: { ...state.application, ...helper }, death: undefined };
}
