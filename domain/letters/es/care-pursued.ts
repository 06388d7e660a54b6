import { dateInWords } from '../../time/words-in-spanish.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/care-pursued.ts';

export const words: Translated<typeof en> = {
  subject: 'Lo que hicimos por su atención',
  youToldUs: 'Usted nos dijo que no recibió su atención.',
  owedAgain:
    'Le dijimos a su plan de salud que todavía se la debe. El plazo sigue como si el plan nunca hubiera dicho que ya cumplió.',
  penalty:
    'Si el plan se retrasa, la ley fija una multa por cada día. Ese dinero es para el Estado. Seguimos insistiéndole al plan.',
  otherReason:
    'Vimos que su plan ya la aprobó, pero hay otro problema, como la falta de una cita libre. Estamos ayudando a resolverlo.',
  readMore: 'Entre para leer más.',
  weAsk: askOn =>
    `Vamos a revisarlo otra vez a más tardar el ${dateInWords(askOn)}, y entonces le preguntaremos a usted.`,
  ifItComes: 'Si recibe su atención antes, por favor entre y díganoslo, o llámenos.',
  ifWorse: 'Si le dicen que no la va a recibir, avísenos de inmediato.',
};
