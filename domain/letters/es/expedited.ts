import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/expedited.ts';
import { by, wasBy } from './dates.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: urgency => (urgency === 'expedited' ? 'Su caso va más rápido' : 'Su caso sigue con los plazos normales'),
    changed: urgency =>
      urgency === 'expedited'
        ? 'Ahora tratamos su caso como urgente. Desde ahora valen plazos más cortos.'
        : 'Volvimos a estudiar su caso. No cumple las reglas para un caso urgente. Por eso valen los plazos normales.',
    nextDecision: due =>
      due.passed === true
        ? `La próxima decisión debía tomarse ${wasBy(due)}. Está atrasada. Nos estamos ocupando de eso.`
        : `La próxima decisión debe tomarse ${by(due)}.`,
    readWhy: 'Entre para leer por qué.',
    worse: 'Si su salud empeora, llámenos.',
  },
};
