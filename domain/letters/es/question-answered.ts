import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/question-answered.ts';
import { askedToMember } from './asked.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Ya hay respuesta a una pregunta',
    answered: party => `Un médico que revisa su caso había hecho una pregunta. Ya la contestó ${askedToMember[party]}.`,
    read: 'Entre para leer la respuesta: usted recibe una copia.',
  },
};
