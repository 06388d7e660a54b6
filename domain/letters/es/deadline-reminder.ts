import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/deadline-reminder.ts';
import { by } from './dates.ts';

export const words: Translated<Pick<typeof en, 'applicant'>> = {
  applicant: {
    wanted: {
      subject: 'Todavía necesitamos algo de usted',
      send: due => `Le pedimos algo y todavía no lo tenemos. Por favor, envíelo ${by(due)}. Entre para ver qué es.`,
      cannotGet: 'Si no lo puede conseguir, llámenos. No rechazaremos su solicitud por falta de un documento.',
    },
    asked: {
      subject: 'Todavía hay una pregunta para usted',
      answer: due => `Un médico que revisa su caso le hizo una pregunta. Por favor, contéstela ${by(due)}.`,
      how: 'Entre para leerla y contestarla, o llámenos. Si no puede contestar, la revisión se decide con lo que hay.',
    },
    release: {
      subject: 'Por favor, firme otra vez',
      lastsOneYear: 'Su permiso para que pidamos su expediente médico dura un año.',
      endsSoon: 'Termina pronto.',
      signAgain: due => `Por favor, firme otra vez ${by(due)}.`,
      howTo: 'Entre para hacerlo, o llámenos y le enviamos el formulario.',
    },
  },
};
