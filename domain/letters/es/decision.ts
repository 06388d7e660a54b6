import { dateInWords, listInWords } from '../../time/words-in-spanish.ts';
import { counted } from '../../words/numbers.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/decision.ts';
import { dollarsPerDay } from '../en/to-plans.ts';
import type { Result } from '../facts.ts';

const results: Readonly<Record<Result, string>> = {
  overturned: 'La decisión es a su favor.',
  upheld: 'La decisión está de acuerdo con su plan de salud. Su plan no tiene que cambiar lo que hizo.',
  'partly-overturned':
    'La decisión es a su favor en una parte de lo que pidió. En la otra parte, está de acuerdo con su plan de salud.',
};

const acts = {
  C1: (services: number) => `aprobar ${services > 1 ? 'los servicios' : 'el servicio'}`,
  C2: () => 'devolverle su dinero',
};

export const words: Translated<typeof en> = {
  subject: 'La decisión en su caso',
  decided: doctors => (doctors === 1 ? 'El médico ya decidió.' : 'Los médicos ya decidieron.'),
  result: result => results[result],
  adopted: on => `La dirección del Departamento aprobó la decisión el ${dateInWords(on)}. Para su plan, es definitiva.`,
  planMust: duties =>
    `Después de recibir la decisión, su plan debe ${listInWords(
      duties.map(
        ({ clock, services, days }) => `${acts[clock](services)} en ${counted(days, 'día hábil', 'días hábiles')}`,
      ),
    )}.`,
  penalty: `Cada día de retraso puede costarle al plan por lo menos ${dollarsPerDay}.`,
  ifPlanIsLate: 'Si su plan no actúa a tiempo, llámenos.',
  enclosed:
    'Después de esta carta va la decisión completa. Dice qué se revisó y por qué se decidió así. También dice qué formación tiene quien ' +
    'decidió. No damos nombres.',
  readAll:
    'Entre para leer la decisión completa. Dice qué se revisó y por qué se decidió así. También dice qué formación tiene quien decidió. ' +
    'No damos nombres.',
};
