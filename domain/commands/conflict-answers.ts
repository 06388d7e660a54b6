import * as z from 'zod';
import { conflictQuestions, tieMeans } from '../letters/en/ties.ts';
import { TieInDetail } from '../people/material-tie.ts';

const answer = z.union([z.boolean(), TieInDetail], {
  error: ({ input }) =>
    typeof input === 'object' && input !== null
      ? 'must name the kind of the tie, what makes it one, and what it is'
      : 'must be answered with true or false; an open question blocks the assignment',
});

const meaning = Object.values(tieMeans).join(' ');

function asked(question: keyof typeof conflictQuestions) {
  return answer.describe(`A tie to ${conflictQuestions[question]}? ${meaning}`);
}

/** H&S 1374.32(b): each question is answered, with yes, no or a tie in detail, or the seat is not taken. */
export const ConflictAnswers = z.strictObject({
  plan: asked('plan'),
  planStaff: asked('planStaff'),
  provider: asked('provider'),
  facility: asked('facility'),
  manufacturer: asked('manufacturer'),
  enrollee: asked('enrollee'),
});
