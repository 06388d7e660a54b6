import { isAtHome, type Notice } from '../case/notice.ts';
import type { CaseState } from '../case/state.ts';
import { type Language, languageFor } from '../words/language.ts';
import type { LetterContext } from './letter-context.ts';

/** In which language a letter goes out: the member’s, to them and to whoever acts for them or helps them; English to everybody else. */
export function languageOf({ to }: Pick<Notice, 'to'>, { application }: Pick<CaseState, 'application'>): Language {
  return isAtHome(to) ? languageFor(application.patient.language) : 'en';
}

/** The words of a letter in the language in which it is written. */
export function wordsFor<W>({ language = 'en' }: LetterContext, words: Readonly<Record<Language, W>>): W {
  return words[language];
}
