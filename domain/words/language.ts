import * as z from 'zod';

/** The languages in which members are written to. Everybody else reads English. */
export const Language = z.enum(['en', 'es']);
export type Language = z.infer<typeof Language>;

const spanish = /^(?:es|spa|spanish|espanol|castellano)(?![\p{L}\p{N}])/u;

/**
 * The language in which we write to somebody who asked for one in their own words: `Spanish`, `español (México)`, `es-MX`.
 * @param asked as they typed it; undefined where they did not say
 */
export function languageFor(asked: string | undefined): Language {
  const plain = asked?.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '') ?? '';
  return spanish.test(plain) ? 'es' : 'en';
}

/** The same sentences, with the same values, in other words: a sentence that is missing doesn't compile. */
export type Translated<T> = T extends (...values: infer Values) => infer Said
  ? (...values: Values) => Translated<Said>
  : T extends string
    ? string
    : T extends object
      ? { [K in keyof T]: Translated<T[K]> }
      : T;

/** What somebody wrote, in the language in which they wrote it. */
export interface Worded {
  text: string;
  language: Language;
}
