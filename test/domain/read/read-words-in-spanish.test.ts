import { describe, expect, it } from 'vitest';
import { daysInWords } from '../../../domain/read/time-held.ts';
import { words as en } from '../../../domain/read/words/en.ts';
import { words as es } from '../../../domain/read/words/es.ts';
import { documentView } from '../../../domain/read/document-view.ts';
import { forMember } from '../../../lambdas/list-reads/reads.ts';
import { caseNumber, people } from '../case/support/people.ts';
import { play } from '../case/support/play.ts';
import { application } from '../eligibility/applications.ts';
import { pacific } from '../time/pacific.ts';
import { faultsIn, valuesIn } from '../words/in-spanish.ts';

describe('What a member reads beside the status, in Spanish', () => {
  it.each([...Object.values(es.documents), ...Object.values(es.readers)])('%s', said => {
    expect(faultsIn(said)).toEqual([]);
  });

  it('how many days somebody had the case', () => {
    const days = { member: 3, plan: 1, department: 2, organization: 0, nobody: 1 };
    const spanish = daysInWords(days, 'es') ?? '';
    expect(spanish).toBe(
      '7 días hasta ahora: 3 en sus manos, 1 en manos de su plan de salud, 2 con nosotros, 1 en espera de la atención, o con el caso cerrado.',
    );
    expect(valuesIn(spanish)).toEqual(valuesIn(daysInWords(days, 'en') ?? ''));
  });

  it('where a paper stands, with the sentence’s name beside the text', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application() }).give(
      people.applicant,
      'announce-document',
      {
        kind: 'evidence',
        fileName: 'a.pdf',
        contentType: 'application/pdf',
        bytes: 9,
      },
    );
    const [paper] = told.state().documents;
    const shown = paper && documentView(paper, told.now(), false, 'es');
    expect(shown).toMatchObject({ statusInWords: es.documents.announced, sentence: 'announced', values: [] });
  });

  it('who read the case', () => {
    const read = {
      at: pacific('2027-02-01T09:00-08:00'),
      sub: 'ana',
      what: 'status',
      caseNumber,
      onDuty: true,
    } as const;
    expect(forMember({ ...read, role: 'plan' }, 'es')).toMatchObject({ who: 'Su plan de salud', sentence: 'plan' });
    expect(forMember({ ...read, role: 'applicant', filer: true }, 'en').who).toBe(en.readers.filer);
    expect(forMember({ ...read, role: 'applicant' }, 'en').who).toBe('You, or somebody with your access code');
  });
});
