import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/reversal.ts';
import { by } from './dates.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Su plan de salud cambió su decisión',
    willProvide:
      'Su plan de salud nos dijo que ahora le dará lo que usted pidió. Por eso ya nadie tiene que decidir sobre eso.',
    tellUs: due =>
      `Cuando lo reciba, por favor entre y díganoslo, o llámenos.${due === undefined ? '' : ` Por favor, avísenos ${by(due)}, aunque todavía no lo haya recibido.`}`,
    goesOn: 'Si le dicen que no lo va a recibir, avísenos de inmediato. Entonces su caso sigue desde donde estaba.',
    willProvidePart: 'Su plan de salud nos dijo que ahora le dará una parte de lo que usted pidió.',
    partGoesOn: 'Hasta que lo reciba, seguimos con todo su caso. Así no pierde tiempo.',
    complaintGoesOn: 'La parte de su caso que es una queja sigue adelante.',
    ifItDoesNot: 'Si su plan no cumple su palabra, llámenos.',
  },
};
