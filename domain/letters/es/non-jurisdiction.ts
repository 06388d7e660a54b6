import { words as advice } from '../../eligibility/words/es.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/non-jurisdiction.ts';

export const words: Translated<typeof en> = {
  subject: 'Otra agencia puede ayudarle',
  notInCharge:
    'Nuestro Departamento no está a cargo de su tipo de cobertura de salud. Por eso cerramos aquí su caso. ' +
    'Esto no quiere decir que usted no tenga razón.',
  readMore: 'Entre para leer más.',
  otherInCharge: advice.sentences['other-agency'],
  askUs: 'Llámenos. Le diremos qué agencia está a cargo y cómo comunicarse con ella.',
  phone: phone => `Teléfono: ${phone}`,
  howToReach: 'Llámenos. Le diremos cómo comunicarse con esta agencia.',
  ifCoverageIsWrong: 'Si nos equivocamos sobre su cobertura, llámenos.',
  freeHelp: (name, phone) => `Para recibir ayuda gratis con esto, llame a ${name} al ${phone}.`,
};
