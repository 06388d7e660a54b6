import { foreignLanguage } from '../case/interpreter.ts';
import { endingOf } from '../letters/holding.ts';
import type { Draft } from './draft.ts';
import { lookSoon } from './look-soon.ts';

/** Somebody finds an interpreter, for what the member has been written and cannot read. */
export function askForInterpreter(draft: Draft): void {
  const state = draft.state();
  const language = foreignLanguage(state.application.patient.language);
  if (language === undefined || endingOf(state) === 'died' || state.interpreter?.language === language) return;
  draft.record('interpreter-wanted', { language, dueAt: lookSoon(draft) });
}
