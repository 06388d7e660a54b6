import * as z from 'zod';
import { SecondLook } from '../case/second-look.ts';
import { FindingOnIssue, takenUpAgain } from '../case/seat.ts';
import { event } from './event.ts';
import { forReviewer, note, reason } from './fields.ts';
import { inStage, moveFrom } from './in-stage.ts';
import type { CaseState } from '../case/state.ts';

export const determinationEvents = {
  'adoption-asked': event({
    data: { findings: z.array(FindingOnIssue) },
    apply: (state, { data }): CaseState =>
      moveFrom('reviewing', { ...state, determination: { findings: data.findings } }, { stage: 'adopting' }),
  }),
  'determination-adopted': event({
    data: {
      findings: z.array(FindingOnIssue),
      authorizeWithin: z.optional(z.int().positive()),
      note,
      /** What the lot came to, and what from: it can be drawn again. Of those adopted before there was one, nobody drew. */
      draw: z.optional(z.object({ seed: z.string(), oneIn: z.int().positive(), drawn: z.boolean() })),
      /** Drawn, or asked for. */
      secondLook: z.optional(SecondLook.pick({ adoptedBy: true, dueAt: true })),
    },
    apply: (state, { data: { findings, authorizeWithin, secondLook }, at }): CaseState =>
      inStage(state, 'adopting', found => {
        const issues = found.issues.map(issue => {
          const decided = findings.find(({ issue: number }) => number === issue.number);
          return decided === undefined ? issue : { ...issue, outcome: decided.finding };
        });
        const determination = { findings, adoptedAt: at, authorizeWithin, ...(secondLook && { secondLook }) };
        const next = { ...found, issues, determination };
        // Where nothing was overturned, the end follows in the same decision.
        return findings.some(({ finding }) => finding === 'overturned')
          ? moveFrom('adopting', next, { stage: 'authorizing', asked: false, reports: [] })
          : next;
      }),
  }),
  'determination-returned': event({
    data: { seats: z.array(z.int().positive()), reason, forReviewer },
    apply: (state, { data }): CaseState => {
      const seats = state.seats.map(seat => (data.seats.includes(seat.seat) ? takenUpAgain(seat) : seat));
      return moveFrom('adopting', { ...state, seats, determination: undefined }, { stage: 'reviewing' });
    },
  }),
};
