import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/case-moved.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Su caso está ahora con otro plan de salud',
    wasWrong: 'En su caso teníamos el plan de salud equivocado.',
    isNow: plan => `Ahora su caso está con este plan: ${plan}.`,
    next: {
      path: 'Todavía estamos viendo cómo atender su caso. Le escribiremos cuando lo sepamos.',
      review:
        'Ahora le pedimos su expediente médico a este plan. Cuando lo tengamos, revisará su caso alguien que no tiene vínculos con este ' +
        'plan.',
      decision: 'La decisión en su caso no cambia. Se la enviamos a este plan. El plan tiene que cumplirla.',
      complaint: 'Le pedimos a este plan que conteste su queja. Nuestro plazo para terminar no cambia.',
    },
    nothingToDo: 'Usted no tiene que hacer nada. Todo lo que nos envió sigue aquí.',
    hadYourCase:
      'El otro plan ya no puede ver su caso. Le dijimos a ese plan que destruyera lo que recibió de nosotros sobre usted. Estamos viendo ' +
      'si ese plan leyó algo sobre usted. Si eso dañó su privacidad, se lo diremos.',
    seeWhy: 'Entre para leer por qué cambiamos el plan.',
  },
};
