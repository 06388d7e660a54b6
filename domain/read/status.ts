import { dateInWords } from '../time/words.ts';
import type { CaseState } from '../case/state.ts';
import type { StageWords } from '../case/stage.ts';
import { askStage } from '../case/stages/stages.ts';
import { dueAtOf } from './work.ts';
import { localDateOf } from '../time/days.ts';

/** Where a case stands, in plain words: who has it, what they are doing, what comes next, and by when. */
export interface Status extends StageWords {
  by: string | null;
}

export function statusOf(state: CaseState): Status {
  const due = dueAtOf(state);
  const by = due === undefined ? null : dateInWords(localDateOf(due));
  return { ...words(state), by };
}

function words(state: CaseState): StageWords {
  if (state.concluding !== undefined && state.stage !== 'closed') {
    return { who: 'The Help Center', doing: 'is closing your case', next: 'You will get a letter that says why.' };
  }
  return askStage(state, row => row.words);
}
