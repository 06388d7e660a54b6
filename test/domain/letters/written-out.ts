import { join } from 'node:path';
import { plainText } from '../../../domain/letters/blocks.ts';
import { letter } from '../../../domain/letters/letters.ts';
import type { Language } from '../../../domain/words/language.ts';
import { pacific } from '../time/pacific.ts';
import { inSpanish, samples } from './sample-letters.ts';
import type { SampleLetter } from './sample-letter.ts';

const portalUrl = 'https://imr.helpcenter.example';

const samplesIn: Readonly<Record<Language, readonly SampleLetter[]>> = { en: samples, es: inSpanish };
const folders: Readonly<Record<Language, string>> = { en: 'texts', es: 'texts-in-spanish' };

/** The kinds of letters that are sampled, each in the languages in which it is written. */
export const sampledKinds = (['en', 'es'] as const).flatMap(language =>
  [...new Set(samplesIn[language].map(({ notice }) => notice.kind))].toSorted().map(kind => ({ kind, language })),
);

export function folderOf(language: Language): string {
  return join(import.meta.dirname, folders[language]);
}

export function fileOf(kind: string, language: Language): string {
  return join(folderOf(language), `${kind}.txt`);
}

/** All sample letters of a kind as they go out, to be read from top to bottom. */
export function writtenOut(kind: string, language: Language): string {
  return samplesIn[language]
    .filter(({ notice }) => notice.kind === kind)
    .map(sample => asText(sample, language))
    .join('');
}

function asText({ notice, state, at, what, code }: SampleLetter, language: Language): string {
  const usual = textOf({});
  const undeemed = textOf({ deemedReceipt: false });
  const other = undeemed === usual ? '' : heading(`${notice.to.party}, ${what}; receipt is not deemed`) + undeemed;
  return heading(`${notice.to.party}, ${what}`) + usual + other;

  function textOf(counting: { deemedReceipt?: boolean }): string {
    const { subject, blocks } = letter({ notice, state, at: pacific(at), portalUrl, counting, language, ...code });
    return `${subject}\n\n${plainText(blocks)}\n`;
  }
}

function heading(words: string): string {
  return `\n===== to ${words} =====\n\n`;
}
