import type { Translated } from '../language.ts';
import { counted, inThousands } from '../numbers.ts';
import type { Before, Counts, Kind, Sender, words as en } from './en.ts';

const kinds: Readonly<Record<Kind, string>> = {
  string: 'un texto',
  number: 'un número',
  int: 'un número entero',
  boolean: 'true (sí) o false (no)',
  array: 'una lista',
  object: 'un objeto con campos',
  record: 'un objeto con campos',
  null: 'null',
  other: 'de otro tipo',
};

const have = (of: Counts): string => (of === 'number' ? 'ser' : 'tener');

function amount(limit: number, of: Counts): string {
  if (of === 'string') return counted(limit, 'carácter', 'caracteres');
  return of === 'array' ? counted(limit, 'elemento') : String(limit);
}

const before: Readonly<Record<Before, string>> = {
  application: 'la solicitud',
  'application-came': 'que llegara la solicitud',
  'question-asked': 'que se hiciera la pregunta',
  asked: 'que lo pidiéramos',
  'plan-asked': 'que le preguntáramos al plan',
  decision: 'la decisión',
};

const from: Readonly<Record<Sender, string>> = {
  applicant: 'suyos',
  plan: 'del plan',
  'help-center': 'del Centro de Ayuda',
  reviewer: 'de los médicos revisores',
  'review-org': 'de las organizaciones de revisión',
};

const instead = (of: Sender): string =>
  of === 'help-center'
    ? 'Pida a quien lo manda que lo envíe todo junto en un solo PDF.'
    : 'Junte lo que falta en un solo PDF y llame al Centro de Ayuda. Allí lo pueden agregar.';

const theAuthorization =
  'Usted nos envió esta solicitud para otra persona. Esa persona debe decir por escrito que usted puede actuar por ella. Hasta entonces, usted ' +
  'puede ver lo que envió y mandar más documentos. Ella puede firmar el formulario de asistente autorizado (Authorized Assistant Form). ' +
  'Usted o ella nos lo pueden enviar.';

export const words: Translated<typeof en> = {
  required: () => 'es obligatorio',
  kind: kind => `debe ser ${kinds[kind]}`,
  'one-of': options => `debe ser uno de estos valores: ${options.join(', ')}`,
  day: () => 'debe ser un día que exista, escrito AAAA-MM-DD',
  moment: () => 'debe ser una hora en UTC, escrita 2026-11-24T18:00:00Z',
  email: () => 'debe ser una dirección de correo electrónico, como name@example.org',
  'web-address': () => 'debe ser una dirección de internet',
  'given-id': () => 'debe ser un identificador tal como se le dio',
  'written-otherwise': () => 'no está escrito como debe',
  'at-least': (limit, of) => `debe ${have(of)} por lo menos ${amount(limit, of)}`,
  'at-most': (limit, of) => `debe ${have(of)} ${amount(limit, of)} como máximo`,
  'multiple-of': divisor => `debe ser un múltiplo de ${divisor}`,
  'unknown-field': () => 'no es un campo de este formulario',
  'no-form': () => 'no tiene ninguna de las formas que se aceptan aquí',
  'another-form': () => 'no tiene la forma que debe tener',
  'broken-character': () => 'tiene un carácter dañado; escríbalo otra vez',
  'control-character': () => 'tiene un carácter invisible que no se puede guardar',
  empty: () => 'no puede quedar vacío',
  'too-long': most => `debe tener ${inThousands(most)} caracteres como máximo`,
  phone: () => 'debe ser un número de teléfono, como 916-555-0134',
  'zip-code': () => 'debe ser un código postal, como 95814',
  name: () => 'es obligatorio: por lo menos un nombre o un apellido',
  'say-confidential': () =>
    'debe ser true (sí) o false (no): ¿quiere que solo el Centro de Ayuda conozca la dirección?',
  'say-by-email': () => 'debe ser true (sí) o false (no): ¿podemos escribir por correo electrónico?',
  'say-grievance': () => 'debe ser true (sí) o false (no): ¿presentó una queja al plan?',
  'say-received': () => 'debe ser true (sí) o false (no): ¿ya recibió el servicio?',
  'say-release': () => 'debe ser true (sí) o false (no): ¿se puede entregar el expediente médico para la revisión?',
  'not-below-zero': () => 'no puede ser menos de 0',
  'a-service': () => 'debe nombrar por lo menos un servicio',
  'each-once': unsaid => `debe nombrar cada respuesta una sola vez, y ${unsaid} sin ninguna otra`,
  'plain-file-name': () => 'debe ser solo el nombre del archivo, sin carpeta',
  'file-size': () => 'debe ser el tamaño del archivo en bytes',
  'file-empty': () => 'debe ser 1 o más: el archivo está vacío',
  'file-too-big': most => `debe ser ${most} como máximo: el archivo es demasiado grande; envíelo en partes`,
  'case-number': () => 'debe ser un número de caso, como K7MH-4P9C',
  'no-case-number': () => 'no es un número de caso: tiene ocho letras y números, como K7MH-4P9C',
  mistyped: () => 'tiene un error: su carácter de control no coincide; compárelo con el de su carta',
  version: () => 'debe ser la versión del caso que usted vio',
  'command-name': () => 'es obligatorio: el nombre de lo que quiere hacer',
  'service-number': () => 'debe ser el número de un servicio, desde 1',
  'day-to-come': () => 'no puede ser un día que todavía no ha llegado',
  'plan-name-letters': () => 'debe tener al menos dos letras del nombre del plan',
  'unknown-parameter': () => 'no es un parámetro de esta dirección',
  twice: () => 'puede estar una sola vez',
  'another-cursor': () => 'no se dio para esta lista',
  'unread-json': () => 'no es JSON que se pueda leer',
  'key-form': () => 'debe tener de 1 a 255 caracteres visibles, sin espacios',
  'key-used': () => 'ya se usó para otro envío',
  'key-used-to-file': () => 'ya se usó para otra solicitud',
  'for-help-center': () => 'es solo para el Centro de Ayuda, que anota lo que llega',
  'said-already': () => 'sobra: receivedAt ya lo dice',
  'why-so-late': () => 'es obligatorio: llegó hace más de una semana',
  'not-before': what => `no puede ser antes de ${before[what]}`,
  'unknown-paper': id => `nombra ${id}, y el caso no tiene ese documento`,
  'service-of-case': () => 'debe ser el número de un servicio de este caso',
  'service-of-application': services => `debe ser un servicio de la solicitud, de 1 a ${services}`,
  'not-promised': issue => `nombra la parte ${issue}, y el plan no la ha prometido`,
  'no-question': () => 'no es nada que espere su respuesta',
  'answer-or-papers': () => 'o documentIds es obligatorio',
  'patients-own': () => 'solo lo puede dar la persona afiliada: envíenos el formulario que ella firmó',
  'or-another': () => 'u otra autorización es obligatoria',
  'release-alone': () => 'es lo único que se puede dar aquí: envíe el otro formulario como documento',
  lapsed: () => 'es de hace más de un año: ese permiso ya venció y hace falta una firma nueva',
  'named-instead': () => 'no hace falta: la persona que se nombra ocupa el lugar de la otra',
  'no-assistant': () => 'no corresponde a nadie: no hay ningún asistente nombrado',
  malformed: (path, reason, more) => `${path || 'El contenido'} ${reason}${more > 0 ? ` (y ${more} más)` : ''}.`,
  'malformed-somewhere': () => 'El envío no tiene la forma que debe tener.',
  'not-carried-out': (path, reason) => `No se puede hacer: ${path} ${reason}.`,
  'not-json': () => 'Envíe JSON, con el encabezado Content-Type: application/json.',
  'too-large': kilobytes => `El envío pasa de ${kilobytes} KB. Los documentos se envían uno por uno, como archivos.`,
  'nothing-there': () => 'No hay nada con ese nombre.',
  'no-case': () => 'Ese caso no existe, o usted no lo puede ver.',
  'session-over': () =>
    'Se hizo un código de acceso nuevo para este caso, y por eso terminó su sesión. Entre con ese código.',
  'sign-in': () => 'Entre primero, por favor.',
  'sign-in-over': () => 'Su sesión terminó. Entre otra vez, por favor.',
  'sign-in-not-good': () => 'Su sesión no es válida, o ya no lo es. Entre otra vez, o envíe la solicitud sin sesión.',
  'member-address': () => 'Esta dirección es para quienes entran de otra manera. La suya es /my/case.',
  'do-not-belong': phone =>
    'El número de caso y el código de acceso no van juntos. El código apareció cuando se envió la solicitud, o llegó en una carta. Si hay un ' +
    `código más nuevo, el anterior ya no sirve. Si no lo tiene, llámenos al ${phone} y le enviamos uno nuevo.`,
  'wrong-codes': (seconds, phone) =>
    `Hubo muchos códigos equivocados. Espere ${counted(seconds, 'segundo')} y pruebe otra vez, o llámenos al ${phone}.`,
  contended: () => 'Otras personas están escribiendo en este caso ahora mismo. Pruebe otra vez, por favor.',
  busy: () => 'Ahora mismo tenemos demasiadas consultas. Mire si se hizo, y si no, pruebe otra vez.',
  failed: () => 'Antes de probar otra vez, mire si ya se hizo. Si vuelve a pasar, llame al Centro de Ayuda.',
  'key-reused': () => 'Esta clave (Idempotency-Key) ya se usó para otro envío. Mande una clave nueva.',
  'key-reused-to-file': () => 'Esta clave (Idempotency-Key) ya se usó para otra solicitud. Mande una clave nueva.',
  'typed-in-alone': () => 'Cómo y cuándo llegó una solicitud lo dice solo el Centro de Ayuda, que la anota.',
  'nothing-filed': () => 'Ninguna organización de revisión con ese identificador ha presentado nada.',
  'no-document': () => 'Ese documento no existe, o usted no lo puede ver.',
  'of-another-case': () => 'Este documento es de otro caso: lo abre un supervisor o un abogado.',
  'not-taken-in': () => 'Este documento todavía no está en el caso, así que no se puede abrir.',
  'no-copy': () => 'No se guardó copia de esta carta, y ya no se escribe.',
  'no-letter': () => 'Esa carta no existe, no ha salido ni espera el correo, o ya no vale.',
  'until-authorized': () => theAuthorization,
  'nothing-asked-of-filer': () => `No le hemos pedido nada que espere su respuesta. ${theAuthorization}`,
  'unknown-case': () => 'Ese caso no existe.',
  'not-of-role': command => `Usted no puede hacer esto en el caso (${command}).`,
  'not-in-stage': (stage, command) =>
    `Esto no se puede hacer en la etapa en que está el caso (etapa “${stage}”, ${command}).`,
  'being-closed': () => 'El caso se está cerrando ahora mismo; se puede volver a abrir cuando termine.',
  moved: version => `El caso cambió y va en la versión ${version}; mírelo otra vez, por favor.`,
  'not-of-senders': () => 'Usted no puede enviar documentos a un caso.',
  'accept-first': () => 'Puede enviar documentos cuando haya aceptado la revisión.',
  'closed-to-reviewers': () => 'El caso está cerrado; los médicos revisores ya no envían documentos.',
  'no-more-papers': (most, of) => `El caso tiene ${most} documentos ${from[of]} y no acepta más. ${instead(of)}`,
  'papers-on-their-way': (most, of) =>
    `Hay ${most} documentos ${from[of]} en el caso o en camino, y no caben más. Si un archivo no llega, su lugar queda libre después de ` +
    'una hora: pruebe otra vez entonces.',
  'papers-announced': (most, of) =>
    `En las últimas 24 horas se anunciaron ${most} archivos ${from[of]} que no han llegado. Pruebe otra vez mañana, o llame al Centro de Ayuda.`,
  'nothing-awaited': () => 'No hay nada pedido que espere una respuesta.',
  'not-released': () => 'Ya está anotado que no se permite entregar el expediente médico.',
  'no-question-open': () => 'Ninguna pregunta de los médicos revisores espera su respuesta.',
  'no-care-awaited': () => 'En este caso no se espera ninguna atención médica.',
  'told-already': () => 'Usted ya nos lo dijo; una persona se está ocupando.',
  'last-part': () => 'Ninguna otra parte de este caso seguiría: retire toda la solicitud (withdraw).',
  'part-decided': issue => `Ya no hay nada que decidir sobre la parte ${issue}.`,
  'closed-without-assistant': () =>
    'El caso está cerrado, y no hay nadie anotado que pueda actuar por la persona afiliada.',
  'closed-but-for-assistant': () =>
    'El caso está cerrado: lo único que todavía se puede hacer es quitar la autorización de un asistente.',
};
