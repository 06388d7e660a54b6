import { localDateOf } from '../../time/days.ts';
import type { Instant } from '../../time/instants.ts';
import type { Clock } from '../clock.ts';
import { type Standing, type StandingWords, words as en } from './en.ts';
import { words as es } from './es.ts';
import type { Language } from '../../words/language.ts';
import type { Sentence } from '../../words/sentence.ts';

/** What a member reads of where the case stands, in both languages. */
const statusWords = { en, es };
export type StatusWords = (typeof statusWords)[Language];

export function statusWordsIn(language: Language): StatusWords {
  return statusWords[language];
}

/** Who has a case, what they are doing, and what comes next; with which sentence that is, and its values. */
export function standingIn(language: Language, [sentence, ...values]: Standing): StandingWords & Sentence {
  // One of a union: that these values are those of that sentence is what Standing says.
  const say = statusWords[language].standings[sentence] as (...values: unknown[]) => StandingWords;
  return { ...say(...values), sentence, values };
}

/** The day, or the hour where the clock counts hours, in the middle of a sentence. */
export function theTimeOf({ derivation }: Clock, dueAt: Instant, { theHour, theDay }: StatusWords): string {
  return derivation.unit === 'hours' ? theHour(dueAt) : theDay(localDateOf(dueAt));
}
