import type { CertifiedGround, UrgencyGround } from '../../application/application.ts';
import { dateInWords, listInWords } from '../../time/words-in-spanish.ts';
import type { Translated } from '../../words/language.ts';
import type { TermsQuestion } from '../plan-word.ts';
import type { ReferralId } from '../referrals.ts';
import type { Uncertified, words as en } from './en.ts';

/** Why another agency is in charge, and what to ask it for. */
const referrals: Readonly<Record<ReferralId, string>> = {
  'dhcs-state-hearing':
    'Usted tiene Medi-Cal regular, de pago por servicio (fee-for-service). Sobre su atención decide el estado, no un plan de salud. ' +
    'Puede pedir una Audiencia Estatal en un plazo de 90 días desde la fecha del aviso.',
  'dhcs-county-plan':
    'Un condado administra su plan de Medi-Cal. El plan no tiene licencia de nuestro Departamento. ' +
    'El Departamento de Servicios de Atención Médica (Department of Health Care Services) está a cargo de él. ' +
    'Puede pedir una Audiencia Estatal en un plazo de 120 días desde la fecha en que su plan decidió su apelación.',
  medicare:
    'Usted tiene Medicare o un plan Medicare Advantage. La ley federal dice qué pasos hay que seguir para apelar. ' +
    'Siga los pasos que están en la carta de su plan, o llame a Medicare para recibir ayuda. ' +
    '¿Un plan Medicare Advantage le dijo que no? Tiene 65 días desde la carta del plan para pedirle que lo estudie otra vez.',
  'dol-ebsa':
    'Su empleador paga directamente la atención de usted (self-insured plan). La ley federal rige esos planes. ' +
    'Siga los pasos de apelación de su plan. Después, pida al plan una revisión externa federal.',
  cdi:
    'Su póliza está a cargo del Departamento de Seguros de California (California Department of Insurance). ' +
    'Ese departamento tiene su propia Revisión Médica Independiente, que funciona de forma muy parecida a la nuestra.',
  opm:
    'Su plan es para empleados federales. Pida a su plan que estudie otra vez su decisión. ' +
    'Después puede pedir a la Oficina de Administración de Personal (Office of Personnel Management) que la revise.',
  tricare: 'Usted tiene TRICARE, para las fuerzas armadas y sus familias. Puede presentar una apelación a TRICARE.',
  va:
    'Usted recibe su atención del Departamento de Asuntos de los Veteranos (Veterans Affairs, VA). ' +
    'Puede pedir una revisión al defensor del paciente (patient advocate) de su clínica del VA.',
  dwc:
    'Su atención es por una lesión en el trabajo. La compensación de trabajadores (workers’ compensation) tiene su propia ' +
    'Revisión Médica Independiente. Es un programa distinto del nuestro, con su propio formulario y su propio plazo.',
  'home-state-regulator':
    'Su plan no tiene licencia de nuestro Departamento. Está a cargo de él la agencia que regula los seguros en el estado que emitió su póliza. ' +
    'Su tarjeta del seguro o su empleador pueden decirle qué estado es.',
};

const uncertified: Readonly<Record<Uncertified, string>> = {
  'no-licence': 'Quien lo certifica no da un número de licencia, como puede pasar con un médico de otro país.',
  'not-certified': 'Ningún médico lo ha certificado.',
  'no-threat':
    'Un médico certifica solo que más tarde el tratamiento serviría menos. Eso hace urgente un tratamiento experimental, y ningún otro.',
};

const urgencyGrounds: Readonly<Record<UrgencyGround, string>> = {
  'serious-threat': 'esperar es un peligro grave y cercano para la salud de la persona afiliada',
  'less-effective-later': 'el tratamiento serviría mucho menos si no empezara pronto',
};

const certifiedGrounds: Readonly<Record<CertifiedGround, string>> = {
  'standard-failed': 'el tratamiento normal no ha servido',
  'standard-unsuitable': 'el tratamiento normal no sería adecuado',
  'none-better': 'nada de lo que el plan cubre es mejor',
};

const terms: Readonly<Record<TermsQuestion, string>> = {
  'excluded-by-name': 'si su contrato excluye esta terapia por su nombre',
  'covered-otherwise': 'si la cubriría en caso de que no la llamara experimental',
};

const waiver = 'En un caso extraordinario y de mucho peso, el Departamento puede hacer una excepción.';
const goodCause = 'Una persona decide si hay una buena razón para la demora.';
const personAsks = 'Una persona tiene que preguntar.';

const kinds = { dental: 'dental', vision: 'de la vista' };

const sentences: Translated<typeof en.sentences> = {
  'urgency-certified': (by, on, grounds) =>
    `${by ?? 'Un médico'} certificó${on === null ? '' : ` el ${dateInWords(on)}`} lo siguiente: ${listInWords(grounds.map(one => urgencyGrounds[one]))}.`,
  'urgency-claimed': why =>
    `La solicitud dice que es urgente. ${uncertified[why]} El personal de enfermería debe verlo hoy: el Departamento también puede certificarlo.`,
  'urgency-too-late': () =>
    'La solicitud dice que es urgente, pero toda la atención ya se dio. Por eso la revisión sigue el plazo normal.',

  'no-name': () => 'No se dio el nombre del paciente.',
  'one-name': () =>
    'Solo se dio un nombre. Puede ser el nombre completo; pregunte con qué nombre conoce el plan a la persona afiliada.',
  'no-address': hasPhone =>
    `No hay una dirección adonde escribir. ${
      hasPhone ? 'Llame y pregunte' : 'Tampoco hay teléfono. Averigüe con quien envió la solicitud'
    } adónde pueden ir las cartas: un albergue, la lista de correos (General Delivery) o alguien de confianza.`,

  'other-agency': agency => referrals[agency],
  'coverage-ours': () => 'El Departamento atiende casos de este tipo de cobertura.',
  'coverage-unlisted': () =>
    'El tipo de cobertura no está en la lista del formulario. Una persona tiene que averiguar quién está a cargo.',
  'plan-unknown': () =>
    'Este plan no está en el directorio. Eso no es razón para decir que no: una persona tiene que averiguar qué plan es.',
  'plan-licensed': () => 'El plan tiene licencia del Departamento.',
  'regulator-unclear': () =>
    'El plan no tiene licencia del Departamento, y no está claro quién está a cargo de él. Una persona tiene que averiguarlo.',
  'hearing-held': () =>
    'Ya hubo una Audiencia Estatal. Si fue sobre el mismo asunto, su decisión vale y no hay revisión. Una persona tiene que comparar los dos.',
  'hearing-asked-for': () =>
    'Se pidió una Audiencia Estatal y todavía no se ha hecho. La revisión puede seguir; una persona debe preguntar por la audiencia.',

  'form-unsigned': () => 'El formulario no tiene firma y fecha. El caso sigue; se pide la firma.',
  'form-signed': () => 'El formulario tiene firma y fecha.',
  'signature-lapsed': () =>
    'La firma tiene más de un año. Por eso el permiso para pedir el expediente médico ya no vale. Se pide uno nuevo.',
  'signer-in-doubt': signedBy =>
    `El nombre al pie del formulario, “${signedBy}”, no es el del paciente ni el del padre o la madre de un menor. Una persona lo compara con quien puede firmar.`,
  'release-missing': () =>
    'No se dio permiso para pedir el expediente médico. Sin él, los médicos revisores no lo reciben.',
  'guardian-of-adult': () => 'Un tutor actúa por un adulto. Se pide una copia del documento legal.',
  'helper-authorized': () => 'El paciente ha autorizado a quien le ayuda.',
  'helper-unauthorized': () =>
    'El paciente todavía no ha autorizado a quien le ayuda. Hasta entonces, el Departamento no puede hablar con esa persona.',

  'grievance-not-needed': () => 'Un caso urgente no necesita antes una queja al plan.',
  'grievance-decided': () => 'El plan ha decidido la queja.',
  'grievance-open-30-days': () => 'La queja al plan lleva 30 días abierta.',
  'grievance-runs': openFrom =>
    `El plan todavía tiene tiempo para decidir la queja. Si hasta entonces no dice nada, la solicitud puede hacerse desde el ${dateInWords(openFrom)}. Si antes dice que no, puede hacerse desde ese día. ${waiver}`,
  'grievance-none': () =>
    `No se presentó una queja al plan. La queja va primero. Si el plan dice que no, o no dice nada en 30 días, la solicitud puede hacerse. ${waiver}`,
  'grievance-contradictory': () =>
    `El formulario dice que no se presentó una queja, pero da la fecha o el resultado de una. ${personAsks}`,
  'grievance-undated': () =>
    `La queja no está decidida y no se dio su fecha. Por eso no se pueden contar los 30 días. ${personAsks}`,
  'grievance-early-unless-urgent': () =>
    'El tiempo de la queja no se ha cumplido. Eso no importa si el caso es urgente, y eso lo dice el personal de enfermería.',
  'in-time': applyBy => `La solicitud llegó a tiempo: el último día es el ${dateInWords(applyBy)}.`,
  'six-months-over': applyBy =>
    `Los seis meses para hacer la solicitud terminaron el ${dateInWords(applyBy)}. ${goodCause}`,
  'decision-undated': () =>
    'No se dio la fecha de la decisión del plan. Por eso todavía no se pueden contar los seis meses para hacer la solicitud.',

  'plan-agrees': () => 'El plan está de acuerdo en que el caso puede ir a revisión: apruébelo sin demora.',
  'plan-disagrees': () => 'El plan dice que el caso no puede ir a revisión. Lea por qué; el Departamento decide.',

  'medical-necessity': () =>
    'El plan dice que el servicio no es médicamente necesario: eso lo pueden revisar médicos que no son del plan.',
  experimental: () =>
    'El plan dice que el tratamiento es experimental: lo ven tres médicos revisores, y no hace falta antes una queja al plan.',
  'emergency-given': () =>
    'El plan no quiere pagar la atención porque dice que no fue una emergencia: los médicos revisores pueden decir si lo fue.',
  'emergency-to-come': () =>
    'Se negó una atención de emergencia que todavía no se ha dado. Una persona tiene que averiguar qué negó el plan.',
  'coverage-decision': () =>
    'El plan dice que el contrato no cubre el servicio. Eso es una queja, y la atendemos de inmediato.',
  'other-reason': () =>
    'El plan da otra razón. Una persona tiene que leerla. Lo que sea una cuestión médica va a revisión. Una factura, un copago, una demora o la calidad de la atención es una queja.',
  'specialized-plan': kind =>
    `Lo de un plan ${kinds[kind]} va a revisión solo si es una cuestión médica, o si un plan médico da el servicio. Una persona tiene que decirlo; si no, es una queja.`,
  'no-treating-provider': () =>
    'No se nombra a ningún médico que haya pedido el servicio o haya visto para eso a la persona afiliada. Se pide el nombre.',
  'drug-benefit': () =>
    'Un medicamento se revisa si el plan cubre medicamentos. El plan puede confirmar que los cubre.',

  'experimental-six-months-over': applyBy =>
    `Los seis meses desde que el plan negó la atención terminaron el ${dateInWords(applyBy)}. ${goodCause}`,
  'not-certified': () => 'Busque la certificación del médico.',
  'certified-without-ground': on =>
    `El médico tratante lo certificó el ${dateInWords(on)}, pero no dice por cuál de las tres razones. El tratamiento normal no sirvió, o no sería adecuado, o nada de lo que se cubre es mejor.`,
  certified: (on, grounds) =>
    `El médico tratante lo certificó el ${dateInWords(on)}: ${grounds.map(one => certifiedGrounds[one]).join('; ')}.`,
  'recommended-by-plan-doctor': () =>
    'Ese médico tiene contrato con el plan: no hacen falta documentos con pruebas médicas.',
  'evidence-needed': documents =>
    `Hacen falta dos documentos con pruebas médicas, si no lo recomienda por escrito un médico con contrato con el plan. ${documents === 0 ? 'No se nombra ninguno.' : 'Se nombra uno.'}`,
  'evidence-named': documents => `Se nombran ${documents} documentos con pruebas médicas.`,
  'board-unknown': () =>
    'Vea si ese médico tiene la certificación de su especialidad (board-certified), o puede obtenerla.',
  'missing-asked-for': () => 'Lo que falta se pide; no se dice que no al caso por eso.',
  'excluded-by-name': () => 'El plan dice que su contrato excluye esta terapia por su nombre.',
  'not-covered-otherwise': () => 'El plan dice que tampoco cubriría esta terapia si no fuera experimental.',
  'compare-contract': () =>
    'Una persona compara eso con el contrato: si es así, es una cuestión de cobertura, y una queja.',
  'covered-but-experimental': () =>
    'El plan dice que su contrato no excluye la terapia por su nombre. También dice que la cubriría si no la llamara experimental.',
  'ask-plan-terms': questions =>
    `Pregunte al plan ${listInWords(questions.map(question => terms[question]))}. Mientras tanto, el caso sigue.`,
};

const missing: Translated<typeof en.missing> = {
  signature: 'el formulario con su firma y la fecha en que firma',
  'release-of-records': 'su permiso, firmado, para pedir su expediente médico',
  'authorized-assistant-form':
    'el formulario con el que el paciente deja que otra persona actúe por él, firmado por los dos',
  'legal-document': 'una copia del documento legal que dice que usted puede actuar por el paciente',
  'way-to-reach': 'una dirección donde le lleguen nuestras cartas: puede ser un albergue, o la de alguien de confianza',
  'full-name': 'su nombre completo, como lo tiene su plan',
  'plan-identification': 'el nombre de su plan de salud, como está en su tarjeta',
  'coverage-details': 'qué tipo de cobertura de salud tiene, y quién la paga',
  'urgency-certification': 'una nota de un médico que diga por qué su atención no puede esperar',
  'grievance-date': 'el día en que presentó la queja a su plan',
  'grievance-details': 'si presentó una queja a su plan: cuándo, y qué le contestó el plan',
  'plan-decision-date': 'la fecha en que su plan decidió su queja',
  'treating-provider': 'el nombre del médico que pidió el servicio o que le ha visto para eso',
  'e-i-certification':
    'un documento en el que su médico certifique una de estas razones: el tratamiento normal no sirvió, no sería adecuado para usted, o nada de lo que su plan cubre es mejor',
  'e-i-evidence':
    'dos documentos con pruebas médicas a favor del tratamiento, como estudios, o la recomendación escrita de un médico con contrato con su plan',
  'e-i-grounds':
    'unas líneas de su médico: ¿el tratamiento normal no sirvió, no sería adecuado para usted, o nada de lo que su plan cubre es mejor?',
  'e-i-board':
    'si su médico tiene la certificación de la especialidad de este tratamiento (board-certified), o puede obtenerla',
};

const noDecision =
  'Esto no es una decisión. Es lo que nuestras reglas recomendarían hoy, según lo que usted nos dijo. No guardamos nada de eso. ' +
  'Cuando usted presente la solicitud, una persona del Centro de Ayuda estudiará su caso y decidirá.';

export const words = { sentences, missing, noDecision };
