import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/signature-refused.ts';

export const words: Translated<typeof en> = {
  subject: 'Necesitamos otra firma',
  notTheirs: 'Recibimos el formulario. Pero el nombre en la firma no es de una persona que pueda firmarlo.',
  readMore: 'Entre para leer más.',
  whoMay:
    'Tiene que firmar el paciente. Por un menor de 18 años puede firmar su padre o su madre. Otra persona puede firmar si tiene un ' +
    'documento legal que lo dice, como un poder legal (power of attorney). En ese caso, envíenos también una copia de ese documento.',
  howToSend:
    'Cuando entre, puede subir el formulario firmado o una foto clara de él. También puede enviarlo por correo postal o por fax.',
  cannotSign: 'Si el paciente no puede firmar, llámenos. Podemos ayudarle.',
  staysOpen: 'Su caso sigue abierto.',
};
