import { clockOf, isOwed } from '../case/clock.ts';
import type { CareAnswer } from '../case/care-answer.ts';
import { promisedParts } from '../case/common-part.ts';
import type { CaseState } from '../case/state.ts';
import { localDateOf } from '../time/days.ts';
import type { Instant } from '../time/instants.ts';
import { dateInWords } from '../time/words.ts';

/** For the member: what the plan has promised alone, and what it answered where they said that care did not come. */
export function careSentences(state: CaseState, now: Instant): string[] {
  if (state.stage === 'closed' || state.concluding !== undefined) return [];
  if (state.stage !== 'confirming-care') return promisedParts(state).length === 0 ? [] : [ofPromise(state, now)];
  const { careMissing, answer } = state;
  return careMissing === undefined || answer === undefined ? [] : [ofAnswer(answer, now)];
}

/** The member was asked, or reads that the plan has promised it: theirs is the next word. */
export function isMembersToSay(state: CaseState): boolean {
  return state.stage === 'confirming-care' && state.careMissing === undefined && state.followedUp === undefined;
}

export function wasToldUntil(time: string): string {
  return `We asked you to tell us by ${time}. It is not too late: tell us now, or call us.`;
}

/** Its date is that of the letter that told of the promise. */
function ofPromise(state: CaseState, now: Instant): string {
  const promised = 'Your plan has promised a part of what you asked for.';
  const goesOn = 'Until you have it, we go on with all of your case.';
  const clock = clockOf(state, 'C3');
  if (clock === undefined || !isOwed(clock)) return `${promised} ${goesOn}`;
  const { dueOn, dueAt } = clock.derivation;
  const day = dateInWords(dueOn);
  const asked = now > dueAt ? wasToldUntil(day) : `Please tell us by ${day} if you have it, or not.`;
  return `${promised} ${asked} ${goesOn}`;
}

function ofAnswer({ says, on }: CareAnswer, now: Instant): string {
  const day = on === undefined ? undefined : dateInWords(on);
  if (says === 'not-given') return 'Your plan says that it does not give you the care.';
  if (says === 'given' || on === undefined) {
    return `Your plan says that you have had the care${day === undefined ? '' : `, on ${day}`}. If that is not so, call us.`;
  }
  return localDateOf(now) > on
    ? `Your plan said that you would have the care on ${day}. That day has passed. If it did not come, call us.`
    : `Your plan says that you will have the care on ${day}. If it does not come then, call us.`;
}
