import type { CaseState } from '../case/state.ts';
import { translationOf } from '../case/translations-of.ts';
import type { CaseEvent } from '../events/events.ts';
import { languageWritten } from '../events/free-text.ts';
import type { Language } from '../words/language.ts';

/** A checked translation of what was written in the case. */
export interface Translated {
  language: Language;
  words: string[];
  checkedBy: string | null;
}

/**
 * In which language the words of that event were written, and their translation for a reader of another.
 * @param to the reader's
 */
export function writtenIn(state: CaseState, texts: readonly CaseEvent[], version: number, to: Language) {
  const event = texts.find(one => one.version === version);
  const language = event === undefined ? 'en' : languageWritten(event, state);
  const isForeign = language !== to;
  return { language, translation: isForeign ? (translatedIn(state, texts, version, to) ?? null) : null };
}

/** The translation of what that event holds; undefined where there is none, or none is needed. */
export function translatedIn(
  state: CaseState,
  texts: readonly CaseEvent[],
  event: number,
  to: Language,
): Translated | undefined {
  const settledBy = translationOf(state, event, to);
  const found = texts.find(({ version }) => version === settledBy);
  if (found?.type !== 'translation-recorded' || found.data.words === undefined) return undefined;
  const { words, checkedBy = null } = found.data;
  return { language: to, words, checkedBy };
}

/** The events that hold translations. @param of of those events alone */
export function eventsOfTranslations({ translations = [] }: CaseState, of?: number): number[] {
  return translations
    .filter(one => of === undefined || one.of === of)
    .flatMap(({ settledBy }) => (settledBy === undefined ? [] : [settledBy]));
}

/** For the Help Center: what is to be translated, until when, and what came of it. */
export function translationsIn(state: CaseState, texts: readonly CaseEvent[]) {
  return (state.translations ?? []).map(({ of, to, dueAt, settledBy }) => {
    const found = texts.find(({ version }) => version === settledBy);
    const settled = found?.type === 'translation-recorded' ? { at: found.at, ...found.data } : undefined;
    return {
      of,
      to,
      dueAt,
      settledAt: settled?.at ?? null,
      words: settled?.words ?? null,
      checkedBy: settled?.checkedBy ?? null,
    };
  });
}
