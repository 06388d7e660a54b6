import * as z from 'zod';
import { ConcernSaid, Follows, type SecondLook, SecondLookFinding } from '../case/second-look.ts';
import type { CaseState } from '../case/state.ts';
import { Instant } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { event } from './event.ts';
import { note } from './fields.ts';

/** What somebody finds who reads a determination once more: no machine waits for it. */
export const secondLookEvents = {
  'second-look-recorded': event({
    data: {
      finding: SecondLookFinding,
      concerns: z.optional(z.array(ConcernSaid)),
      note,
      /** By when the director says what follows from a concern. */
      answerBy: z.optional(Instant),
    },
    apply: (state, { data: { finding, answerBy }, version }): CaseState =>
      changeLook(state, { finding, answerBy, event: version }),
    wakesMachine: false,
  }),
  'second-look-answered': event({
    data: { follows: Follows, note: text(2000) },
    apply: (state): CaseState => changeLook(state, { answerBy: undefined }),
    wakesMachine: false,
  }),
};

function changeLook(state: CaseState, change: Partial<SecondLook>): CaseState {
  const { determination } = state;
  if (determination?.secondLook === undefined) return state;
  return { ...state, determination: { ...determination, secondLook: { ...determination.secondLook, ...change } } };
}
