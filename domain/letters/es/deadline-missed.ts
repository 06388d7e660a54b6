import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/deadline-missed.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Por favor, firme otra vez',
    lastedOneYear: 'Su permiso para que pidamos su expediente médico duró un año.',
    hasEnded: 'Ya terminó.',
    needNew: 'Necesitamos uno nuevo para pedir más documentos médicos.',
    howTo: 'Entre para firmar otra vez, o llámenos y le enviamos el formulario.',
    staysOpen: 'Su caso sigue abierto.',
  },
};
