import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/withdrawal.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Usted pidió que paráramos',
    stopped: 'Usted pidió que paráramos su caso. Por eso lo paramos y lo cerramos.',
    changedYourMind: '¿Cambió de opinión? Llámenos.',
    notYou: 'Si usted no lo pidió, llámenos de inmediato.',
  },
};
