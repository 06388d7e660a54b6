import { describe, expect, it } from 'vitest';
import { MissingItem } from '../../../domain/eligibility/missing.ts';
import { words as en } from '../../../domain/eligibility/words/en.ts';
import { askedItemIn, conclusionIn } from '../../../domain/eligibility/words/words.ts';
import { faultsIn, valuesIn } from '../words/in-spanish.ts';
import { sampleFindings } from './sample-conclusions.ts';

const conclusions = [...new Map(sampleFindings.map(finding => [finding.conclusion, finding])).entries()];

describe('What the classifier concludes, in Spanish', () => {
  it('is tried with every sentence that there is', () => {
    const said = sampleFindings.flatMap(({ sentences = [] }) => sentences.map(({ sentence }) => sentence));
    expect(new Set(said)).toEqual(new Set(Object.keys(en.sentences)));
  });

  it.each(conclusions)('%s', (english, finding) => {
    const spanish = conclusionIn('es', finding).text;
    expect(conclusionIn('en', finding)).toEqual({ text: english, language: 'en' });
    expect(valuesIn(spanish)).toEqual(valuesIn(english));
    expect(spanish).not.toBe(english);
    expect(faultsIn(spanish)).toEqual([]);
  });

  const [, licensed] = conclusions.find(([text]) => text === 'The plan is licensed by the Department.') ?? [];

  it('is English where it was kept without its sentences, or with one that is said no more', () => {
    if (licensed === undefined) throw new Error('No sample has that conclusion.');
    const inEnglish = { text: 'The plan is licensed by the Department.', language: 'en' };
    const { sentences: _sentences, ...before } = licensed;
    expect(conclusionIn('es', licensed)).toEqual({ text: 'El plan tiene licencia del Departamento.', language: 'es' });
    expect(conclusionIn('es', before)).toEqual(inEnglish);
    const later = [
      { sentence: 'plan-licensed', values: [] },
      { sentence: 'constructor', values: [] },
    ];
    expect(conclusionIn('es', { ...licensed, sentences: later })).toEqual(inEnglish);
  });
});

describe('What an applicant is asked for', () => {
  it.each(MissingItem.options)('is said in words, never by its code: %s', item => {
    const [english, spanish] = (['en', 'es'] as const).map(language => askedItemIn(language, item).text);
    expect(new Set([item, english, spanish]).size).toBe(3);
    expect(faultsIn(spanish ?? '')).toEqual([]);
  });

  it('is said as staff typed it', () => {
    expect(askedItemIn('es', 'The denial letter')).toEqual({ text: 'The denial letter', language: 'en' });
  });
});
