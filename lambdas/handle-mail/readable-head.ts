import { endOfHead } from '../shared/mail-head.ts';

/**
 * The same mail with headers that can be read: what stands in them beyond ASCII without being encoded is in the charset of the body, as
 * programs wrote it that knew no other; in Windows' western one where the body names none.
 */
export function withReadableHead(raw: Uint8Array): Uint8Array {
  const end = endOfHead(raw);
  const head = raw.subarray(0, end);
  if (isUtf8(head)) return raw;
  const body = raw.subarray(end);
  const text = decoderFor(head, body).decode(head);
  return Buffer.concat([Buffer.from(text), body]);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Bytes of the body in which the headers of its first part stand. */
const lookedAt = 16_384;

function decoderFor(head: Uint8Array, body: Uint8Array): InstanceType<typeof TextDecoder> {
  const words = Buffer.concat([head, body.subarray(0, lookedAt)]).toString('latin1');
  const named = [...words.matchAll(/charset\s*=\s*"?([\w.:-]+)/giu)].map(([, charset = '']) => charset);
  return named.flatMap(decoderNamed)[0] ?? new TextDecoder('windows-1252');
}

/** Not UTF-8, for that it is not, nor one that writes ASCII otherwise. */
function decoderNamed(label: string): InstanceType<typeof TextDecoder>[] {
  try {
    const decoder = new TextDecoder(label);
    return /^utf-|^replacement$/u.test(decoder.encoding) ? [] : [decoder];
  } catch {
    return [];
  }
}
