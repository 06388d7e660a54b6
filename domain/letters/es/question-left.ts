import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/question-left.ts';

export const words: Translated<Pick<typeof en, 'subject' | 'applicant'>> = {
  subject: 'Ya no hace falta una respuesta',
  applicant: {
    noNeed: 'Ya no tiene que contestar la pregunta que le hizo un médico.',
    goesOn: 'La revisión sigue con lo que ya hay.',
    canStill: 'Si quiere decir algo, todavía puede, hasta que se decida el caso.',
  },
};
