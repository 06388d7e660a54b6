import { foreignLanguage } from '../case/interpreter.ts';
import { endingOf } from '../letters/holding.ts';
import { type Language, languageFor } from '../words/language.ts';
import type { Draft } from './draft.ts';
import { lookSoon } from './look-soon.ts';

/**
 * Somebody finds an interpreter, for what the member has been written and cannot read.
 * @param before in which language that was, where it was not the one of today
 */
export function askForInterpreter(draft: Draft, before?: Language): void {
  const state = draft.state();
  const language = foreignLanguage(state.application.patient.language);
  if (language === undefined || isWrittenIn(language, before)) return;
  if (endingOf(state) === 'died' || state.interpreter?.language === language) return;
  draft.record('interpreter-wanted', { language, dueAt: lookSoon(draft) });
}

function isWrittenIn(language: string, before = languageFor(language)): boolean {
  return languageFor(language) !== 'en' && before === languageFor(language);
}
