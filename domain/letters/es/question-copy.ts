import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/question-copy.ts';
import { askedToMember } from './asked.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Hay una pregunta en su revisión',
    asked: party => `Un médico que revisa su caso le hizo una pregunta a ${askedToMember[party]}.`,
    read: 'Entre para leerla: usted recibe una copia de la pregunta, y de la respuesta cuando llegue.',
    nothingToDo: 'Usted no tiene que hacer nada. Si quiere, puede decirnos qué piensa de la pregunta.',
  },
};
