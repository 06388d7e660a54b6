import type { ReviewType } from '../../eligibility/recommendation.ts';
import type { Translated } from '../../words/language.ts';
import type { analyses as analysesInEnglish, toMember as en } from '../en/matter.ts';

const questions: Readonly<Record<ReviewType, string>> = {
  'medical-necessity': '¿Necesita usted esta atención?',
  experimental: '¿Podría esta atención ayudarle más que otra?',
  'urgent-care': '¿Fue una emergencia, o algo urgente?',
};

/** What a case is about, beside letters that may not say it: to the member. */
export const toMember: Translated<typeof en> = {
  underReview: (service, type) =>
    `En revisión: ${service}.${type === undefined ? '' : ` La pregunta es: ${questions[type]}`}`,
  kind: {
    standard: 'Tipo de revisión: Revisión Médica Independiente, en el tiempo normal.',
    expedited: 'Tipo de revisión: Revisión Médica Independiente, como caso urgente.',
  },
  organizations: names => {
    if (names.length === 0) {
      return 'Grupo que revisa: todavía no se ha elegido. Cuando se elija, puede leer su nombre aquí, o llamarnos.';
    }
    return `${names.length === 1 ? 'Grupo que revisa' : 'Grupos que revisan'}: ${names.join(', ')}.`;
  },
  complaint: service => `Se atiende como queja: ${service}.`,
  decided: (service, finding) =>
    `${service}: ${finding === 'overturned' ? 'se decidió a su favor.' : 'se decidió a favor de su plan de salud.'}`,
  unnamed: number => `Servicio ${number}`,
};

export const analyses: Translated<typeof analysesInEnglish> = {
  text: (number, rationale) => `Análisis ${number}: ${rationale}`,
  author: qualifications => `Quien lo escribió: ${qualifications}`,
};
