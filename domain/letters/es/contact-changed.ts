import { helpCenter } from '../contact.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/contact-changed.ts';

export const words: Translated<typeof en> = {
  subject: 'Un cambio que nos pidieron',
  ofYours: 'Nos pidieron cambiar esto en su caso:',
  ofHelper: 'Nos pidieron cambiar esto de la persona que le ayuda:',
  changed: {
    email: 'la dirección de correo electrónico',
    address: 'la dirección de correo postal',
    phone: 'el número de teléfono',
    language: 'el idioma',
    way: 'la forma en que escribimos',
    secrecy: 'quién puede saber la dirección',
    'access-code': 'el código de acceso: hay uno nuevo',
    applicant: 'quién actúa por la persona afiliada en el caso',
  },
  asked: 'Si usted lo pidió, no tiene que hacer nada.',
  notYou: `Si usted no lo pidió, llámenos de inmediato: ${helpCenter.phone}. Paramos el cambio y protegemos su caso.`,
  notSaid: 'Para proteger los datos nuevos, aquí no decimos cuáles son.',
};
