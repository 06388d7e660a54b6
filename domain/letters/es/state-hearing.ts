import { dateInWords } from '../../time/words-in-spanish.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/state-hearing.ts';

export const words: Translated<typeof en> = {
  subject: 'Sus últimos días para pedir una Audiencia Estatal',
  also: 'Usted tiene Medi-Cal. Por eso también puede pedir una Audiencia Estatal. Nuestro trabajo no le da más tiempo para pedirla.',
  still: 'Usted tiene Medi-Cal. Por eso todavía puede pedir una Audiencia Estatal.',
  whom: (agency, phone) => `La oficina se llama ${agency}. Llame al ${phone}.`,
  whomByUs: 'Llámenos. Le diremos a quién pedírsela.',
  both: 'Puede pedirla y seguir con su caso aquí. Pero después de la audiencia ya no podemos revisar su caso.',
  askBy: on => `Pídala a más tardar el ${dateInWords(on)}.`,
  askedTooLate: on =>
    `Según nuestra cuenta, el plazo para pedirla terminó el ${dateInWords(on)}. Si tuvo una buena razón para tardar, llámelos.`,
  askWithin: (days, from) => `Pídala dentro de los ${days} días desde la fecha ${from}.`,
  keepCareBy: on =>
    `¿Le van a quitar o a reducir la atención? Puede conservarla hasta que se decida la audiencia. Pídala a más tardar el ${dateInWords(on)}, y antes de que termine la atención.`,
  keptTooLate: on =>
    `Según nuestra cuenta, el plazo para conservar la atención hasta la audiencia terminó el ${dateInWords(on)}.`,
  keepCareWithin: (days, from) =>
    `¿Le van a quitar o a reducir la atención? Puede conservarla hasta que se decida la audiencia. Pídala dentro de los ${days} días desde la fecha ${from}, y antes de que termine la atención.`,
  decision: 'en que su plan decidió su apelación o queja',
  notice: 'del aviso que dice que no',
  silentPlan: 'Si su plan no le ha contestado después de 30 días, también puede pedirla.',
  askedFor: 'Usted nos dijo que ya pidió una Audiencia Estatal.',
  askWhen: (_agency, phone) => `Para saber cuándo es, llame al ${phone}.`,
};
