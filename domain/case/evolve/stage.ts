import type { CaseEvent } from '../events.ts';
import { type CaseState, commonPart, isOpen, type OpenPart } from '../state.ts';

export type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;
type InStage<S extends CaseState['stage']> = Extract<CaseState, { stage: S }>;

/** To another stage. @throws Error on a closed case: only a reopening moves that */
export function moveTo(state: CaseState, part: OpenPart): CaseState {
  if (!isOpen(state)) throw new Error(`${state.caseNumber} is closed; it does not move to ${part.stage}.`);
  return { ...commonPart(state), ...part };
}

/** Changes what only one stage has. @throws Error in another stage */
export function inStage<S extends CaseState['stage']>(
  state: CaseState,
  stage: S,
  change: (found: InStage<S>) => InStage<S>,
): CaseState {
  if (!isIn(state, stage)) throw new Error(`${state.caseNumber} is in ${state.stage}, not in ${stage}.`);
  return change(state);
}

function isIn<S extends CaseState['stage']>(state: CaseState, stage: S): state is InStage<S> {
  return state.stage === stage;
}
