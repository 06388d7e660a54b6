import type { Translated } from '../../words/language.ts';
import type { Because, Step, words as en } from '../en/extension.ts';
import { by, endOf } from './dates.ts';

const why: Readonly<Record<Step | 'late-papers', string>> = {
  review:
    'La dirección del Departamento dio más tiempo para decidir su revisión. La ley lo permite cuando hay una buena razón.',
  complaint: 'La dirección del Departamento nos dio más tiempo para resolver su queja.',
  application: 'Le dimos más tiempo para pedir una revisión.',
  answer: 'Le dimos más tiempo para enviar lo que le pedimos.',
  other: 'Hay más tiempo para un paso de su caso.',
  'late-papers': 'Llegaron documentos tarde. Por eso la ley da más tiempo para decidir su revisión.',
};

const moves: Readonly<Record<Step, string>> = {
  review: 'Por eso cambia la fecha para decidir su revisión.',
  complaint: 'Por eso cambia la fecha para resolver su queja.',
  application: 'Por eso cambia la fecha para pedir una revisión.',
  answer: 'Por eso cambia la fecha para enviar lo que le pedimos.',
  other: 'Por eso cambia una fecha de su caso.',
};

function whyOf(because: Because, step: Step): string {
  if (because === 'rules') return `El estado cambió qué días se cuentan. ${moves[step]}`;
  return why[because === 'person' ? step : because];
}

export const words: Translated<Pick<typeof en, 'earlier' | 'passed' | 'applicant'>> = {
  earlier: due => `Aun así, la revisión debe decidirse ${by(due)}. El plazo de la atención urgente termina antes.`,
  passed: 'Ese día ya pasó.',
  applicant: {
    subject: 'Cambió una fecha de su caso',
    newDate: (because, step, due) => `${whyOf(because, step)} El nuevo plazo termina ${endOf(due)}.`,
    readWhy: 'Entre para leer por qué.',
    call: 'Si la nueva fecha es un problema para su salud, llámenos.',
  },
};
