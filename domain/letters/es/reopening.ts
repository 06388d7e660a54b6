import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/reopening.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Su caso está abierto otra vez',
    opened: 'Abrimos su caso otra vez. Tiene el mismo número, y todos los documentos siguen ahí.',
    seeWhy: 'Entre para ver por qué, qué sigue y cuándo.',
    seeNext: 'Entre para ver qué sigue y cuándo.',
  },
};
