import type { Language } from '../../words/language.ts';
import { sayOne } from '../../words/sentence.ts';
import { type ClockSentence, words as en } from './en.ts';
import { words as es } from './es.ts';

const clockWords = { en, es };

/** What a derivation holds in words. */
export function shownIn(language: Language) {
  return clockWords[language].shown;
}

/** One sentence of the explanation of a clock. */
export function clockSentenceIn(language: Language, [sentence, ...values]: ClockSentence): string {
  return sayOne(clockWords[language].sentences, sentence, values);
}
