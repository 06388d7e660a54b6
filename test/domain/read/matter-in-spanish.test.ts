import type { CaseEvent } from '../../../domain/events/events.ts';
import { describe, expect, it } from 'vitest';
import { EvidenceKind } from '../../../domain/application/application.ts';
import { Criterion, type IssueAnalysis } from '../../../domain/case/analysis.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { EventData } from '../../../domain/events/events.ts';
import { analysisLines } from '../../../domain/read/analysis-letter.ts';
import { analysesFor, matterOf } from '../../../domain/read/letter-matter.ts';
import { DocumentId, OrganizationId } from '../../../domain/words/ids.ts';
import type { Language } from '../../../domain/words/language.ts';
import { caseIn, issues, notice, seat } from '../letters/sample-case.ts';
import { bothWon } from '../letters/sample-letter.ts';
import { pacific } from '../time/pacific.ts';
import { faultsIn, valuesIn } from '../words/in-spanish.ts';
import { sample } from '../case/support/samples.ts';

const names = {
  [OrganizationId.parse('org-redwood')]: 'Redwood Review 24',
  [OrganizationId.parse('org-poppy')]: 'Golden Poppy Review 7',
};
const letter = notice('imr-approved', 'applicant');
const approved = caseIn('gathering-records', { issues: issues({ reviewType: 'medical-necessity' }) });
const first = seat('rev-dermatology-7', 'invited');
const second = { ...seat('rev-dermatology-8', 'invited'), seat: 2, organizationId: OrganizationId.parse('org-poppy') };
const withType = (reviewType: 'experimental' | 'urgent-care') => ({ ...approved, issues: issues({ reviewType }) });

describe('Beside a letter in Spanish', () => {
  it('stands what is reviewed, the question, the kind, and the review group', () => {
    expect(matterOf(letter, { ...approved, seats: [first] }, names, 'es')).toEqual([
      'En revisión: Pembrolizumab infusions. La pregunta es: ¿Necesita usted esta atención?',
      'Se atiende como queja: Air ambulance.',
      'Tipo de revisión: Revisión Médica Independiente, en el tiempo normal.',
      'Grupo que revisa: Redwood Review 24.',
    ]);
  });

  it('stands what was decided on each service, for the member or for the plan', () => {
    const { determination } = caseIn('authorizing', bothWon);
    const [one, other] = determination?.findings ?? [];
    if (determination === undefined || one === undefined || other === undefined) throw new Error('Two were decided.');
    const findings = [one, { ...other, finding: 'upheld' as const }];
    const decided = caseIn('authorizing', { ...bothWon, determination: { ...determination, findings } });
    expect(matterOf(notice('decision', 'applicant'), decided, names, 'es').slice(0, 2)).toEqual([
      'Pembrolizumab infusions: se decidió a su favor.',
      'Air ambulance: se decidió a favor de su plan de salud.',
    ]);
  });

  it.each<[what: string, state: CaseState, said: string]>([
    [
      'that no group is chosen yet',
      approved,
      'Grupo que revisa: todavía no se ha elegido. Cuando se elija, puede leer su nombre aquí, o llamarnos.',
    ],
    [
      'all of several groups',
      { ...approved, seats: [first, second] },
      'Grupos que revisan: Redwood Review 24, Golden Poppy Review 7.',
    ],
    [
      'that it is urgent',
      { ...approved, urgency: 'expedited' },
      'Tipo de revisión: Revisión Médica Independiente, como caso urgente.',
    ],
    [
      'what is asked of an experimental treatment',
      withType('experimental'),
      'En revisión: Pembrolizumab infusions. La pregunta es: ¿Podría esta atención ayudarle más que otra?',
    ],
    [
      'what is asked of urgent care',
      withType('urgent-care'),
      'En revisión: Pembrolizumab infusions. La pregunta es: ¿Fue una emergencia, o algo urgente?',
    ],
    [
      'the number of a service that nobody described',
      { ...approved, application: { ...approved.application, services: [] } },
      'Se atiende como queja: Servicio 2.',
    ],
  ])('stands %s', (_what, state, said) => {
    const beside = matterOf(letter, state, names, 'es');
    expect(beside).toContain(said);
    readsAsSpanish(beside, matterOf(letter, state, names));
  });

  it.each([
    ['records-request', 'plan'],
    ['imr-approved-provider', 'provider'],
  ] as const)('%s, to the %s, stands English: everybody else reads that', (kind, party) => {
    const theirs = notice(kind, party);
    expect(matterOf(theirs, approved, names, 'es')).toEqual(matterOf(theirs, approved, names));
    expect(matterOf(theirs, approved, names).length).toBeGreaterThan(0);
  });
});

const from = {
  seat: 1,
  qualifications: 'Dermatología',
  findings: [],
} satisfies Partial<EventData['analysis-submitted']>;
const whole: IssueAnalysis = {
  issue: 1,
  finding: 'overturned',
  condition: 'Dolor.',
  records: [{ documentId: DocumentId.parse('D0099'), pages: '12-14', shows: 'Dos intentos.' }],
  criteria: Criterion.options.map(criterion => ({
    criterion,
    finding: 'Se cumple.',
    documentIds: [DocumentId.parse('D0099')],
    studies: [1],
  })),
  reasons: { moreBeneficial: 'Ayuda más.', covered: 'No queda otro.' },
  studies: EvidenceKind.options.map((kind, place) => ({ citation: `Revista ${place + 40}`, kind })),
  conclusion: 'Hace falta.',
  inPlainWords: 'Usted lo necesita.',
};

describe('An analysis on paper in Spanish', () => {
  const state = caseIn('authorizing', bothWon);
  const undescribed = { ...state, application: { ...state.application, services: [] } };
  const linesIn = (language: Language, analysis: IssueAnalysis[], rationale = 'Usted lo necesita.') =>
    analysisLines(undescribed, { ...from, rationale, analysis }, 3, undefined, language);

  it('says around the words of the reviewer what each of them is', () => {
    expect(linesIn('es', [whole])).toEqual([
      'Análisis 3: Usted lo necesita.',
      'Problema de salud: Dolor.',
      'Documento en que se basa: un documento que ya no es parte del caso, página 12-14: Dos intentos.',
      ...[
        'las pruebas médicas y científicas que otros expertos han revisado',
        'las normas profesionales que se reconocen en todo el país',
        'la opinión de los expertos',
        'las normas de la práctica médica que se aceptan en general',
        'un tratamiento que probablemente ayude cuando otro no ayuda',
      ].flatMap(criterion => [
        `Según este criterio, ${criterion}: Se cumple.`,
        'Esto se basa en: un documento que ya no es parte del caso; fuente 1.',
      ]),
      'En comparación con el tratamiento habitual: Ayuda más.',
      'Si se debe cubrir: No queda otro.',
      'Fuente 1 (un estudio que otros expertos han revisado): Revista 40',
      'Fuente 2 (textos médicos de un índice reconocido): Revista 41',
      'Fuente 3 (una revista médica que reconocen las autoridades federales de salud): Revista 42',
      'Fuente 4 (una guía reconocida sobre medicinas): Revista 43',
      'Fuente 5 (una guía reconocida sobre el tratamiento del cáncer): Revista 44',
      'Fuente 6 (una investigación de institutos federales): Revista 45',
      'Fuente 7 (un informe presentado en un congreso médico importante): Revista 46',
      'Conclusión: Hace falta.',
    ]);
  });

  it.each<[what: string, analysis: IssueAnalysis[], rationale?: string]>([
    ['of one service', [whole]],
    ['of several', [whole, { ...whole, issue: 2 }]],
    ['with more to say', [whole], 'Algo más.'],
  ])('%s has the numbers of the English one, and no word of it', (_what, analysis, rationale) => {
    readsAsSpanish(linesIn('es', analysis, rationale), linesIn('en', analysis, rationale));
  });

  it('names the service that nobody described, and what the reviewer adds', () => {
    expect(linesIn('es', [whole, { ...whole, issue: 2 }])).toContain('Sobre servicio 2:');
    expect(linesIn('es', [whole], 'Algo más.').at(-1)).toBe('El médico revisor añade: Algo más.');
  });
});

describe('With a decision on paper', () => {
  const texts = sample('authorizing').events.flatMap(event =>
    event.type === 'analysis-submitted'
      ? [{ ...event, data: { ...event.data, seat: 1, rationale: 'La junta lo acordó.', analysis: undefined } }]
      : [],
  );
  const analysis = {
    findings: [],
    submittedAt: pacific('2027-02-10T10:00-08:00'),
    event: texts[0]?.version ?? 0,
  };
  const decided = caseIn('authorizing', {
    ...bothWon,
    seats: [{ ...seat('rev-dermatology-7', 'analysed'), analysis }],
  });

  it('the member finds each analysis, and who wrote it without a name, in Spanish', () => {
    expect(analysesFor(notice('decision', 'applicant'), decided, texts, 'es')).toEqual([
      'Lo que sigue está en inglés. Llámenos al 1-888-466-2219 y se lo leemos en español. La llamada es gratis.',
      'Análisis 1: La junta lo acordó.',
      'Quien lo escribió: Board certified in dermatology',
    ]);
  });

  it('the member finds the translation first, where somebody has translated it', () => {
    const [first] = texts;
    if (first === undefined) throw new Error('There is an analysis.');
    const words = ['La junta lo acordó, dice el médico.'];
    const data = { of: first.version, to: 'es' as const, words, checkedBy: 'Lucia Andrade' };
    const recorded = { ...first, version: 90, type: 'translation-recorded', data } as CaseEvent;
    const translations = [{ of: first.version, to: 'es' as const, dueAt: first.at, settledBy: 90 }];
    const state = { ...decided, translations };
    expect(analysesFor(notice('decision', 'applicant'), state, [...texts, recorded], 'es').slice(0, 2)).toEqual([
      'La junta lo acordó, dice el médico.',
      'Análisis 1: La junta lo acordó.',
    ]);
  });

  it('a provider finds the same in English: everybody else reads that', () => {
    const theirs = notice('decision-provider', 'provider');
    expect(analysesFor(theirs, decided, texts, 'es')).toEqual(analysesFor(theirs, decided, texts));
  });
});

/** The same numbers, line by line; no English, “usted” alone, and no long sentence. */
function readsAsSpanish(said: readonly string[], english: readonly string[]): void {
  expect(said.map(valuesIn)).toEqual(english.map(valuesIn));
  expect(said.flatMap(faultsIn)).toEqual([]);
}
