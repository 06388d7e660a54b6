import type { Outcome } from '../../case/stage-names.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/closure.ts';

const carriedOut = 'Cerramos su caso. La decisión ya se cumplió. Gracias por su confianza.';

const toMember: Readonly<Record<Outcome, string>> = {
  overturned: carriedOut,
  'partly-overturned': carriedOut,
  upheld: 'Cerramos su caso. La decisión está de acuerdo con su plan de salud.',
  'reversed-by-plan': 'Cerramos su caso. Ahora su plan de salud le da lo que usted pidió.',
  withdrawn: 'Cerramos su caso porque usted nos pidió que paráramos.',
  'complaint-resolved': 'Cerramos su caso. Ya terminamos nuestro trabajo sobre su queja.',
  'non-jurisdictional': 'Cerramos su caso. Nuestro departamento no está a cargo de su tipo de cobertura de salud.',
  premature: 'Cerramos su caso. Primero tiene que contestar su plan de salud.',
  untimely:
    'Cerramos su caso. Después de que su plan decide, usted tiene seis meses para enviarnos su solicitud. Su solicitud llegó más tarde. ' +
    'Si tuvo una buena razón para tardar, díganos cuál fue. Volveremos a ver su caso.',
  duplicate: 'Cerramos este caso porque usted tiene otro con nosotros sobre el mismo asunto. El otro caso sigue.',
  'no-signature':
    'Cerramos su caso porque no recibimos su firma. Sin ella no podemos pedir su expediente médico. Envíenos el formulario firmado, y ' +
    'abrimos su caso otra vez.',
  died: 'Cerramos este caso. Llámenos para saber por qué.',
  'died-or-disenrolled': 'Cerramos este caso. Entre o llámenos para saber por qué.',
};

export const words: Translated<Pick<typeof en, 'applicant' | 'representative'>> = {
  applicant: {
    subject: 'Su caso está cerrado',
    closed: (outcome, of) =>
      of === undefined
        ? toMember[outcome]
        : `Cerramos este caso. Trata del mismo asunto que su caso ${of}. Pusimos allí sus documentos. No tiene que enviarlos otra vez.`,
    readMore: 'Entre para leer más.',
    ofEstate: {
      subject: 'El caso está cerrado',
      closed:
        'Cerramos este caso porque nadie ha tomado el lugar de la persona afiliada. ¿Quiere seguir con el caso porque alguien pagó la ' +
        'atención? Llámenos. Podemos abrir el caso otra vez.',
    },
    ifThisIsWrong: 'Si cree que esto es un error, llámenos.',
  },
  representative: {
    subject: 'El caso está cerrado',
    died: 'Nos dijeron que falleció la persona para quien usted nos pidió ayuda.',
    sorry: 'Lo sentimos mucho.',
    closed: 'Por eso cerramos el caso. Usted no tiene que hacer nada.',
    paid: '¿Alguien pagó atención que el plan negó? Llámenos. Le diremos qué se puede hacer todavía.',
    ifThisIsWrong: 'Si esto es un error, llámenos de inmediato.',
    canReopen: 'Podemos abrir el caso otra vez.',
  },
};
