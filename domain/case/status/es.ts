import type { AskedParty } from '../question.ts';
import type { Outcome } from '../stage-names.ts';
import type { ClockOwner } from '../../clocks/rule.ts';
import { dateInWords, instantInWords, theInstantInWords } from '../../time/words-in-spanish.ts';
import type { Owed, Until, words as en } from './en.ts';
import type { Translated } from '../../words/language.ts';
import { inThousands } from '../../words/numbers.ts';
import { words as refusals } from '../../words/refusals/es.ts';

const owed: Readonly<Record<Owed, string>> = {
  care: 'su atención',
  money: 'su dinero',
  both: 'su atención y su dinero',
};

const closedBecause: Readonly<Record<Outcome, string>> = {
  overturned: 'La decisión de los médicos ya se cumplió.',
  'partly-overturned': 'La decisión de los médicos ya se cumplió.',
  upheld: 'Los médicos estuvieron de acuerdo con su plan.',
  'reversed-by-plan': 'Su plan aceptó darle el servicio después de todo.',
  withdrawn: 'Se retiró su solicitud.',
  'complaint-resolved': 'Su queja está resuelta.',
  'non-jurisdictional': 'Otra oficina está a cargo de su tipo de cobertura de salud. Si no sabe cuál, llámenos.',
  premature: 'La solicitud llegó antes de que su plan tuviera que contestar. Si no sabe qué hacer ahora, llámenos.',
  untimely: 'La solicitud llegó después del plazo.',
  duplicate: 'Usted tiene otro caso con nosotros sobre el mismo asunto. Ese caso sigue.',
  'no-signature': 'No recibimos su firma.',
  died: 'Nos dijeron que la persona de este caso falleció. Si no es así, llámenos de inmediato.',
  'died-or-disenrolled': 'El caso no puede seguir. Llámenos para saber por qué.',
};

const helpCenter = 'El Centro de Ayuda';
const plan = 'Su plan de salud';
const toReviewers =
  'Después, médicos independientes reciben su caso. Usted todavía puede enviarnos documentos, sobre todo de médicos que no son de su plan.';
const penaltyForPlan = 'Nos aseguramos de que se cumpla. Si su plan se retrasa, la ley fija una multa por cada día.';
const whenYouHave = (what: Owed) => `Cuando tenga ${owed[what]}, cerramos su caso. Si no llega, díganos y actuamos.`;
const whatWeFind = (what: Owed) =>
  `Le escribiremos sobre lo que encontremos. Si de todos modos ya tiene ${owed[what]}, díganos.`;
const goesOn = 'Mientras tanto, los médicos siguen trabajando.';

const ours = (until: string) =>
  `Teníamos hasta ${until}. Todavía no lo hemos hecho, y lo sentimos. Alguien se está ocupando.`;
const doctors = (until: string) =>
  `Los médicos tenían hasta ${until}. Todavía no han decidido. Les estamos insistiendo.`;

function has(who: string, until: Until): string {
  if (until === undefined) return '';
  return until.isOver
    ? `${who} tenía hasta ${until.time} para contestar, y no ha contestado. `
    : `${who} tiene hasta ${until.time} para contestar. `;
}

const standings: Translated<typeof en.standings> = {
  screening: () => ({
    who: helpCenter,
    doing: 'está leyendo su solicitud para ver qué camino le toca',
    next: 'Le escribiremos. Le diremos si la revisan médicos que no son de su plan, o si la tratamos como una queja.',
  }),
  'awaiting-signature': () => ({
    who: 'Usted',
    doing: 'tiene que enviarnos lo que pedimos en nuestra carta',
    next: 'En cuanto lo tengamos, seguimos. Sin su firma no podemos. Si no puede firmar, llámenos.',
  }),
  'awaiting-papers': () => ({
    who: 'Usted',
    doing: 'tiene que enviarnos lo que pedimos en nuestra carta',
    next: 'En cuanto lo tengamos, seguimos. Si no puede conseguirlo, llámenos: no cerramos su caso por falta de documentos.',
  }),
  'plan-sends-records': () => ({
    who: plan,
    doing: 'debe enviar su expediente médico y sus razones',
    next: toReviewers,
  }),
  'checking-records': () => ({
    who: helpCenter,
    doing: 'está revisando el expediente que envió su plan',
    next: toReviewers,
  }),
  'asking-for-records': () => ({
    who: helpCenter,
    doing: 'está pidiendo a su plan que envíe su expediente médico',
    next: toReviewers,
  }),
  'without-records': () => ({
    who: helpCenter,
    doing:
      'está viendo los documentos de su caso. No pedimos su expediente médico, porque usted no lo ha autorizado con su firma',
    next: toReviewers,
  }),
  'assigning-reviewers': () => ({
    who: 'La organización que hace la revisión',
    doing: 'está buscando médicos que no tengan relación con su plan ni con su caso',
    next: 'Los médicos leerán todo y decidirán.',
  }),
  reviewing: () => ({
    who: 'Médicos independientes',
    doing: 'están revisando su caso',
    next: 'Cuando hayan decidido, el Departamento aprueba la decisión y se la enviamos.',
  }),
  adopting: () => ({
    who: 'La dirección del Departamento',
    doing: 'tiene la decisión de los médicos y la está aprobando',
    next: 'Recibirá la decisión por escrito. Su plan tiene que cumplirla.',
  }),
  'plan-authorizes': () => ({
    who: plan,
    doing: 'debe darle el servicio o devolverle su dinero, como se decidió',
    next: penaltyForPlan,
  }),
  'checking-proof': () => ({
    who: helpCenter,
    doing: 'está revisando la prueba que envió su plan',
    next: penaltyForPlan,
  }),
  'member-confirms': (what, isPromised) => ({
    who: 'Usted',
    doing: `puede decirnos cuándo recibió ${isPromised ? 'lo que su plan prometió' : owed[what]}`,
    next: whenYouHave(what),
  }),
  'helping-to-get-it': what => ({
    who: helpCenter,
    doing: `le está ayudando a recibir ${owed[what]}, y le preguntará otra vez`,
    next: whenYouHave(what),
  }),
  'finding-out-why': what => ({
    who: helpCenter,
    doing: `está averiguando por qué usted no tiene ${owed[what]}`,
    next: whatWeFind(what),
  }),
  'looking-at-answer': what => ({
    who: helpCenter,
    doing: 'está viendo la respuesta de su plan',
    next: whatWeFind(what),
  }),
  'resolving-complaint': () => ({
    who: helpCenter,
    doing: 'está tratando su queja con su plan',
    next: 'Le enviaremos por escrito lo que encontremos.',
  }),
  closing: () => ({ who: helpCenter, doing: 'está cerrando su caso', next: 'Recibirá una carta que dice por qué.' }),
  'filed-for-another': () => ({
    who: helpCenter,
    doing: 'recibió la solicitud que usted nos envió',
    next: `Le escribimos a la persona afiliada sobre ella. ${refusals['until-authorized']()}`,
  }),
  closed: (outcome, of, isStillRead) => ({
    ...(isStillRead
      ? { who: helpCenter, doing: 'está leyendo lo que llegó después de cerrar su caso' }
      : { who: 'Nadie', doing: 'tiene ya nada pendiente' }),
    next: `Su caso está cerrado. ${
      of === undefined
        ? closedBecause[outcome]
        : `Trata del mismo asunto que su caso ${of}. Sus documentos están allí ahora.`
    }`,
  }),
};

const late: Readonly<Record<ClockOwner, (until: string) => string>> = {
  applicant: until => `Usted tenía hasta ${until}. No es tarde: envíelo, o llámenos.`,
  plan: until => `Su plan tenía hasta ${until}. No ha cumplido. Le estamos insistiendo.`,
  'help-center': ours,
  nurse: ours,
  supervisor: ours,
  director: ours,
  'review-organization': doctors,
  reviewer: doctors,
  'asked-party': until => `Había tiempo para contestar hasta ${until}. No ha llegado respuesta.`,
};

const questions: Readonly<Record<AskedParty, (until: Until) => string>> = {
  applicant: until => {
    const asked = 'Uno de los médicos tiene una pregunta para usted.';
    if (until === undefined) return asked;
    if (until.isOver) return `${asked} Usted tenía hasta ${until.time}. Todavía puede contestar. ${goesOn}`;
    return `${asked} Tiene hasta ${until.time} para contestar. ${goesOn}`;
  },
  plan: until => `Uno de los médicos le preguntó algo a su plan. ${has('El plan', until)}${goesOn}`,
  provider: until =>
    `Uno de los médicos le preguntó algo a su médico o clínica. ${has('Su médico o clínica', until)}${goesOn}`,
};

export const words: Translated<typeof en> = {
  standings,
  day: dateInWords,
  hour: instantInWords,
  theDay: on => `el ${dateInWords(on)}`,
  theHour: theInstantInWords,
  late,
  toldUntil: time => `Le pedimos que nos lo dijera; tenía hasta ${time}. No es tarde: díganos ahora, o llámenos.`,
  penalty: (dollars, from) =>
    `La ley fija una multa de por lo menos $${inThousands(dollars)} por cada día desde el ${dateInWords(from)}. La multa es para el Estado.`,
  promised: 'Su plan prometió una parte de lo que usted pidió.',
  goesOnWithAll: 'Hasta que la tenga, seguimos con todo su caso.',
  tellUs: time => `Por favor, díganos si la tiene o no. Tiene hasta ${time}.`,
  notGiven: 'Su plan dice que no le da la atención.',
  given: on =>
    `Su plan dice que usted ya recibió la atención${on === undefined ? '' : `, el ${dateInWords(on)}`}. Si no es así, llámenos.`,
  wasComing: on =>
    `Su plan dijo que usted recibiría la atención el ${dateInWords(on)}. Ese día ya pasó. Si no la recibió, llámenos.`,
  coming: on => `Su plan dice que usted recibirá la atención el ${dateInWords(on)}. Si ese día no la recibe, llámenos.`,
  questions,
  inquiry: until => `Le preguntamos algo a su plan. ${has('El plan', until)}Mientras tanto, seguimos.`,
};
