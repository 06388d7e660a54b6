import * as z from 'zod';
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
    data: { findings: z.array(FindingOnIssue), authorizeWithin: z.optional(z.int().positive()), note },
    apply: (state, { data: { findings, authorizeWithin }, at }): CaseState =>
      inStage(state, 'adopting', found => {
        const issues = found.issues.map(issue => {
          const decided = findings.find(({ issue: number }) => number === issue.number);
          return decided === undefined ? issue : { ...issue, outcome: decided.finding };
        });
        const next = { ...found, issues, determination: { findings, adoptedAt: at, authorizeWithin } };
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
