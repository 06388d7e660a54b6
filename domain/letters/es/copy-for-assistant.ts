import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/copy-for-assistant.ts';

export const words: Translated<typeof en> = {
  subject: 'copia de una carta a la persona afiliada',
  isCopy:
    'La persona afiliada firmó un permiso para que usted actúe por ella. Por eso usted recibe una copia de cada carta que le enviamos a ella.',
  youMeans: 'Esta carta es una copia. Donde dice “usted”, habla de la persona afiliada.',
};
