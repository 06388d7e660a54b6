import type { Language } from '../../words/language.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';

/** What a member reads of their case beside where it stands, in both languages. */
const readWords = { en, es };
export type ReadWords = (typeof readWords)[Language];

export function readWordsIn(language: Language): ReadWords {
  return readWords[language];
}
