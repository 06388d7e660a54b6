import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/form-refused.ts';
import { by } from './dates.ts';

export const words: Translated<typeof en> = {
  subject: 'Todavía necesitamos su firma',
  notTheForm: 'Gracias por lo que nos envió. Lo revisamos, pero no nos sirve como su formulario firmado.',
  readMore: 'Entre para leer por qué.',
  stillNeeded: due =>
    due === undefined || due.passed === true
      ? 'Todavía necesitamos su firma. Por favor, envíela lo más pronto que pueda.'
      : `Todavía necesitamos su firma ${by(due)}.`,
  howToSend:
    'Firme el formulario y escriba la fecha junto a su nombre. Cuando entre, puede subir el formulario o una foto clara de él. También puede ' +
    'enviarlo por correo postal o por fax. Ponga su número de caso en cada página.',
  cannotSign: 'Si no puede firmar, llámenos. Podemos ayudarle.',
};
