import type { LocalDate } from '../../time/instants.ts';
import { dateInWords, dayInWords, listInWords, theInstantInWords } from '../../time/words-in-spanish.ts';
import type { Translated } from '../../words/language.ts';
import { counted } from '../../words/numbers.ts';
import type { wasClosed } from '../derive.ts';
import type { HolidayName } from '../holidays.ts';
import type { ClockId, ClockOwner, ClockUnit } from '../rule.ts';
import type { ClockWords, ClosedDay, Start, words as en } from './en.ts';

const hadAll = 'la organización de revisión ya tenía la solicitud y todos los documentos';

/** `duty` completes `<owner> debe …`, `startsWith` `Ese día …`, `lessBecause` `El plazo normal es de …; `. */
const clocks: Translated<typeof en.clocks> = {
  F1: {
    duty: 'pedir una Revisión Médica Independiente',
    startsWith:
      'su plan dio su decisión por escrito o se cumplió el tiempo de su queja al plan, lo que haya pasado más tarde',
  },
  F2: {
    duty: 'pedir una Audiencia Estatal, si la quiere',
    startsWith: 'se fechó el aviso de la decisión',
    lessBecause: 'con Medi-Cal de pago por servicio (fee-for-service) hay menos tiempo',
  },
  F3: {
    duty: 'pedir una Audiencia Estatal, si quiere conservar la atención hasta que se decida',
    startsWith: 'se fechó el aviso de la decisión',
    lessBecause: 'la atención termina antes',
  },
  I1: {
    duty: 'enviar lo que le pedimos',
    startsWith: 'salió nuestra carta que lo pide',
    choice:
      'La ley no fija un plazo. Después de dos semanas, una persona le llama, sigue sin lo que falta o lo pide otra vez.',
  },
  D1: { duty: 'avisarle que llegó su solicitud', startsWith: 'se recibió la solicitud' },
  D2: {
    duty: 'decidir si la solicitud cumple los requisitos, y avisarles a usted y a su plan',
    startsWith: 'se recibió la solicitud',
  },
  D3: {
    duty: 'decidir si la solicitud urgente cumple los requisitos, y avisarles a usted y a su plan',
    startsWith: 'se recibió la solicitud, o después se pidió que se atendiera con urgencia',
  },
  D4: {
    duty: 'revisar los documentos de su plan y decir si están completos',
    startsWith: 'su plan entregó los documentos',
    choice:
      'La ley no fija un plazo. Con un día hábil, o cuatro horas en un caso urgente, la revisión no espera por nosotros.',
  },
  D5: {
    duty: 'decir si el caso es urgente',
    startsWith: 'se recibió el pedido de urgencia',
    choice:
      'La ley no fija un plazo. Una solicitud urgente tiene 48 horas: la mitad es para esto, y la otra mitad, para decidirla.',
  },
  D6: {
    duty: 'leer lo que llegó',
    startsWith: 'llegó',
    choice: 'La ley no fija un plazo. Lo que llega puede ser urgente, y nadie lo sabe hasta que se lee.',
  },
  R1: { duty: 'enviar su expediente médico', startsWith: 'su plan recibió el aviso' },
  R2: {
    duty: 'enviar el expediente médico del caso urgente',
    startsWith: 'se aprobó la revisión rápida por urgencia',
  },
  R5: { duty: 'contestar la queja', startsWith: 'su plan recibió el aviso' },
  R6: { duty: 'contestar la pregunta del Departamento', startsWith: 'su plan recibió el aviso' },
  V0: {
    duty: 'contestar la invitación',
    startsWith: 'se envió la invitación',
    choice: 'La ley no fija un plazo. Con dos días hábiles queda bastante de los treinta para otra persona.',
  },
  S1: {
    duty: 'nombrar a un médico revisor para el lugar vacío',
    startsWith: 'el lugar estaba vacío y no había en el directorio a quién preguntar',
    choice: 'La ley no fija un plazo. Con dos días hábiles queda bastante de los treinta para la revisión.',
  },
  T1: {
    duty: 'decir si cuenta la relación que declaró un médico revisor',
    startsWith: 'el médico revisor declaró la relación',
    choice:
      'La ley no fija un plazo. Con un día hábil, o cuatro horas en un caso urgente, la revisión no espera por nosotros.',
  },
  Q1: {
    duty: 'contestar la pregunta de un médico revisor',
    startsWith: 'la pregunta llegó a quien debe contestarla',
    choice:
      'La ley no fija un plazo. Con cinco días, o uno en un caso urgente, a los médicos revisores les queda tiempo.',
  },
  V1: { duty: 'decidir la revisión', startsWith: hadAll },
  V2: { duty: 'decidir la revisión urgente', startsWith: hadAll },
  V3: {
    duty: 'decidir la revisión urgente de un tratamiento experimental',
    startsWith: 'se pidió la revisión rápida por urgencia',
  },
  V4: { duty: 'decidir la revisión de un tratamiento experimental', startsWith: hadAll },
  A1: {
    duty: 'adoptar la decisión de los médicos revisores',
    startsWith: 'se recibió el último análisis',
    choice: 'La ley dice que de inmediato. Un día hábil es el tiempo más corto que se le puede exigir a una persona.',
  },
  A2: {
    duty: 'enviar las cartas con la decisión',
    startsWith: 'se adoptó la decisión',
    choice: 'La ley dice que sin demora. Con un día hábil, el plan no espera por nuestro correo.',
  },
  C1: { duty: 'autorizar el servicio', startsWith: 'su plan recibió la decisión' },
  C2: { duty: 'devolverle su dinero', startsWith: 'su plan recibió la decisión' },
  C3: {
    duty: 'preguntarle si recibió la atención',
    startsWith: 'se aceptó la prueba de que su plan la autorizó',
    choice: 'La ley no fija un plazo. En un mes cabe una cita, y todavía se puede actuar pronto si no se cumplió.',
  },
  C4: {
    duty: 'aceptar o rechazar la prueba del plan',
    startsWith: 'el plan presentó su prueba',
    choice: 'La ley no fija un plazo. Dos días hábiles bastan para descubrir una prueba que no prueba nada.',
  },
  C5: {
    duty: 'actuar, porque usted dijo que la atención no llegó',
    startsWith: 'usted dijo que la atención no llegó',
    choice: 'La ley no fija un plazo. Quien ganó y todavía no tiene nada no espera más de un día.',
  },
  K1: { duty: 'resolver la queja y enviar el resultado', startsWith: 'se recibió la solicitud' },
  N1: {
    duty: 'poner la carta en el correo',
    startsWith: 'la carta quedó lista para el correo',
    choice: 'Ninguna ley fija un plazo. Lo que debía decirse antes de cierto día se dice tarde si la carta no sale.',
  },
  E1: {
    duty: 'conseguir un nuevo permiso firmado para pedir el expediente médico',
    startsWith: 'se firmó el permiso para pedir el expediente médico',
  },
  H1: {
    duty: 'averiguar quién ocupa el lugar de la persona afiliada que falleció',
    startsWith: 'nos avisaron del fallecimiento',
    choice: 'La ley no fija un plazo. En 60 días, una familia tiene tiempo para su duelo y para reunir los documentos.',
  },
  B1: {
    duty: 'preparar que el menor pase a ser quien presenta la solicitud',
    startsWith: 'nació el paciente',
  },
};

const promised = 'su plan prometió la atención';
const starts: Translated<typeof en.laterStarts & typeof en.urgentStarts> = {
  'case-reopened': 'se abrió otra vez el caso',
  'records-found-incomplete': 'se vio que el expediente médico estaba incompleto',
  'withholding-judged': 'se decidió que el plan sí debe entregar lo que retuvo',
  'care-promised': promised,
  'issues-promised': promised,
  'care-followed-up': 'alguien averiguó por qué no había llegado la atención',
  'case-expedited': 'el caso pasó a ser urgente',
};

const owners: Readonly<Record<ClockOwner, string>> = {
  applicant: 'Usted',
  'help-center': 'El Centro de Ayuda',
  plan: 'Su plan de salud',
  'review-organization': 'La organización de revisión',
  director: 'La dirección del Departamento',
  nurse: 'El personal de enfermería del Centro de Ayuda',
  supervisor: 'Un supervisor del Centro de Ayuda',
  reviewer: 'El médico revisor',
  'asked-party': 'Quien la recibió',
};

const units: Readonly<Record<ClockUnit, readonly [one: string, several: string]>> = {
  'calendar-days': ['día', 'días'],
  'business-days': ['día hábil', 'días hábiles'],
  'calendar-months': ['mes', 'meses'],
  hours: ['hora', 'horas'],
};

const closedDays: Readonly<Record<HolidayName | 'Saturday' | 'Sunday' | typeof wasClosed, string>> = {
  'the case was closed': 'el caso estuvo cerrado',
  Saturday: 'sábado',
  Sunday: 'domingo',
  "New Year's Day": 'Año Nuevo',
  'Martin Luther King Jr. Day': 'Día de Martin Luther King Jr.',
  'Lunar New Year': 'Año Nuevo Lunar',
  'Lincoln Day': 'Día de Lincoln',
  "Presidents' Day": 'Día de los Presidentes',
  'Farmworkers Day (Cesar Chavez Day)': 'Día de los Trabajadores del Campo (Día de César Chávez)',
  'Genocide Remembrance Day': 'Día en Memoria del Genocidio',
  'Memorial Day': 'Día de los Caídos (Memorial Day)',
  Juneteenth: 'Día de la Emancipación (Juneteenth)',
  'Independence Day': 'Día de la Independencia',
  'Labor Day': 'Día del Trabajo',
  'Admission Day': 'Día de la Admisión de California',
  'Native American Day': 'Día de los Nativos Americanos',
  'Columbus Day': 'Día de Colón',
  Diwali: 'Diwali',
  'Veterans Day': 'Día de los Veteranos',
  'Thanksgiving Day': 'Día de Acción de Gracias',
  'Day after Thanksgiving': 'día después de Acción de Gracias',
  'Christmas Day': 'Navidad',
};

/** By the English name that the record has; what staff entered stays as they typed it. */
const named: ReadonlyMap<string, string> = new Map(Object.entries(closedDays));

const practice = 'práctica del Departamento';

/** What is cited in words; numbers of sections are the same in every language. */
const authorities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Department of Social Services, State Hearings Division (cdss.ca.gov/hearing-requests)':
      'Departamento de Servicios Sociales (Department of Social Services), Audiencias Estatales (cdss.ca.gov/hearing-requests)',
    'Department of Social Services, State Hearings Division; 42 CFR 438.420':
      'Departamento de Servicios Sociales (Department of Social Services), Audiencias Estatales; 42 CFR 438.420',
    'DMHC practice': practice,
    'DMHC practice (28 CCR 1300.74.30: time to decide stands still meanwhile)': `${practice} (28 CCR 1300.74.30: mientras tanto, el plazo para decidir se detiene)`,
    'DMHC practice (Help Center page on IMR)': `${practice} (página del Centro de Ayuda sobre la IMR)`,
    'Ins. Code 10169.3(a), parallel text of H&S 1374.33': 'Ins. Code 10169.3(a), texto paralelo de H&S 1374.33',
    'Release in the IMR Application/Complaint Form (DMHC 20-224)':
      'permiso en el formulario IMR Application/Complaint Form (DMHC 20-224)',
    'DMHC practice (the claim outlives the member: Code Civ. Proc. 377.20)': `${practice} (el derecho a reclamar no termina con la muerte: Code Civ. Proc. 377.20)`,
  }),
);

const sentences: Translated<typeof en.sentences> = {
  'due-on': (owner, clock, on) =>
    `${owners[owner]} debe ${clocks[clock].duty}. El plazo termina al final del ${dateInWords(on)}.`,
  'due-at': (owner, clock, at) =>
    `${owners[owner]} debe ${clocks[clock].duty}. El plazo termina a ${theInstantInWords(at)}.`,
  'starts-on': (start, on) => `El plazo empieza el ${dateInWords(on)}. Ese día ${begun(start)}.`,
  'starts-at': (start, at) => `El plazo empieza a ${theInstantInWords(at)}. En ese momento ${begun(start)}.`,
  'first-day-not-counted': () => 'Ese primer día no se cuenta.',
  'every-hour-counted': () => 'Las noches y los fines de semana sí se cuentan.',
  'runs-for': (length, unit) => `El plazo dura ${amount(length, unit)}.`,
  'usually-longer': (usual, unit, clock) =>
    `El plazo normal es de ${amount(usual, unit)}; ${rowOf(clock).lessBecause ?? 'la decisión pide menos'}.`,
  'why-this-length': clock => rowOf(clock).choice ?? '',
  'days-not-counted': days => `No se cuentan: ${listInWords(days.map(closed))}.`,
  // One clock alone stands still, while a member has to answer: whatever the record calls it.
  'stood-still': (from, until, _reason, days) =>
    `El plazo se detuvo del ${dateInWords(from)} al ${dateInWords(until)}, mientras esperábamos su respuesta. Eso suma ${amount(days, 'calendar-days')}.`,
  'stands-still': (from, _reason, days) =>
    `El plazo está detenido desde el ${dateInWords(from)}, mientras esperamos su respuesta. Hasta ahora eso suma ${amount(days, 'calendar-days')}.`,
  'closed-moving-nothing': (from, until, isPromised) => `${shut(from, until, isPromised)} Eso no cambia la fecha.`,
  'closed-for-hours': (from, until, isPromised) => `${shut(from, until, isPromised)} Ese tiempo no se cuenta.`,
  'closed-for-business-days': (from, until, isPromised) => `${shut(from, until, isPromised)} Esos días no se cuentan.`,
  'closed-for-days': (from, until, isPromised, days) =>
    `${shut(from, until, isPromised)} Eso suma ${amount(days, 'calendar-days')}.`,
  extended: (days, to, note) =>
    `El plazo se alargó ${amount(days, 'calendar-days')}${note === null ? '' : ` (${note.by}: ${note.reason})`}, hasta el ${dateInWords(to)}.`,
  'last-day-would-be': on => `El último día sería el ${dateInWords(on)}.`,
  'passed-over': (names, to) =>
    `Los fines de semana y los feriados del estado se saltan (${listInWords(names.map(closedDayNamed))}). Por eso el plazo pasa al ${dateInWords(to)}.`,
  rule: authority => `La norma: ${authorityNamed(authority)}.`,
};

function begun(start: Start): string {
  return 'clock' in start ? clocks[start.clock].startsWith : starts[start.event];
}

function rowOf(clock: ClockId): ClockWords {
  return clocks[clock];
}

function amount(count: number, unit: ClockUnit): string {
  return counted(count, ...units[unit]);
}

function closed({ date, name }: ClosedDay): string {
  const day = dayInWords(date);
  const why = closedDayNamed(name);
  return day.startsWith(why) ? day : `${day} (${why})`;
}

/** A holiday kept on another day has that in its name. */
function closedDayNamed(name: string): string {
  const kept = name.replace(/ \(observed\)$/u, '');
  const holiday = named.get(kept);
  if (holiday === undefined) return name;
  return kept === name ? holiday : `${holiday}, trasladado`;
}

function authorityNamed(authority: string): string {
  return authorities.get(authority) ?? authority;
}

function shut(from: LocalDate, until: LocalDate, isPromised: boolean): string {
  const what = isPromised ? 'el caso esperó lo que su plan había prometido' : 'el caso estuvo cerrado';
  return `Del ${dateInWords(from)} al ${dateInWords(until)}, ${what}.`;
}

const shown: Translated<typeof en.shown> = {
  closedDay: closedDayNamed,
  authority: authorityNamed,
  pause: () => 'esperábamos su respuesta',
  extendedBy: 'el Departamento',
  extendedBecause: 'La carta sobre esto dice más.',
};

export const words = { sentences, shown };
