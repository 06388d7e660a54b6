import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/after-death.ts';
import { by } from './dates.ts';

export const words: Translated<typeof en> = {
  subject: 'Alguien puede tomar el lugar de la persona afiliada',
  died: 'Nos dijeron que falleció la persona para quien usted nos pidió ayuda. Lo sentimos mucho.',
  paid:
    'Este caso trata de atención que ya se dio. Alguien puede seguir con el caso en lugar de la persona afiliada, y recuperar lo que ' +
    'se pagó.',
  who:
    'Puede ser la persona que nombró una corte. O puede ser la persona que nombra el testamento, si la corte la aprobó. Si no hay nadie ' +
    'así, puede ser quien hereda. Esa persona firma una declaración que lo dice.',
  send:
    'Envíenos el documento de la corte o la declaración, con un nombre, una dirección y un número de teléfono. ¿No sabe cómo hacerlo? ' +
    'Llámenos.',
  until: due => `Por favor, envíelo ${by(due)}.`,
  anyTime: 'Por favor, envíelo pronto.',
  nobody: isDated =>
    `Si ${isDated ? 'para entonces ' : ''}nadie nos escribe, cerramos el caso. Después podemos abrirlo otra vez.`,
};
