import { helpCenter } from '../contact.ts';
import type { CaseNumber } from '../../case/case-number.ts';
import type { CodeStanding } from '../code-standing.ts';
import type { Translated } from '../../words/language.ts';
import { dateInWords } from '../../time/words-in-spanish.ts';
import type { words as en } from '../en/frame.ts';

const { phone, tdd } = helpCenter;

const bothNeeded = 'Necesita su número de caso y su código de acceso.';

/** What is true of the code for a member who reads it. */
const toMember: Readonly<Record<CodeStanding, readonly string[]>> = {
  known: [bothNeeded, 'Si ya no tiene el código, llámenos. Le enviamos uno nuevo.'],
  here: [bothNeeded],
  'by-email': [bothNeeded, 'El código le llega en otro correo electrónico. Si no lo tiene, llámenos.'],
  'by-post': [bothNeeded, 'El código le llega por correo postal, en otra carta.'],
  posted: [bothNeeded, 'Le enviamos el código por correo postal. Si no lo tiene, llámenos. Le enviamos uno nuevo.'],
  'with-filer': [
    bothNeeded,
    'El código lo recibió quien llenó el formulario por usted. Si no lo tiene, llámenos. Le enviamos uno.',
  ],
  none: [bothNeeded, 'Si no tiene un código, llámenos. Le enviamos uno.'],
};

const calls = `¿Tiene preguntas? Llámenos al ${phone} (TDD ${tdd}). La llamada es gratis.`;
const others = { help: calls, leftOut: 'Para proteger la privacidad, aquí no decimos el nombre de nadie.' };

export const words: Translated<typeof en> = {
  subject: (caseNumber: CaseNumber, subject: string) => `Caso ${caseNumber}: ${subject}`,
  caseNumber: (caseNumber: CaseNumber) => `Número de caso: ${caseNumber}`,
  date: dateInWords,
  about: { member: name => `Persona afiliada: ${name}` },
  notTranslated: `Lo que sigue está en inglés. Llámenos al ${phone} y se lo leemos en español. La llamada es gratis.`,
  wholeLetter: 'Cuando entre, encontrará la carta completa.',
  readers: {
    applicant: {
      greeting: 'Hola:',
      byName: name => `Hola, ${name}:`,
      toEstate: 'A quien se ocupa de los asuntos de la persona afiliada:',
      ofTheDead:
        'Nos dijeron que la persona de este caso falleció. Lo sentimos mucho. Donde esta carta dice “usted”, habla de esa persona, o de ' +
        'quien toma su lugar en el caso.',
      toStandIn: 'Hola:',
      inPlace:
        'Usted actúa en este caso en lugar de la persona afiliada. Donde esta carta habla de su atención o de su plan, habla de la atención y del plan de ella.',
      signInOfEstate:
        'Para entrar, primero alguien tiene que tomar el lugar de esa persona. ¿Necesita saber más ahora? Llámenos.',
      signIn: (portalUrl: string, code: CodeStanding) => [`Entre aquí: ${portalUrl}`, ...toMember[code]],
      help: `${calls} También podemos darle esta carta en otro idioma, en letra grande o leída en voz alta.`,
      leftOut: 'Para proteger la información sobre su salud, no la ponemos en este mensaje.',
    },
    representative: {
      greeting: 'Hola:',
      signIn: (portalUrl: string, code: CodeStanding) =>
        code === 'known' || code === 'with-filer'
          ? [`Entre aquí: ${portalUrl}`, 'Necesita el número de caso y el código de acceso.']
          : [],
      ...others,
    },
    assistant: {
      greeting: 'Hola:',
      signIn: (portalUrl: string) => [
        `Entre aquí: ${portalUrl}`,
        'Si usted nos envió la solicitud, use el número de caso y el código de acceso que vio al enviarla.',
      ],
      ...others,
    },
  },
  signature: [
    'Centro de Ayuda (Help Center)',
    'Departamento de Atención Médica Administrada (Department of Managed Health Care)',
    helpCenter.street,
    helpCenter.city,
    `Teléfono ${phone}, TDD ${tdd}, fax ${helpCenter.fax}`,
  ],
};
