import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/release-ended.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Su expediente médico',
    refused: 'Usted nos dijo que no nos da permiso para obtener su expediente médico.',
    revoked: 'Usted nos dijo que ya no nos da permiso para obtener su expediente médico.',
    noMore: 'Ya no se lo pedimos a nadie.',
    whatWeHave: 'Lo que llegó antes está en su caso, y se queda allí.',
    review:
      'Su caso sigue. Se decide con los documentos que hay. Así puede ser más difícil ver por qué usted necesita la atención. Si no hay ' +
      'nada que revisar, atendemos su caso como queja. Si eso pasa, le escribimos.',
    goesOn: 'Su caso sigue con los documentos que tenemos. Así puede ser más difícil ayudarle.',
    youCanSend: 'Usted todavía puede enviarnos documentos por su cuenta.',
    signAgain:
      'Puede cambiar de opinión cuando quiera: entre y firme otra vez, o llámenos y le enviamos el formulario.',
  },
};
