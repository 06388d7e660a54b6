import { helpCenter } from '../contact.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/paper-refused.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Por favor, envíe un archivo otra vez',
    notTaken: 'Recibimos un archivo para su caso, pero no podemos leerlo.',
    onceMore: 'Recibimos otro archivo para su caso que no podemos leer.',
    whereToRead: 'Entre para ver qué archivo es y por qué.',
    reasons:
      'Muchas veces el archivo pide una contraseña, o solo llegó una parte. Quite la contraseña, o tome una foto de cada página. Luego ' +
      'súbalo otra vez.',
    callUs: `No tiene que intentarlo otra vez sin ayuda. Llámenos al ${helpCenter.phone}, y encontraremos la manera con usted.`,
    onPaper: 'También puede enviar el documento por correo postal o por fax. Ponga su número de caso en cada página.',
    help: 'Si necesita ayuda, llámenos.',
    staysOpen: 'Su caso sigue abierto.',
  },
};
