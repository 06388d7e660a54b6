import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/information-request.ts';
import { by } from './dates.ts';

export const words: Translated<Omit<typeof en, 'provider'>> = {
  subject: 'Necesitamos algo de usted',
  need: count => `Para seguir con su caso, necesitamos ${count === 1 ? 'una cosa' : `${count} cosas`} de usted.`,
  seeWhat: 'Entre para ver qué necesitamos.',
  howToSend:
    'Lo más rápido es entrar y subirlo. También puede enviarlo por correo postal o por fax. Ponga su número de caso en cada página.',
  ourTime: isPaused =>
    isPaused
      ? 'Nuestro plazo para decidir cómo atender su caso se detiene hasta que usted nos conteste. Mientras más pronto conteste, más ' +
        'pronto podremos decírselo.'
      : 'Nuestro plazo para decidir cómo atender su caso sigue corriendo. Si puede, conteste hoy.',
  goesOn: isUrgent =>
    isUrgent
      ? 'Su caso es urgente. Por eso seguimos mientras tanto. También trataremos de llamarle.'
      : 'Mientras tanto, su caso sigue. Lo que nos envíe todavía puede ayudar.',
  sign: due =>
    `Necesitamos su firma ${by(due)}. Sin ella no podemos obtener su expediente médico. Entonces tal vez tengamos que cerrar su caso.`,
  cannotSign: 'Si no puede firmar, llámenos. Podemos ayudarle.',
  cannotGet: 'Si no puede conseguirlo, llámenos.',
  notTurnedDown: 'Si falta un documento, no le diremos que no por eso.',
  answerWithin: isUrgent => `Por favor, conteste en un plazo de ${isUrgent ? '24 horas' : '14 días'} desde esta carta.`,
};
