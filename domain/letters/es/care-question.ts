import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/care-question.ts';
import { by } from './dates.ts';

export const words: Translated<typeof en> = {
  subject: '¿Cumplió su palabra su plan de salud?',
  planSaysSo:
    'Su plan de salud nos dijo que ya hizo lo que pide la decisión. Queremos asegurarnos de que eso le ayudó a usted.',
  yesOrNo: 'Por favor, entre y díganos: ¿ya lo recibió, sí o no? También puede llamarnos.',
  answer: due => (due.passed === true ? 'Por favor, conteste hoy.' : `Por favor, conteste ${by(due)}.`),
  ifNot: 'Si la respuesta es no, avísenos de inmediato. Entonces le exigiremos a su plan que cumpla.',
};
