import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { promisedParts } from '../case/common-part.ts';
import type { CaseState } from '../case/state.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/part-promised.ts';
import { isBeforeReviewers, isGoing, seatOf } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** To reviewers at work: that the plan gives a part of what they decide, or that the member has it and nobody asks any more. */
export const partPromised = letterKind('part-promised', {
  grounds: practice(),
  facts: { given: z.boolean() },
  holds: (state, { given }, notice) =>
    isGoing(state) && isBeforeReviewers(state) && seatOf(state, notice) !== undefined && isSo(state, given),
  write: {
    reviewer: (_context, { given }) => ({
      subject: words.subject,
      blocks: [given ? paragraph(words.given, words.restGoesOn) : paragraph(words.promised, words.stillDecided)],
    }),
  },
});

function isSo(state: CaseState, given: boolean): boolean {
  const parts = given ? state.issues.filter(({ outcome }) => outcome === 'reversed-by-plan') : promisedParts(state);
  return parts.some(({ route }) => route === 'imr');
}
