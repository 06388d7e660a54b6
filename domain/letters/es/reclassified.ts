import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/reclassified.ts';
import { by, wasBy } from './dates.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Su revisión cambió',
    changed: 'Volvimos a estudiar su caso. Todavía se decide fuera de su plan. Pero ahora se hace otra pregunta.',
    decision: due =>
      due.passed === true
        ? `La decisión debía tomarse ${wasBy(due)}. Está atrasada. Estamos insistiendo para que se tome.`
        : `La decisión debe tomarse ${by(due)}.`,
    seeWhat: hasReasons => `Entre para ver qué cambió${hasReasons ? ' y por qué' : ''}.`,
  },
};
