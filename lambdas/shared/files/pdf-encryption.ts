/** What a PDF says of its encryption: of the standard kind, as far as it decides whether a password is needed to read it. */
export interface Encryption {
  revision: number;
  /** Bytes of the key. */
  keyLength: number;
  owner: Buffer;
  user: Buffer;
  permissions: number;
  encryptsMetadata: boolean;
  /** The first half of the file's id. */
  fileId: Buffer;
}

/** Each byte of it is one character. */
type Text = string;

/**
 * What the file says of its encryption; undefined for one that is not encrypted, `'unknown'` for a kind that nobody here reads: by a
 * certificate, or spoilt. Read from the trailers, where it is never packed (ISO 32000-2, 7.5.5 and 7.6).
 */
export function encryptionOf(file: Text): Encryption | 'unknown' | undefined {
  const trailer = trailersOf(file).find(one => /\/Encrypt\s*(?:<<|\d)/u.test(one));
  if (trailer === undefined) return undefined;
  const dictionary = dictionaryOf(file, trailer);
  const [owner, user] = [stringIn(dictionary, 'O'), stringIn(dictionary, 'U')];
  const isStandard = /\/Filter\s*\/Standard\b/u.test(dictionary);
  const revision = numberIn(dictionary, 'R');
  if (!isStandard || owner === undefined || user === undefined || revision === undefined) return 'unknown';
  return {
    revision,
    keyLength: keyLengthOf(revision, dictionary),
    owner,
    user,
    permissions: numberIn(dictionary, 'P') ?? 0,
    encryptsMetadata: !/\/EncryptMetadata\s+false/u.test(dictionary),
    fileId: fileIdIn(trailer),
  };
}

/** Of the fourth it is always 128 bits; the length that stands there may be that of a filter, in bytes. */
function keyLengthOf(revision: number, dictionary: Text): number {
  if (revision === 2) return 5;
  return revision === 4 ? 16 : (numberIn(dictionary, 'Length') ?? 40) / 8;
}

/** No trailer that anybody writes is longer. */
const longest = 8192;

/** Those of the classic form, and of the form that is a stream. */
function trailersOf(file: Text): Text[] {
  const classic = [...file.matchAll(/\btrailer\b/gu)].map(({ index }) => file.slice(index, index + longest));
  const streams = [...file.matchAll(/\/Type\s*\/XRef\b/gu)].map(({ index }) => around(file, index));
  return [...classic.map(one => one.split('startxref')[0] ?? one), ...streams];
}

function around(file: Text, index: number): Text {
  const before = file.slice(Math.max(0, index - longest), index);
  const after = file.slice(index, index + longest);
  return before.slice(before.lastIndexOf(' obj') + 1) + (after.split('stream')[0] ?? after);
}

function dictionaryOf(file: Text, trailer: Text): Text {
  const reference = /\/Encrypt\s+(\d+)\s+(\d+)\s+R/u.exec(trailer);
  if (reference === null) return trailer.slice(trailer.indexOf('/Encrypt'));
  const [, number = '', generation = ''] = reference;
  const starts = [...file.matchAll(new RegExp(`(?<!\\d)${number}\\s+${generation}\\s+obj\\b`, 'gu'))];
  const start = starts.at(-1)?.index;
  return start === undefined ? '' : (file.slice(start, start + longest).split('endobj')[0] ?? '');
}

function numberIn(dictionary: Text, key: string): number | undefined {
  const found = new RegExp(`/${key}\\s+(-?\\d+)`, 'u').exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
}

function fileIdIn(trailer: Text): Buffer {
  const at = /\/ID\s*\[/u.exec(trailer);
  return at === null ? Buffer.alloc(0) : (stringAt(trailer, at.index + at[0].length) ?? Buffer.alloc(0));
}

function stringIn(dictionary: Text, key: string): Buffer | undefined {
  const at = new RegExp(`/${key}\\s*(?=[(<])`, 'u').exec(dictionary);
  return at === null ? undefined : stringAt(dictionary, at.index + at[0].length);
}

function stringAt(text: Text, from: number): Buffer | undefined {
  const start = from + text.slice(from).search(/\S/u);
  if (text[start] === '(') return literal(text, start + 1);
  const hexadecimal = /^<([\da-fA-F\s]*)>/u.exec(text.slice(start))?.[1];
  return hexadecimal === undefined ? undefined : Buffer.from(hexadecimal.replaceAll(/\s/gu, ''), 'hex');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** ISO 32000-2, 7.3.4.2: parentheses may be nested, and a backslash escapes. */
function literal(text: Text, from: number): Buffer {
  let depth = 1;
  let said = '';
  for (let at = from; at < text.length; at += 1) {
    const one = text[at] ?? '';
    if (one === '\\') {
      const octal = /^[0-7]{1,3}/u.exec(text.slice(at + 1, at + 4))?.[0];
      const next = text[at + 1] ?? '';
      at += octal?.length ?? 1;
      if (octal !== undefined) said += String.fromCharCode(Number.parseInt(octal, 8) % 256);
      else if (next !== '\n' && next !== '\r') said += escapes[next] ?? next;
      continue;
    }
    if (one === '(') depth += 1;
    if (one === ')') depth -= 1;
    if (depth === 0) break;
    said += one;
  }
  return Buffer.from(said, 'latin1');
}
