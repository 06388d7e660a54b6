import * as z from 'zod';
import type { CaseState } from '../case/state.ts';
import { ConflictQuestion } from '../case/tie.ts';
import { TieInDetail } from '../people/material-tie.ts';
import { Instant } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { changeSeat } from './change-seat.ts';
import { event } from './event.ts';
import { reason } from './fields.ts';

/** Ties that reviewers declare in detail, and what a person finds of them: the machine looks again whether the review may be opened. */
export const tieEvents = {
  'tie-declared': event({
    data: {
      seat: z.int().positive(),
      ties: z.array(z.object({ question: ConflictQuestion, tie: TieInDetail })),
      /** By when a person judges them; left out where the law counts one as it was told: then nobody has to. */
      judgeBy: z.optional(Instant),
    },
    apply: (state, { data: { seat, ties, judgeBy } }): CaseState => {
      if (judgeBy === undefined) return state;
      const open = ties.map(({ question, tie: { kind } }) => ({ question, kind, judgeBy }));
      return changeSeat(state, seat, one => ({ ...one, ties: open }));
    },
  }),
  'tie-cleared': event({
    data: { seat: z.int().positive(), question: ConflictQuestion, paragraph: text(300), reason },
    apply: (state, { data: { seat, question, paragraph } }): CaseState =>
      changeSeat(state, seat, one => ({
        ...one,
        ties: (one.ties ?? []).map(tie => (tie.question === question ? { ...tie, clearedBy: paragraph } : tie)),
      })),
  }),
  'tie-upheld': event({
    data: { seat: z.int().positive(), question: ConflictQuestion, reason },
    apply: (state): CaseState => state,
  }),
};
