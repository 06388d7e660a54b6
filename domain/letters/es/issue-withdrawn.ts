import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/issue-withdrawn.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Paramos una parte de su caso',
    withdrawn: 'Usted nos pidió que paráramos una parte de su caso. Por eso paramos esa parte.',
    restGoesOn: 'Lo demás sigue como antes. Entre para ver qué parte paramos, y qué viene ahora.',
    notYou: 'Si usted no lo pidió, o si cambió de opinión, llámenos de inmediato.',
  },
};
