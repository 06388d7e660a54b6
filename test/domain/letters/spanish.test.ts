import { describe, expect, it } from 'vitest';
import { starterContacts } from '../../../domain/directory/starter-contacts.ts';
import { ReferralId } from '../../../domain/eligibility/referrals.ts';
import { plainText } from '../../../domain/letters/blocks.ts';
import { words as english } from '../../../domain/letters/en/non-jurisdiction.ts';
import { words as spanish } from '../../../domain/letters/es/non-jurisdiction.ts';
import { kindOf } from '../../../domain/letters/kinds.ts';
import { letter } from '../../../domain/letters/letters.ts';
import type { Language } from '../../../domain/words/language.ts';
import { pacific } from '../time/pacific.ts';
import { faultsIn, valuesIn } from '../words/in-spanish.ts';
import { inflesz, sentencesOf, syllablesOf, wordsOf } from './ease-of-reading.ts';
import type { SampleLetter } from './sample-letter.ts';
import { inSpanish } from './sample-letters.ts';
import { sampleParticulars } from './sample-particulars.ts';

const portalUrl = 'https://imr.helpcenter.example';
function written({ notice, state, at, code }: SampleLetter, language: Language): string {
  const { subject, blocks } = letter({ notice, state, at: pacific(at), portalUrl, language, ...code });
  return `${subject}\n\n${plainText(blocks)}`;
}

/** The other body, without what stands in it in another language. */
function inWhole(sample: SampleLetter, language: Language): string {
  const { notice, state, at, code } = sample;
  const particulars = sampleParticulars(sample, language);
  const { blocks } = letter({ notice, state, at: pacific(at), portalUrl, language, particulars, ...code });
  return plainText(blocks.filter(block => !('lang' in block)));
}

/** What is said in paragraphs and lists of the letter itself, without what stands around every letter. */
function prose({ notice, state, at, code }: SampleLetter): string {
  const context = { notice, state, at: pacific(at), portalUrl, language: 'es' as const, ...code };
  const { blocks = [] } = kindOf(notice)?.write(context) ?? {};
  return blocks
    .flatMap(block => (block?.block === 'paragraph' ? [block.text] : block?.block === 'list' ? block.items : []))
    .join('\n');
}

describe('A letter in Spanish', () => {
  it.each(inSpanish)(
    '$notice.kind to $notice.to.party has the numbers and addresses of the English one: $what',
    sample => {
      expect(valuesIn(written(sample, 'es'))).toEqual(valuesIn(written(sample, 'en')));
    },
  );

  it.each(inSpanish)('$notice.kind to $notice.to.party says so before what is in English: $what', sample => {
    const english = sampleParticulars(sample, 'en').words;
    const whole = inWhole(sample, 'es').replace('Lo que sigue está en inglés. Llámenos al 1-888-466-2219 y', '');
    expect(whole.includes('se lo leemos en español. La llamada es gratis.')).toBe(english.length > 0);
    // That sentence names our telephone once more.
    expect(valuesIn(whole)).toEqual(valuesIn(inWhole(sample, 'en')));
  });

  it.each(inSpanish)('$notice.kind to $notice.to.party is Spanish, says “usted”, in short sentences: $what', sample => {
    expect(faultsIn(withoutAgencies(prose(sample)))).toEqual([]);
    const [subject = ''] = written(sample, 'es').split('\n');
    expect(faultsIn(subject)).toEqual([]);
  });
});

describe.each(['mail', 'letter'])('A whole %s in Spanish', body => {
  const wholeOf = (sample: SampleLetter) => {
    const text = body === 'mail' ? written(sample, 'es') : inWhole(sample, 'es');
    return text.replace(/\nCentro de Ayuda[\s\S]*$/u, '');
  };
  const long = inSpanish.filter(sample => wordsOf(wholeOf(sample)).length >= 100);

  it.each(long)('$notice.kind to $notice.to.party is easy to read: $what', sample => {
    expect(inflesz(wholeOf(sample))).toBeGreaterThanOrEqual(60);
  });

  it('is easier than 65 on the scale INFLESZ as a rule', () => {
    const all = long.map(sample => inflesz(wholeOf(sample))).toSorted((one, other) => one - other);
    expect(all[Math.floor(all.length / 2)]).toBeGreaterThanOrEqual(65);
  });
});

function withoutAgencies(text: string): string {
  return starterContacts.reduce((rest, { name }) => rest.replaceAll(name, ''), text);
}

describe('What stands around every letter in Spanish', () => {
  it.each(inSpanish)('is Spanish: $notice.kind to $notice.to.party, $what', sample => {
    const [around = ''] = withoutAgencies(written(sample, 'es')).split('\nCentro de Ayuda');
    expect(faultsIn(around).filter(fault => !fault.includes(' '))).toEqual([]);
  });
});

describe('Why another agency is in charge, in Spanish', () => {
  it.each(ReferralId.options)('has the numbers of the English words, and short sentences: %s', referral => {
    const said = spanish.otherInCharge(referral);
    expect(valuesIn(said)).toEqual(valuesIn(english.otherInCharge(referral)));
    expect(faultsIn(said)).toEqual([]);
  });
});

describe('The scale INFLESZ', () => {
  it.each([
    ['que', 1],
    ['muy', 1],
    ['bueno', 2],
    ['día', 2],
    ['guía', 2],
    ['oír', 2],
    ['ahora', 3],
    ['médico', 3],
    ['reunión', 2],
    ['cooperar', 4],
    ['aéreo', 4],
  ])('counts the syllables of %s: %i', (word, syllables) => {
    expect(syllablesOf(word)).toBe(syllables);
  });

  it('is the formula of Szigriszt-Pazos: eight words of thirteen syllables in a sentence', () => {
    expect(inflesz('Su plan de salud no aprobó el examen.')).toBeCloseTo(206.835 - (62.3 * 13) / 8 - 8, 5);
  });

  it('takes an hour for no end of a sentence', () => {
    expect(sentencesOf('Llame antes de las 4:00 p. m. del lunes. Es gratis.')).toHaveLength(2);
  });
});
