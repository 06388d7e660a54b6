import { dateInWords } from '../../time/words-in-spanish.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/premature.ts';

export const words: Translated<typeof en> = {
  subject: 'Su plan de salud debe contestar primero',
  grievanceFirst:
    'Antes de que podamos ayudarle, usted tiene que presentar una queja (grievance) a su plan de salud. ' +
    'Por eso cerramos su caso por ahora. Después puede volver.',
  grievanceFirstFiled:
    'Usted presentó una queja (grievance) a su plan de salud. Su plan todavía no la ha contestado, y tiene que contestar primero. ' +
    'Por eso cerramos su caso por ahora. Después puede volver.',
  nothingToFile: 'No tiene que presentarla otra vez. Guarde su copia y lo que su plan le escriba.',
  readMore: 'Entre para leer más.',
  howToFile:
    'Así se presenta una queja a su plan. Llame al teléfono que está en su tarjeta del plan. Diga que quiere presentar una ' +
    'queja (grievance). También puede escribir a su plan. Guarde una copia y anote la fecha.',
  planHas: 'Su plan tiene 30 días para contestar. Si esperar pone su salud en grave peligro, tiene 3 días.',
  ifItSaysNo: 'Vuelva con nosotros si su plan dice que no.',
  ifItIsSilent: from =>
    `También puede volver ${from === undefined ? 'después de 30 días' : `a partir del ${dateInWords(from)}`}, si su plan no le ha contestado.`,
  needNotWait:
    '¿Está su salud en grave peligro ahora? ¿La espera ya le hizo daño? ¿Su plan dijo que la atención es experimental? ' +
    'Entonces no tiene que esperar. Llámenos.',
};
