import type { OpenStage, Stage } from '../case/stage-names.ts';
import { type CaseState, commonPart, isOpen } from '../case/state.ts';
import type { OpenPart } from '../case/stages/open.ts';

type InStage<S extends Stage> = Extract<CaseState, { stage: S }>;

/** To another stage, from any. @throws Error on a closed case: only a reopening moves that */
export function moveTo(state: CaseState, part: OpenPart): CaseState {
  if (!isOpen(state)) throw new Error(`${state.caseNumber} is closed; it does not move to ${part.stage}.`);
  return { ...commonPart(state), ...part };
}

/** To another stage, from one of those. @throws Error in any other */
export function moveFrom(stages: OpenStage | readonly OpenStage[], state: CaseState, part: OpenPart): CaseState {
  const from: readonly Stage[] = [stages].flat();
  if (!from.includes(state.stage)) {
    throw new Error(`${state.caseNumber} is in ${state.stage}; it does not move to ${part.stage} from there.`);
  }
  return moveTo(state, part);
}

/** Changes what only one stage has. @throws Error in another stage */
export function inStage<S extends Stage>(
  state: CaseState,
  stage: S,
  change: Partial<InStage<S>> | ((found: InStage<S>) => CaseState),
): CaseState {
  if (!isIn(state, stage)) throw new Error(`${state.caseNumber} is in ${state.stage}, not in ${stage}.`);
  return typeof change === 'function' ? change(state) : { ...state, ...change };
}

function isIn<S extends Stage>(state: CaseState, stage: S): state is InStage<S> {
  return state.stage === stage;
}
