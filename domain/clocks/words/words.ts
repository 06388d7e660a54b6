import type { Language } from '../../words/language.ts';
import { type ClockSentence, words as en } from './en.ts';
import { words as es } from './es.ts';

const clockWords = { en, es };

/** What a derivation holds in words. */
export function shownIn(language: Language) {
  return clockWords[language].shown;
}

/** One sentence of the explanation of a clock. */
export function clockSentenceIn(language: Language, [sentence, ...values]: ClockSentence): string {
  // One of a union: that these values are those of that sentence is what ClockSentence says.
  const say = clockWords[language].sentences[sentence] as (...values: unknown[]) => string;
  return say(...values);
}
