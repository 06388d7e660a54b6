import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/not-approved.ts';
import { by } from './dates.ts';

const late =
  'Después de la decisión de su plan, usted tiene seis meses para pedir una revisión. Su solicitud llegó más tarde. ' +
  'Si tuvo una buena razón para tardar, díganosla. Entonces volveremos a estudiar su solicitud.';

export const words: Translated<typeof en> = {
  subject: 'Atendemos su solicitud como queja',
  notApproved: inPart =>
    `${inPart ? 'Una parte de su solicitud' : 'Su solicitud'} no puede tener una Revisión Médica Independiente (IMR).`,
  hereIsWhy: 'Le explicamos por qué.',
  why: ({ because, denialReason }) => {
    if (because === 'untimely') return late;
    return denialReason === 'not-a-covered-benefit'
      ? 'La pregunta es qué cubre su plan. Los médicos solo deciden qué atención necesita una persona.'
      : 'No cumple las reglas para este tipo de revisión.';
  },
  readReasons: 'Entre para leer todas nuestras razones.',
  complaint: 'Pero esto no termina aquí. Nuestro personal lo atiende ahora como queja. Usted no tiene que hacer nada.',
  result: due =>
    due === undefined || due.passed === true ? 'Le escribiremos con el resultado.' : `Le daremos noticias ${by(due)}.`,
};
