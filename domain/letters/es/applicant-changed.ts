import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/applicant-changed.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Desde ahora usted actúa en este caso',
    inPlace: 'Desde ahora este caso está en sus manos.',
    yourself: 'Desde ahora usted lleva su propio caso.',
    letters:
      'Le enviaremos nuestras cartas a usted. Puede enviarnos documentos, contestar preguntas o pedirnos que paremos.',
    code: 'Le llegará su propio código de acceso por correo postal. Los códigos de antes ya no sirven.',
    notYou: 'Si usted no lo pidió, llámenos de inmediato.',
  },
};
