import type { Urgency } from '../../case/common-part.ts';
import { clockRules } from '../../clocks/rules.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/imr-approved.ts';

const { R2, V1 } = clockRules;

const times: Readonly<Record<Urgency, string>> = {
  standard:
    'La revisión sigue los plazos normales. Ahora su plan debe enviar el expediente médico de usted. Cuando estén todos los documentos, ' +
    `la revisión debe decidirse en un plazo de ${V1.length} días.`,
  expedited:
    `Tratamos su caso como urgente. Su plan debe enviar el expediente médico de usted en un plazo de ${R2.length} horas. ` +
    'Después, la revisión se decide en unos días. Entre para ver la fecha.',
};

export const words: Translated<typeof en> = {
  subject: 'Aprobamos su solicitud para una revisión',
  approved: inPart =>
    `${inPart ? 'Una parte de su solicitud' : 'Su solicitud'} tendrá una Revisión Médica Independiente (IMR).`,
  whoDecides: doctors =>
    doctors === 1
      ? 'Va a decidir un médico que no trabaja para su plan de salud. Lo elige un grupo de revisión aparte. ' +
        'Ese médico no puede tener vínculos con su plan.'
      : 'Van a decidir médicos que no trabajan para su plan de salud. Los elige un grupo de revisión aparte. ' +
        'Ninguno de ellos puede tener vínculos con su plan.',
  otherPart:
    'La otra parte no es una pregunta para un médico. La atendemos como queja. Sobre esa parte le llega una segunda carta. ' +
    'Entre para ver qué hay en cada parte, y por qué.',
  seeScope: 'Entre para ver qué atención se revisa, qué tipo de revisión es y qué grupo de revisión la tiene.',
  time: urgency => times[urgency],
  papers:
    'Usted también puede enviar documentos para la revisión. Por favor, hágalo pronto. ' +
    'Lo que más ayuda son los documentos de médicos que no son de su plan, porque su plan no los tiene.',
  canStop: 'Puede parar la revisión en cualquier momento. Entre o llámenos.',
};
