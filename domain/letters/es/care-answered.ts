import { dateInWords } from '../../time/words-in-spanish.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/care-answered.ts';

const ifYouHaveIt = 'Si ya recibió su atención, por favor entre y díganoslo.';

/** Who asked, what was answered, and what follows from it. */
export const words: Translated<typeof en> = {
  subject: 'Lo que nos contestó su plan',
  asked: 'Usted nos dijo que no recibió su atención. Por eso le preguntamos a su plan de salud.',
  given: on => `Su plan dice que usted ya la recibió${on === undefined ? '' : ` el ${dateInWords(on)}`}.`,
  coming: on => `Su plan dice que usted la recibirá el ${dateInWords(on)}.`,
  cameNotBy: on => `Su plan dijo que usted la recibiría el ${dateInWords(on)}. Ese día ya pasó.`,
  notGiven: 'Su plan dice que no le da esa atención.',
  weLook: 'Una persona de nuestro equipo está revisando esta respuesta. Le escribiremos para decirle qué hacemos.',
  ifNotSo: `¿No es así? Llámenos. ${ifYouHaveIt}`,
  ifNotThen: `Si ese día no la recibe, llámenos. ${ifYouHaveIt}`,
  ifNotYet: `Si todavía no la recibió, llámenos. ${ifYouHaveIt}`,
  decided: 'Su plan todavía tiene que cumplir la decisión. Seguimos insistiéndole.',
  promised: 'Si su plan no cumple su palabra, su caso sigue donde se quedó.',
};
