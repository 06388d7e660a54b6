import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/access-code.ts';

export const words: Translated<typeof en> = {
  subject: 'Su código de acceso',
  isNew: 'Este es su nuevo código de acceso. El anterior ya no sirve.',
  isYours: 'Este es su código de acceso. Con él puede entrar, ver su caso y enviarnos documentos.',
  code: code => `Código de acceso: ${code}`,
  callUs: 'En esta copia no se ve el código. Llámenos y le enviamos uno nuevo.',
  numberElsewhere:
    'Para proteger su caso, este mensaje no lleva su número de caso. Lo encuentra en nuestras otras cartas.',
  keepSafe: 'No le dé el código a nadie. Nosotros nunca se lo pedimos.',
  notYou: 'Si usted no lo pidió, llámenos de inmediato.',
};
