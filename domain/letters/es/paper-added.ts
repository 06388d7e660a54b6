import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/paper-added.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Su plan envió más documentos',
    came: papers =>
      papers === 1
        ? 'Su plan envió otro documento para su caso. Quien decide su caso también lo tiene.'
        : `Su plan envió otros ${papers} documentos para su caso. Quien decide su caso también los tiene.`,
    read: papers =>
      papers === 1 ? 'Usted recibe una copia: entre para leerla.' : 'Usted recibe copias: entre para leerlas.',
    nothingToDo: 'No tiene que hacer nada. Si quiere, puede decirnos qué piensa de esto.',
  },
};
