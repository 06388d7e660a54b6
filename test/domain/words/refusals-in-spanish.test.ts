import { describe, expect, it } from 'vitest';
import { problemKinds, type ProblemKindName } from '../../../domain/api/problem-kinds.ts';
import { problemTitle } from '../../../domain/api/problem-titles.ts';
import { say } from '../../../domain/words/refusals/said.ts';
import { inWords } from '../../../domain/words/refusals/words.ts';
import { faultsIn, valuesIn } from './in-spanish.ts';
import { refusals } from './sample-refusals.ts';

/** A field reads `true` or `false` in every language, a day `2026-11-24`; its name, and what a command is called, are the API’s. */
const ofApi =
  /\b(?:true|false|null|patient\.\w+|grievance\.\w+|receivedOn|receivedAt|documentIds|withdraw|prefer-not-to-say)\b|\/my\/case/gu;

describe('A refusal that members meet, in Spanish', () => {
  it.each(refusals)('$sentence $values', said => {
    const spanish = inWords('es', said).replaceAll(ofApi, '…');
    expect(faultsIn(spanish)).toEqual([]);
    expect(spanish).not.toBe(inWords('en', said).replaceAll(ofApi, '…'));
    expect(valuesIn(spanish.replace('AAAA', 'YYYY'))).toEqual(valuesIn(inWords('en', said)));
  });

  it.each(Object.keys(problemKinds) as ProblemKindName[])('has a title where it is %s', kind => {
    expect(faultsIn(problemTitle(kind, 'es'))).toEqual([]);
    expect(problemTitle(kind, 'en')).toBe(problemKinds[kind].title);
  });

  it('says a sentence within a sentence in the same language', () => {
    const said = say('malformed', 'patient.phone', say('phone'), 2);
    expect(inWords('en', said)).toBe('patient.phone must be a phone number, like 916-555-0134 (and 2 more).');
    expect(inWords('es', said)).toBe('patient.phone debe ser un número de teléfono, como 916-555-0134 (y 2 más).');
  });
});
