import { clockOf, isOwed } from '../case/clock.ts';
import type { CareAnswer } from '../case/care-answer.ts';
import { promisedParts } from '../case/common-part.ts';
import type { CaseState } from '../case/state.ts';
import { localDateOf } from '../time/days.ts';
import type { Instant } from '../time/instants.ts';
import type { StatusWords } from '../case/status/words.ts';

/** For the member: what the plan has promised alone, and what it answered where they said that care did not come. */
export function careSentences(state: CaseState, now: Instant, words: StatusWords): string[] {
  if (state.stage === 'closed' || state.concluding !== undefined) return [];
  if (state.stage !== 'confirming-care') return promisedParts(state).length === 0 ? [] : [ofPromise(state, now, words)];
  const { careMissing, answer } = state;
  return careMissing === undefined || answer === undefined ? [] : [ofAnswer(answer, now, words)];
}

/** The member was asked, or reads that the plan has promised it: theirs is the next word. */
export function isMembersToSay(state: CaseState): boolean {
  return state.stage === 'confirming-care' && state.careMissing === undefined && state.followedUp === undefined;
}

/** Its date is that of the letter that told of the promise. */
function ofPromise(state: CaseState, now: Instant, words: StatusWords): string {
  const clock = clockOf(state, 'C3');
  if (clock === undefined || !isOwed(clock)) return `${words.promised} ${words.goesOnWithAll}`;
  const { dueOn, dueAt } = clock.derivation;
  const day = words.theDay(dueOn);
  return `${words.promised} ${now > dueAt ? words.toldUntil(day) : words.tellUs(day)} ${words.goesOnWithAll}`;
}

function ofAnswer({ says, on }: CareAnswer, now: Instant, words: StatusWords): string {
  if (says === 'not-given') return words.notGiven;
  if (says === 'given' || on === undefined) return words.given(on);
  return localDateOf(now) > on ? words.wasComing(on) : words.coming(on);
}
