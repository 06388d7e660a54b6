import { isBeingClosed } from '../case/being-closed.ts';
import type { CaseState } from '../case/state.ts';
import type { Told } from '../case/stage.ts';
import { askStage } from '../case/stages/stages.ts';
import type { Instant } from '../time/instants.ts';
import { clockRules } from '../clocks/rules.ts';
import { type Clock, isOwed } from '../case/clock.ts';
import { derivationNow, nextClockOf } from '../case/clock-derivation.ts';
import type { StandingWords } from '../case/status/en.ts';
import type { Language } from '../words/language.ts';
import type { Sentence } from '../words/sentence.ts';
import { standingIn, type StatusWords, statusWordsIn, theTimeOf } from '../case/status/words.ts';
import { localDateOf } from '../time/days.ts';
import { careSentences, isMembersToSay } from './care-words.ts';
import { questionSentences } from './question-words.ts';

/** Where a case stands, in plain words: who has it, what they are doing, what comes next, and by when. */
export interface Status extends StandingWords, Partial<Sentence> {
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
export function statusOf(state: CaseState, now: Instant, language: Language = 'en'): Status {
  const words = statusWordsIn(language);
  const asked = questionSentences(state, now, words);
  const care = careSentences(state, now, words);
  return {
    ...standing(state, now, language),
    ...(asked.length === 0 ? {} : { questions: asked }),
    ...(care.length === 0 ? {} : { care }),
  };
}

function standing(state: CaseState, now: Instant, language: Language): Status {
  const { pressedBy, says } = tells(state);
  const said = standingIn(language, says);
  const words = statusWordsIn(language);
  const clock = pressedBy === undefined ? undefined : nextClockOf(state, pressedBy, now);
  if (clock === undefined) return { ...said, by: null, ...latenessOfOthers(state, now, words) };
  const { dueAt } = derivationNow(clock, now);
  return now <= dueAt
    ? { ...said, by: timeOf(clock, dueAt, words) }
    : { ...said, by: null, late: lateOf(state, clock, dueAt, words) };
}

/** Whether the care has come is the member’s to say, also late. */
function lateOf(state: CaseState, clock: Clock, dueAt: Instant, words: StatusWords): string {
  return isMembersToSay(state) ? words.toldUntil(theTimeOf(clock, dueAt, words)) : lateness(clock, dueAt, words);
}

/** Where nobody is told a day for what is done now: that another duty, which the member waits for, is past its day. */
function latenessOfOthers(state: CaseState, now: Instant, words: StatusWords): Pick<Status, 'late'> {
  if (state.stage === 'closed' || state.concluding !== undefined) return {};
  const clocks = awaited.flatMap(family => nextClockOf(state, family, now) ?? []).filter(isOwed);
  const late = clocks.find(clock => derivationNow(clock, now).dueAt < now);
  return late === undefined ? {} : { late: lateness(late, derivationNow(late, now).dueAt, words) };
}

const awaited = ['records', 'review', 'complaint', 'implementation'] as const;

function tells(state: CaseState): Told {
  return isBeingClosed(state) ? { says: ['closing'] } : askStage(state, row => row.tells);
}

function timeOf({ derivation: { unit } }: Clock, dueAt: Instant, { hour, day }: StatusWords): string {
  return unit === 'hours' ? hour(dueAt) : day(localDateOf(dueAt));
}

function lateness(clock: Clock, dueAt: Instant, words: StatusWords): string {
  const said = words.late[clockRules[clock.id].owner](theTimeOf(clock, dueAt, words));
  return [said, ...penaltySentence(clock, words)].join(' ');
}

/** Only when the clock is missed: between the two edges no penalty is due. */
function penaltySentence({ id, missedAt, derivation, penaltyDays }: Clock, words: StatusWords): string[] {
  const { penaltyPerDay } = clockRules[id].whenMissed;
  const { missedFrom } = derivation;
  if (penaltyPerDay === undefined || missedAt === undefined || missedFrom === undefined) return [];
  return [words.penalty(penaltyPerDay, penaltyDays[0] ?? localDateOf(missedFrom))];
}
