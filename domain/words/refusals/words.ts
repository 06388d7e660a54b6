import type { Language } from '../language.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { spoken, type Words } from './said.ts';

const catalogues = { en, es };

/** What a refusal says, in that language. */
export function inWords(language: Language, words: Words): string {
  return spoken(catalogues[language], words);
}
