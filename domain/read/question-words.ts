import { type Clock, clockOf, isOwed } from '../case/clock.ts';
import { awaitsInquiry } from '../case/inquiry.ts';
import { awaitedQuestions } from '../case/question.ts';
import type { CaseState } from '../case/state.ts';
import type { Instant } from '../time/instants.ts';
import type { Until } from '../case/status/en.ts';
import { type StatusWords, theTimeOf } from '../case/status/words.ts';

/** For the member: what a reviewer or we have asked somebody, and until when; where that day has passed, that it did. */
export function questionSentences(state: CaseState, now: Instant, words: StatusWords): string[] {
  if (state.stage === 'closed') return [];
  const { inquiry } = state;
  const until = (id: 'Q1' | 'R6', subject: string | undefined) => untilWhen(clockOf(state, id, subject), now, words);
  const ofReviewers = awaitedQuestions(state).map(({ id, to }) => words.questions[to.party](until('Q1', id)));
  return awaitsInquiry(state) ? [...ofReviewers, words.inquiry(until('R6', inquiry?.id))] : ofReviewers;
}

function untilWhen(clock: Clock | undefined, now: Instant, words: StatusWords): Until {
  if (clock === undefined || !isOwed(clock)) return undefined;
  const { dueAt } = clock.derivation;
  return { time: theTimeOf(clock, dueAt, words), isOver: now > dueAt };
}
