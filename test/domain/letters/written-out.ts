import { join } from 'node:path';
import { plainText } from '../../../domain/letters/blocks.ts';
import { letter } from '../../../domain/letters/letters.ts';
import { pacific } from '../time/pacific.ts';
import { samples } from './sample-letters.ts';

const portalUrl = 'https://imr.helpcenter.example';

/** The kinds of letters that are sampled. */
export const sampledKinds = [...new Set(samples.map(({ notice }) => notice.kind))].toSorted();

export function fileOf(kind: string): string {
  return join(import.meta.dirname, 'texts', `${kind}.txt`);
}

/** All sample letters of a kind as they go out, to be read from top to bottom. */
export function writtenOut(kind: string): string {
  return samples
    .filter(({ notice }) => notice.kind === kind)
    .map(asText)
    .join('');
}

function asText({ notice, state, at, what, code }: (typeof samples)[number]): string {
  const usual = textOf({});
  const undeemed = textOf({ deemedReceipt: false });
  const other = undeemed === usual ? '' : heading(`${notice.to.party}, ${what}; receipt is not deemed`) + undeemed;
  return heading(`${notice.to.party}, ${what}`) + usual + other;

  function textOf(counting: { deemedReceipt?: boolean }): string {
    const { subject, blocks } = letter({ notice, state, at: pacific(at), portalUrl, counting, ...code });
    return `${subject}\n\n${plainText(blocks)}\n`;
  }
}

function heading(words: string): string {
  return `\n===== to ${words} =====\n\n`;
}
