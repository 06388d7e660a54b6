import { type Standing, type StandingWords, words as en } from './en.ts';
import { words as es } from './es.ts';
import type { Language } from '../../words/language.ts';

/** What a member reads of where the case stands, in both languages. */
const statusWords = { en, es };
export type StatusWords = (typeof statusWords)[Language];

export function statusWordsIn(language: Language): StatusWords {
  return statusWords[language];
}

/** Who has a case, what they are doing, and what comes next. */
export function standingIn(language: Language, [sentence, ...values]: Standing): StandingWords {
  // One of a union: that these values are those of that sentence is what Standing says.
  const say = statusWords[language].standings[sentence] as (...values: unknown[]) => StandingWords;
  return say(...values);
}
