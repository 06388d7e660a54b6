import type { ParticularsIn } from '../../../domain/letters/kept-letter.ts';

/** Of a letter that says nothing which a mail could not say. */
export const noParticulars: ParticularsIn = () => ({ words: [], matter: [] });
