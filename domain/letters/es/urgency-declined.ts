import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/urgency-declined.ts';

export const words: Translated<typeof en> = {
  subject: 'Qué tan rápido va su caso',
  looked:
    'Usted nos dijo que su salud no puede esperar. Nuestro personal de enfermería vio sus documentos. ' +
    'No muestran que esperar sea un peligro grave y cercano para su salud.',
  goesOn: 'Por eso su caso sigue, con los plazos normales.',
  readMore: 'Entre para leer más.',
  doctor:
    'Su médico puede cambiar esto. Pídale que nos escriba que esperar es un peligro grave y cercano para su salud. ' +
    'Por ejemplo, que usted podría perder la vida, un brazo o una pierna, o una función importante del cuerpo. O que tiene un dolor muy fuerte.',
  howToSend:
    'Su médico o usted pueden subir esa carta cuando usted entre, o enviarla por fax. Ponga en ella su número de caso. ' +
    'Nuestro personal de enfermería la lee en un plazo de 24 horas.',
  worse: 'Si su salud empeora, llámenos.',
};
