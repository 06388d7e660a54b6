import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Notice } from '../../../domain/case/notice.ts';
import { plainText } from '../../../domain/letters/blocks.ts';
import { kindOf, letterKinds } from '../../../domain/letters/kinds.ts';
import { letter } from '../../../domain/letters/letters.ts';
import { readsOnCase } from '../../../domain/letters/two-bodies.ts';
import { dateInWords } from '../../../domain/time/words.ts';
import { day, pacific } from '../time/pacific.ts';
import { daleChallScore, sentencesOf, wordsOf } from './ease-of-reading.ts';
import { gradeOf } from './reading-grade.ts';
import { caseIn, caseNumber, fullApplication, notice, reviewOnly } from './sample-case.ts';
import type { SampleLetter } from './sample-letter.ts';
import { inSpanish, samples } from './sample-letters.ts';
import { sampleParticulars } from './sample-particulars.ts';

const portalUrl = 'https://imr.helpcenter.example';

function written(notice: Notice, state: CaseState, at = '2026-11-25T09:00-08:00', code?: SampleLetter['code']) {
  const { subject, blocks } = letter({ notice, state, at: pacific(at), portalUrl, ...code });
  return { subject, text: plainText(blocks) };
}

/** The other body, which is read after sign-in or lies in an envelope. */
function inWhole(sample: SampleLetter): string {
  const { notice, state, at, code } = sample;
  const particulars = sampleParticulars(sample, 'en');
  return plainText(letter({ notice, state, at: pacific(at), portalUrl, particulars, ...code }).blocks);
}

describe('Every kind of notice', () => {
  it('has a name of its own', () => {
    const names = letterKinds.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('to each of its readers is among the samples of this test', () => {
    const pairs = letterKinds.flatMap(({ name, readers }) => readers.map(party => `${name} ${party}`));
    const sampled = samples.map(({ notice }) => `${notice.kind} ${notice.to.party}`);
    expect(new Set(sampled)).toEqual(new Set(pairs));
  });

  it('goes to no reader for whom it was never written', () => {
    const [sample] = samples;
    if (sample === undefined) throw new Error('There are samples.');
    const stray = { ...sample.notice, kind: 'decision', to: { party: 'director' as const } };
    expect(() => written(stray, sample.state)).toThrow('There is no letter decision to a reader who is director.');
  });
});

/** All but the mail that brings the access code. */
const numbered = samples.filter(({ code }) => code?.onPaper ?? true);

describe('A letter says what it has to say', () => {
  it.each(samples)('$notice.kind to $notice.to.party: $what', sample => {
    const { notice, state, at, code, says, inLetter = [], never = [] } = sample;
    const { subject, text } = written(notice, state, at, code);
    expect(subject.startsWith('Case K7MH-4P9N: ')).toBe(code?.onPaper ?? true);
    for (const words of says) expect(`${subject}\n${text}`).toContain(words);
    const whole = inWhole(sample);
    for (const words of inLetter) {
      expect(text).not.toContain(words);
      expect(whole).toContain(words);
    }
    for (const words of never) expect(`${subject}\n${text}\n${whole}`).not.toContain(words);
  });

  it.each(samples.filter(readsOnCase))(
    '$notice.kind to $notice.to.party in a short mail, where the letter can be read on the case: $what',
    ({ notice, state, at, code }) => {
      const [said = ''] = written(notice, state, at, code).text.split(/\n(?:Sign in here|Portal): /u);
      expect(wordsOf(said).length).toBeLessThanOrEqual(230);
    },
  );

  it.each(samples)('$notice.kind to $notice.to.party, in the letter, to its reader by name: $what', sample => {
    const whole = inWhole(sample);
    expect(whole).not.toMatch(/undefined|null|NaN|\[object|\n{3}| {2}/u);
    expect(whole).not.toMatch(/we leave it out|this message does not say|we name nobody/u);
    const { party } = sample.notice.to;
    const isByNumber = party === 'reviewer' || party === 'review-org' || party === 'director';
    const isToOther = sample.state.standIn !== undefined || 'former' in sample.notice.to || sample.state.death;
    if (!isByNumber && !isToOther) expect(whole).toContain('Zenobia Thistlewood');
    if (isByNumber) expect(whole).not.toContain('Thistlewood');
  });

  it.each(numbered)('$notice.kind to $notice.to.party gives the case number and where to sign in: $what', sample => {
    const { text } = written(sample.notice, sample.state, sample.at, sample.code);
    expect(text).toContain('Case number: K7MH-4P9N');
    expect(text.includes('https://imr.helpcenter.example')).toBe(sample.noSignIn !== true);
    expect(text).toContain('Department of Managed Health Care\n980 9th Street, Suite 500\nSacramento, CA 95814-2725');
    expect(text).toContain('Phone 1-888-466-2219, TDD 1-877-688-9891, fax 916-255-5241');
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\n{3}| {2}/u);
    expect(text).not.toMatch(/\b1 (?:business days|days|hours|months|papers|files|things|services)\b/u);
  });
});

/** All that the application says, but for the closed lists of the form, whose words are common ones. */
function secretsIn(value: unknown, key = ''): string[] {
  if (['kind', 'denialReason', 'role', 'status', 'outcome', 'gender'].includes(key)) return [];
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value), value.toLocaleString('en-US')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => secretsIn(part, name));
}

function parts(secret: string): string[] {
  return secret.split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 4);
}

it('a plan reads the day to which its time will count when the offices are closed on one more day', () => {
  const closed = { officeClosures: { '2026': { add: [{ date: day('2026-11-30'), name: 'Day of mourning' }] } } };
  const state = caseIn('gathering-records', { issues: reviewOnly });
  const at = pacific('2026-11-25T09:00-08:00');
  const { blocks } = letter({
    notice: notice('records-request', 'plan'),
    state,
    at,
    portalUrl,
    counting: { calendar: closed },
  });
  expect(plainText(blocks)).toContain('by the end of Thursday, December 3, 2026');
});

describe('No letter holds health information', () => {
  const dates = secretsIn(fullApplication).filter(text => /^\d{4}-\d\d-\d\d$/u.test(text));
  const whole = secretsIn(fullApplication);
  const byStaff = ['biopsy', 'lesion', 'dermatology', 'rev-dermatology-7', 'melanoma', 'Words of a person'];

  it.each(samples)('$notice.kind to $notice.to.party: $what', ({ notice, state, at }) => {
    const { subject, text } = written(notice, state, at);
    const read = `${subject}\n${text}`.replaceAll(caseNumber, '');
    for (const secret of [...whole, ...byStaff]) expect(hasWord(read, secret), secret).toBe(false);
    for (const date of dates) expect(read).not.toContain(dateInWords(day(date)));
  });

  it.each([['Thistlewood'], ['melanoma'], ['Pembrolizumab'], ['ambulance'], ['Humboldt'], ['oncologist']])(
    'not even the word %s',
    word => {
      expect(whole.flatMap(parts)).toContain(word);
      for (const { notice, state, at } of samples) {
        const { subject, text } = written(notice, state, at);
        expect(hasWord(`${subject}\n${text}`, word), notice.kind).toBe(false);
      }
    },
  );
});

function hasWord(text: string, words: string): boolean {
  const literal = words.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

describe('A letter to a member can be read after six years of school', () => {
  const atHome = samples.filter(({ notice: { to } }) => to.party === 'applicant' || to.party === 'representative');

  it.each(atHome)('$notice.kind: $what', sample => {
    const { notice, state, at } = sample;
    const { blocks = [] } = kindOf(notice)?.write({ notice, state, at: pacific(at), portalUrl }) ?? {};
    const prose = blocks.flatMap(block => (block?.block === 'paragraph' ? [block.text] : []));
    expect(prose).not.toEqual([]);
    expect(gradeOf(prose.join(' '))).toBeLessThan(7);
  });
});

describe.each(['mail', 'letter'])('A whole %s to a member, in English', body => {
  const wholeOf = (sample: SampleLetter) => {
    const { notice, state, at, code } = sample;
    const text = body === 'mail' ? written(notice, state, at, code).text : inWhole(sample);
    return text.split('\nHelp Center')[0]?.replaceAll('\n', '. ') ?? '';
  };

  it.each(inSpanish)('has no sentence of more than 25 words: $notice.kind to $notice.to.party, $what', sample => {
    expect(sentencesOf(wholeOf(sample)).filter(sentence => wordsOf(sentence).length > 25)).toEqual([]);
  });

  const long = inSpanish.filter(sample => wordsOf(wholeOf(sample)).length >= 100);

  it.each(long)(
    'is for the seventh grade, and its words for the eighth: $notice.kind to $notice.to.party, $what',
    sample => {
      expect(gradeOf(wholeOf(sample))).toBeLessThanOrEqual(7);
      expect(daleChallScore(wholeOf(sample))).toBeLessThanOrEqual(7);
    },
  );
});
