import type { Language } from '../words/language.ts';
import type { LetterContext } from './letter-context.ts';

/** The words of a letter in the language in which it is written. */
export function wordsFor<W>({ language = 'en' }: LetterContext, words: Readonly<Record<Language, W>>): W {
  return words[language];
}
