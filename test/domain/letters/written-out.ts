import { join } from 'node:path';
import { lines, plainText } from '../../../domain/letters/blocks.ts';
import { letter } from '../../../domain/letters/letters.ts';
import { postalAddress } from '../../../domain/letters/postal-address.ts';
import type { Language } from '../../../domain/words/language.ts';
import { pacific } from '../time/pacific.ts';
import { inSpanish, samples } from './sample-letters.ts';
import { sampleParticulars } from './sample-particulars.ts';
import type { SampleLetter } from './sample-letter.ts';

const portalUrl = 'https://imr.helpcenter.example';

const samplesIn: Readonly<Record<Language, readonly SampleLetter[]>> = { en: samples, es: inSpanish };
/** The two of a notice: what is mailed, and what is read after sign-in or lies in the envelope. */
type BodyName = 'mail' | 'letter';

const folders: Readonly<Record<BodyName, Readonly<Record<Language, string>>>> = {
  mail: { en: 'texts', es: 'texts-in-spanish' },
  letter: { en: 'letters', es: 'letters-in-spanish' },
};

export const folderNames = (['mail', 'letter'] as const).flatMap(body =>
  (['en', 'es'] as const).map(language => ({ body, language })),
);

/** The kinds of letters that are sampled, each with both bodies and in the languages in which it is written. */
export const sampledKinds = folderNames.flatMap(({ body, language }) =>
  [...new Set(samplesIn[language].map(({ notice }) => notice.kind))].toSorted().map(kind => ({ kind, body, language })),
);

export interface Place {
  body: BodyName;
  language: Language;
}

export function folderOf({ body, language }: Place): string {
  return join(import.meta.dirname, folders[body][language]);
}

export function fileOf(kind: string, place: Place): string {
  return join(folderOf(place), `${kind}.txt`);
}

/** All sample letters of a kind as they go out, to be read from top to bottom. */
export function writtenOut(kind: string, place: Place): string {
  return samplesIn[place.language]
    .filter(({ notice }) => notice.kind === kind)
    .map(sample => asText(sample, place))
    .join('');
}

function asText(sample: SampleLetter, { body, language }: Place): string {
  const { notice, state, at, what, code } = sample;
  const particulars = body === 'letter' ? sampleParticulars(sample, language) : undefined;
  const usual = textOf({});
  const undeemed = textOf({ deemedReceipt: false });
  const other = undeemed === usual ? '' : heading(`${notice.to.party}, ${what}; receipt is not deemed`) + undeemed;
  return heading(`${notice.to.party}, ${what}`) + usual + other;

  function textOf(counting: { deemedReceipt?: boolean }): string {
    const context = { notice, state, at: pacific(at), portalUrl, counting, language, ...code, particulars };
    const { subject, blocks } = letter(context);
    const address = particulars === undefined ? null : postalAddress(notice, state);
    return `${subject}\n\n${plainText(address === null ? blocks : [lines(...address), ...blocks])}\n`;
  }
}

function heading(words: string): string {
  return `\n===== to ${words} =====\n\n`;
}
