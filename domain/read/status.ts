import { dateInWords, instantInWords } from '../time/words.ts';
import { isBeingClosed } from '../case/being-closed.ts';
import type { CaseState } from '../case/state.ts';
import type { StageWords } from '../case/stage.ts';
import { askStage } from '../case/stages/stages.ts';
import type { Instant } from '../time/instants.ts';
import { clockRules } from '../clocks/rules.ts';
import type { ClockOwner } from '../clocks/rule.ts';
import { type Clock, isOwed } from '../case/clock.ts';
import { derivationNow, nextClockOf } from '../case/clock-derivation.ts';
import { inThousands } from '../words/numbers.ts';
import { localDateOf } from '../time/days.ts';
import { careSentences, isMembersToSay, wasToldUntil } from './care-words.ts';
import { questionSentences } from './question-words.ts';

/** Where a case stands, in plain words: who has it, what they are doing, what comes next, and by when. */
export interface Status extends Pick<StageWords, 'who' | 'doing' | 'next'> {
  /** The day, or the hour, by which they are to have done that; null where it has passed, or nobody is told one. */
  by: string | null;
  /** Where that day has passed: that it did, and what is done about it. */
  late?: string;
  /** Beside it: what was asked of whom, and until when. */
  questions?: string[];
  /** Beside it: what the plan has promised alone, and until when to say whether it came; what it answered where care did not come. */
  care?: string[];
}

/** @param now a day that has passed is no promise any more, and is told as what it is */
export function statusOf(state: CaseState, now: Instant): Status {
  const asked = questionSentences(state, now);
  const care = careSentences(state, now);
  return {
    ...standing(state, now),
    ...(asked.length === 0 ? {} : { questions: asked }),
    ...(care.length === 0 ? {} : { care }),
  };
}

function standing(state: CaseState, now: Instant): Status {
  const { pressedBy, ...words } = wordsOf(state);
  const clock = pressedBy === undefined ? undefined : nextClockOf(state, pressedBy, now);
  if (clock === undefined) return { ...words, by: null, ...latenessOfOthers(state, now) };
  const { dueAt } = derivationNow(clock, now);
  return now <= dueAt
    ? { ...words, by: timeOf(clock, dueAt) }
    : { ...words, by: null, late: lateOf(state, clock, dueAt) };
}

/** Whether the care has come is the member’s to say, also late. */
function lateOf(state: CaseState, clock: Clock, dueAt: Instant): string {
  return isMembersToSay(state) ? wasToldUntil(timeOf(clock, dueAt)) : lateness(clock, dueAt);
}

/** Where nobody is told a day for what is done now: that another duty, which the member waits for, is past its day. */
function latenessOfOthers(state: CaseState, now: Instant): Pick<Status, 'late'> {
  if (state.stage === 'closed' || state.concluding !== undefined) return {};
  const clocks = awaited.flatMap(family => nextClockOf(state, family, now) ?? []).filter(isOwed);
  const late = clocks.find(clock => derivationNow(clock, now).dueAt < now);
  return late === undefined ? {} : { late: lateness(late, derivationNow(late, now).dueAt) };
}

const awaited = ['records', 'review', 'complaint', 'implementation'] as const;

function wordsOf(state: CaseState): StageWords {
  if (isBeingClosed(state)) {
    return { who: 'The Help Center', doing: 'is closing your case', next: 'You will get a letter that says why.' };
  }
  return askStage(state, row => row.words);
}

function timeOf({ derivation: { unit } }: Clock, dueAt: Instant): string {
  return unit === 'hours' ? instantInWords(dueAt) : dateInWords(localDateOf(dueAt));
}

const ours = (until: string) =>
  `We had until ${until}. We have not done it yet, and we are sorry. Somebody is seeing to it.`;
const doctors = (until: string) => `The doctors had until ${until}. They have not decided yet. We are pressing them.`;

const since: Readonly<Record<ClockOwner, (until: string) => string>> = {
  applicant: until => `You had until ${until}. It is not too late: send it, or call us.`,
  plan: until => `Your plan had until ${until}. It has not done it. We are pressing it.`,
  'help-center': ours,
  nurse: ours,
  supervisor: ours,
  director: ours,
  'review-organization': doctors,
  reviewer: doctors,
  'asked-party': until => `There was time to answer until ${until}. No answer has come.`,
};

function lateness(clock: Clock, dueAt: Instant): string {
  const said = since[clockRules[clock.id].owner](timeOf(clock, dueAt));
  return [said, ...penaltySentence(clock)].join(' ');
}

/** Only when the clock is missed: between the two edges no penalty is due. */
function penaltySentence({ id, missedAt, derivation, penaltyDays }: Clock): string[] {
  const { penaltyPerDay } = clockRules[id].whenMissed;
  const { missedFrom } = derivation;
  if (penaltyPerDay === undefined || missedAt === undefined || missedFrom === undefined) return [];
  const from = dateInWords(penaltyDays[0] ?? localDateOf(missedFrom));
  return [
    `The law sets a penalty of at least $${inThousands(penaltyPerDay)} for each day from ${from}; it goes to the State.`,
  ];
}
