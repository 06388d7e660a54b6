import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/reviewer-question.ts';
import { by } from './dates.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Una pregunta para usted',
    asks: 'Un médico que revisa su caso tiene una pregunta para usted.',
    answer: due => `Entre para leerla. Por favor, contéstela ahí ${by(due)}.`,
    otherWays:
      'También puede llamarnos, o enviar su respuesta por correo postal o por fax. Ponga su número de caso en cada página.',
    copies: 'Su plan y su médico reciben una copia de la pregunta y de lo que usted conteste.',
    goesOn: 'Mientras tanto, la revisión sigue. Si usted no puede contestar, se decide con lo que ya hay.',
  },
};
