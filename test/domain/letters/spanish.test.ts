import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
import { inflesz, sentencesOf, syllablesOf, wordsOf } from './ease-of-reading.ts';
import type { SampleLetter } from './sample-letter.ts';
import { samples } from './sample-letters.ts';

const portalUrl = 'https://imr.helpcenter.example';
const es = join(import.meta.dirname, '../../../domain/letters/es');

/** To the member, and who acts for them or helps them. */
const inSpanish = samples.filter(
  ({ notice: { kind, to } }) =>
    (to.party === 'applicant' || to.party === 'representative' || to.party === 'assistant') &&
    existsSync(join(es, `${kind}.ts`)),
);

function written({ notice, state, at, code }: SampleLetter, language: Language): string {
  const { subject, blocks } = letter({ notice, state, at: pacific(at), portalUrl, language, ...code });
  return `${subject}\n\n${plainText(blocks)}`;
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

  it.each(inSpanish)('$notice.kind to $notice.to.party holds no English: $what', sample => {
    const own = starterContacts
      .reduce((text, { name }) => text.replaceAll(name, ''), written(sample, 'es'))
      .replaceAll(/\([^)]*\)/gu, '');
    const foreign = own.match(/\b(?:the|you|your|we|our|and|of|to|is|are|with|call|case|plan’s|member|Sign|Dear)\b/gu);
    expect(foreign ?? []).toEqual([]);
  });

  it.each(inSpanish)(
    '$notice.kind to $notice.to.party says “usted”, and has no sentence of more than 25 words: $what',
    sample => {
      const text = prose(sample);
      expect(text).not.toMatch(/\b(?:tú|ti|contigo|tus?|tuy[oa]s?|vosotros|te)\b/iu);
      expect(sentencesOf(text).filter(sentence => wordsOf(sentence).length > 25)).toEqual([]);
    },
  );

  const long = inSpanish.filter(sample => wordsOf(written(sample, 'es')).length >= 100);

  it.each(long)('$notice.kind to $notice.to.party is easy to read: $what', sample => {
    expect(inflesz(written(sample, 'es').replace(/\nCentro de Ayuda[\s\S]*$/u, ''))).toBeGreaterThanOrEqual(60);
  });

  it('is easier than 65 on the scale INFLESZ as a rule', () => {
    const all = long.map(sample => inflesz(written(sample, 'es'))).toSorted((one, other) => one - other);
    expect(all[Math.floor(all.length / 2)]).toBeGreaterThanOrEqual(65);
  });
});

/** Every number, money, phone and address, in whatever order. */
function valuesIn(text: string): string[] {
  return (text.match(/https?:\/\/\S+|\d[\d,.:-]*\d|\d/gu) ?? []).toSorted();
}

describe('Why another agency is in charge, in Spanish', () => {
  it.each(ReferralId.options)('has the numbers of the English words, and short sentences: %s', referral => {
    const said = spanish.otherInCharge(referral);
    expect(valuesIn(said)).toEqual(valuesIn(english.otherInCharge(referral)));
    expect(sentencesOf(said).filter(sentence => wordsOf(sentence).length > 25)).toEqual([]);
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
