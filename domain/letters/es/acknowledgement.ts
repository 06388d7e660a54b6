import { dateInWords } from '../../time/words-in-spanish.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/acknowledgement.ts';
import { by, wasBy } from './dates.ts';

export const words: Translated<typeof en> = {
  subject: 'Ya tenemos su solicitud',
  received: on => `Recibimos su solicitud el ${dateInWords(on)}.`,
  filedBy: {
    provider: 'Un médico, un hospital o una clínica nos envió la solicitud por usted.',
    helper: 'Alguien que quiere ayudarle nos envió la solicitud por usted.',
  },
  seesOwn:
    'Quien la envió solo puede ver lo que nos envió. ¿Quiere que actúe por usted? Firme el formulario de asistente autorizado ' +
    '(Authorized Assistant Form) y envíenoslo.',
  mayAct:
    'Según el formulario, quien la envió tiene su permiso para actuar por usted. Por eso ve su caso igual que usted. Puede quitarle ese ' +
    'permiso cuando quiera: escríbanos o llámenos.',
  notWanted: 'Si usted no quiere esta solicitud, llámenos.',
  keepNumber: 'Por favor, guarde su número de caso.',
  code: code => `Su código de acceso: ${code}.`,
  keepCode: 'Con el número y el código puede entrar. No le dé el código a nadie.',
  next:
    'Esto es lo que sigue. Leemos su solicitud. Luego elegimos cómo atender su caso. Puede ser que lo revisen médicos que no son de su ' +
    'plan de salud. O puede ser que nuestro personal lo atienda como queja.',
  tellWhich: due => {
    if (due === undefined) return 'Le escribiremos para decírselo.';
    return due.passed === true
      ? `Queríamos decírselo ${wasBy(due)}. Nos hemos tardado, y lo sentimos. Le escribiremos.`
      : `Se lo diremos ${by(due)}.`;
  },
  papers:
    'Puede enviarnos más documentos cuando quiera. Envíe copias y guarde los originales. No podemos devolverle los documentos.',
  worse: 'Si su salud empeora mientras espera, llámenos.',
  free: 'Usted no paga nada por nuestra ayuda.',
};
