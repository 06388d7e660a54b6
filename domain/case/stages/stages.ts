import type { Row } from '../stage.ts';
import type { Stage } from '../stage-names.ts';
import type { InStage } from '../state.ts';
import { closed } from './closed.ts';
import { openStages } from './open.ts';

/** Every stage of a case, as its row. */
export const stages: { readonly [S in Stage]: Row<InStage<S>> } = { ...openStages, closed };

/** What the stage that a case is in says of it. */
export function askStage<S extends Stage, Answer>(
  state: InStage<S>,
  question: (row: Row<InStage<S>>) => (state: InStage<S>) => Answer,
): Answer {
  return question(stages[state.stage])(state);
}
