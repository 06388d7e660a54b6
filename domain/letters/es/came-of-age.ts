import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/came-of-age.ts';

const form = 'el formulario DMHC 20-160';

export const words: Translated<typeof en> = {
  applicant: {
    subject: 'Este caso ahora es suyo',
    yours:
      'Usted tiene 18 años. Cuando era menor, alguien nos pidió ayuda para usted. Desde ahora este caso es suyo, y le escribimos a usted.',
    nothingStops: 'El caso sigue. No tiene que hacer otra solicitud.',
    code: 'Le llegará su propio código de acceso por correo postal. Con él puede ver lo que hay en el caso.',
    help: `¿Quiere que su padre, su madre u otra persona le ayude? Los dos firman ${form}, y usted nos lo envía. Podemos enviarle el formulario.`,
    cannot: '¿Le cuesta hacer esto sin ayuda? Llámenos, o pídale a alguien que nos llame. Encontraremos la manera.',
  },
  representative: {
    subject: 'Un cambio en el caso',
    ofAge:
      'La persona para quien usted nos pidió ayuda ya tiene 18 años. Desde ahora le escribimos a ella, y el caso es de ella.',
    papers: 'Usted todavía puede enviarnos documentos.',
    help: `Si esa persona quiere que usted le siga ayudando, los dos firman ${form}. Entonces podremos hablar con usted otra vez.`,
    cannot:
      'Si esa persona no puede actuar por sí misma, llámenos. Díganos si una corte nombró a alguien para actuar por ella.',
  },
};
