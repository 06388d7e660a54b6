import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/review-resumed.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Su caso sigue',
    broken: 'Su plan de salud dijo que le daría lo que usted pidió. No cumplió su palabra.',
    goesOn:
      'Por eso su caso sigue donde se quedó. Todos sus documentos siguen ahí. Usted no tiene que empezar de nuevo.',
    seeNext: 'Entre para ver qué viene ahora, y cuándo.',
  },
};
