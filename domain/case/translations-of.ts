import type { CommonPart } from './common-part.ts';
import { goesToEstate } from './estate.ts';
import type { Translation } from './translation.ts';
import { type Language, languageFor } from '../words/language.ts';

type Translated = Pick<CommonPart, 'translations' | 'application' | 'death' | 'standIn'>;

/** The translations that somebody still has to see to. A member who reads English by now needs none, nor do the dead. */
export function openTranslations(state: Translated): Translation[] {
  const { translations = [], application } = state;
  const readsSpanish = languageFor(application.patient.language) === 'es' && !goesToEstate(state);
  return translations.filter(({ to, settledBy }) => settledBy === undefined && (to === 'en' || readsSpanish));
}

/** The event that says what became of the translation of another. */
export function translationOf({ translations = [] }: Pick<CommonPart, 'translations'>, event: number, to: Language) {
  return translations.find(one => one.of === event && one.to === to)?.settledBy;
}
