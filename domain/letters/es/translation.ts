import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/translation.ts';

export const words: Translated<typeof en> = {
  subject: 'Lo que le escribimos, ahora en español',
  wasInEnglish: 'En una de nuestras cartas, una parte estaba en inglés. Ahora la tenemos en español para usted.',
  read: 'Entre para leerla.',
  nothingElse: 'No ha cambiado nada más. Lo que le pedimos, y para cuándo, sigue igual.',
  unclear: 'Si algo no queda claro, llámenos.',
};
