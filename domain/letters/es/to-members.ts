import type { Translated } from '../../words/language.ts';
import type { toMembers as en } from '../en/to-members.ts';

/** What several letters to members say alike. */
export const toMembers: Translated<typeof en> = {
  doNotWait:
    '¿La espera le ha hecho daño, o podría hacérselo pronto? Entonces no espere: llámenos. En una emergencia, llame al 911.',
  court: 'También puede tener otros derechos, como ir a la corte.',
  ifWeGotItWrong: 'Si cree que nos equivocamos, llámenos.',
  canReopen: 'Podemos abrir su caso otra vez.',
  otherRights: 'Puede tener otros derechos, como ir a la corte. Nosotros no podemos darle consejo legal.',
  freeHelp: (name: string, phone: string) => `Para recibir ayuda gratis cerca de usted, llame a ${name} al ${phone}.`,
};
