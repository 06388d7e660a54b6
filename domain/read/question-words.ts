import { type Clock, clockOf, isOwed } from '../case/clock.ts';
import { awaitsInquiry } from '../case/inquiry.ts';
import { type AskedParty, awaitedQuestions } from '../case/question.ts';
import type { CaseState } from '../case/state.ts';
import { localDateOf } from '../time/days.ts';
import type { Instant } from '../time/instants.ts';
import { dateInWords, instantInWords } from '../time/words.ts';

/** For the member: what a reviewer or we have asked somebody, and until when; where that day has passed, that it did. */
export function questionSentences(state: CaseState, now: Instant): string[] {
  const { inquiry } = state;
  const ofReviewers = awaitedQuestions(state).map(({ id, to }) =>
    sentences[to.party](untilWhen(clockOf(state, 'Q1', id), now)),
  );
  const ours = awaitsInquiry(state) ? [ofOurs(untilWhen(clockOf(state, 'R6', inquiry?.id), now))] : [];
  return state.stage === 'closed' ? [] : [...ofReviewers, ...ours];
}

/** `undefined` while whoever is asked does not have the letter. */
type Until = { time: string; isOver: boolean } | undefined;

function untilWhen(clock: Clock | undefined, now: Instant): Until {
  if (clock === undefined || !isOwed(clock)) return undefined;
  const { unit, dueAt } = clock.derivation;
  const time = unit === 'hours' ? instantInWords(dueAt) : dateInWords(localDateOf(dueAt));
  return { time, isOver: now > dueAt };
}

const goesOn = 'The doctors go on meanwhile.';

const sentences: Readonly<Record<AskedParty, (until: Until) => string>> = {
  applicant: until => {
    const asked = 'One of the doctors has a question for you.';
    if (until === undefined) return asked;
    if (until.isOver) return `${asked} You had until ${until.time}. It is not too late to answer. ${goesOn}`;
    return `${asked} Please answer by ${until.time}. ${goesOn}`;
  },
  plan: until => `One of the doctors has asked your plan something. ${has('It', until)}${goesOn}`,
  provider: until => `One of the doctors has asked your provider something. ${has('The provider', until)}${goesOn}`,
};

function ofOurs(until: Until): string {
  return `We have asked your plan something. ${has('It', until)}We go on meanwhile.`;
}

function has(who: string, until: Until): string {
  if (until === undefined) return '';
  return until.isOver
    ? `${who} had until ${until.time} to answer, and has not. `
    : `${who} has until ${until.time} to answer. `;
}
