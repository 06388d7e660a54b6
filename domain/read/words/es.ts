import type { Holder } from '../../case/held-from.ts';
import type { Translated } from '../../words/language.ts';
import { counted } from '../../words/numbers.ts';
import type { words as en } from './en.ts';

const documents: Translated<typeof en.documents> = {
  announced: 'Estamos esperando este archivo.',
  arrived: 'Tenemos este archivo y estamos viendo que no tenga virus.',
  late: 'Tenemos este archivo y todavía estamos viendo que no tenga virus. Vamos a averiguar qué pasa. Por ahora no hace falta enviarlo otra vez.',
  lost: 'Este archivo no nos ha llegado. Envíelo otra vez, por favor.',
  admitted: 'Está en su caso.',
  'wrong-type':
    'No pudimos aceptar este archivo: no es del tipo que dice ser. Guárdelo como PDF y envíelo otra vez, por favor.',
  empty: 'Este archivo está vacío. Revíselo y envíelo otra vez, por favor.',
  'too-big': 'Este archivo es demasiado grande. Envíelo en partes, por favor.',
  infected: 'Encontramos un virus en este archivo. Envíe una copia limpia, por favor.',
  runs: 'Este archivo tiene pequeños programas (macros), y por eso no lo aceptamos. Guárdelo como PDF y envíelo otra vez, por favor.',
  locked:
    'Este archivo pide una contraseña, y por eso no lo podemos leer. Quite la contraseña o tome una foto de cada página. Luego envíelo otra vez, por favor.',
  unreadable:
    'Este archivo está dañado o incompleto, y no lo podemos leer. Envíelo otra vez, por favor, o tome una foto de cada página.',
  'not-scanned': 'No pudimos ver si este archivo tiene virus. Envíelo otra vez, por favor.',
  'not-scannable':
    'No pudimos abrir este archivo para ver si tiene virus. Si tiene contraseña, quítela. Guarde el archivo como PDF y envíelo otra vez, por favor.',
  'wrong-plan': 'Lo envió un plan que tenía este caso por error. Nadie más lo ve.',
  misfiled: 'Se sacó porque no es de este caso. Nadie más lo ve.',
};

const holders: Readonly<Record<Holder, string>> = {
  member: 'en sus manos',
  plan: 'en manos de su plan de salud',
  department: 'con nosotros',
  organization: 'con los médicos independientes',
  nobody: 'en espera de la atención, o con el caso cerrado',
};

const readers: Translated<typeof en.readers> = {
  applicant: 'Usted, o alguien con su código de acceso',
  filer: 'Quien presentó la solicitud por usted',
  analyst: 'El Centro de Ayuda',
  nurse: 'Personal de enfermería del Centro de Ayuda',
  attorney: 'Un abogado del Centro de Ayuda',
  supervisor: 'Un supervisor del Centro de Ayuda',
  director: 'La dirección del Departamento',
  plan: 'Su plan de salud',
  reviewer: 'Un médico que revisa su caso',
  'review-org': 'La organización de revisión',
  auditor: 'Un auditor, que comprueba que todo se haga bien',
  system: 'Nuestro sistema',
};

export const words: Translated<typeof en> = {
  documents,
  readers,
  held: (days, spans) =>
    `${counted(days, 'día')} hasta ahora: ${spans.map(([some, by]) => `${some} ${holders[by]}`).join(', ')}.`,
};
