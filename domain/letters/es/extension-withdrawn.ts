import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/extension-withdrawn.ts';
import { by } from './dates.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    subject: 'Una fecha de su caso es otra vez la de antes',
    told: {
      review: 'Le dijimos que hay más tiempo para decidir su revisión.',
      complaint: 'Le dijimos que tenemos más tiempo para resolver su queja.',
      application: 'Le dijimos que usted tenía más tiempo para pedir la revisión.',
      answer: 'Le dijimos que usted tenía más tiempo para enviar lo que le pedimos.',
      other: 'Le dijimos que hay más tiempo para un paso de su caso.',
    },
    inError: 'Fue un error nuestro. Ese tiempo de más ya no vale.',
    again: due => `La fecha es la misma que antes: ${by(due)}.`,
    passed: {
      review: 'Ese día ya pasó. Estamos insistiendo para que se decida ahora.',
      complaint: 'Ese día ya pasó. Estamos trabajando para resolver su queja ahora.',
      application:
        'Ese día ya pasó. Alguien de nuestro equipo estudiará por qué pidió tarde la revisión. Díganos por qué, si todavía no nos lo ha dicho.',
      answer: 'Ese día ya pasó. Por favor, envíelo ahora. Si no lo puede conseguir, llámenos.',
      other: 'Ese día ya pasó. Estamos trabajando para hacerlo ahora.',
    },
    readMore: 'Entre para leer más.',
    call: 'Si esto es un problema para su salud, llámenos.',
  },
};
