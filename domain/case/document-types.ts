/** What people send: papers, scans and photographs. Nothing that runs. */
export const acceptedTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/heic',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;
export type AcceptedType = (typeof acceptedTypes)[number];

/**
 * What a browser shows in a page as it is, with nothing in it that could run as a page of ours. Few show TIFF or HEIC, none a document
 * of Word.
 * @returns as what it is to be served; undefined for what is downloaded alone
 */
export function shownAs(contentType: string): string | undefined {
  return shown.get(contentType);
}

const shown: ReadonlyMap<string, string> = new Map<AcceptedType, string>([
  ['application/pdf', 'application/pdf'],
  ['image/jpeg', 'image/jpeg'],
  ['image/png', 'image/png'],
  // Without a character set browsers take it for that of Western Europe; a byte order mark goes before.
  ['text/plain', 'text/plain; charset=utf-8'],
]);

/** Bytes. A long hospital record scanned in black and white has about this. */
export const largestDocument = 50 * 1024 * 1024;

/**
 * What a file is, by what is in it and not by what it is called. A text is one that holds no control characters.
 * @param said what its sender says that it is: a PDF whose beginning somebody has put something before may be a text as well
 * @returns the type, or undefined for anything that is not accepted
 */
export function typeOfBytes(bytes: Uint8Array, said?: string): AcceptedType | undefined {
  const found = signatures.find(({ starts }) => startsWith(bytes, starts));
  if (found !== undefined) return found.type;
  if (isHeic(bytes)) return 'image/heic';
  const isPdf = hasPdfHeader(bytes);
  if (isPdf && said === 'application/pdf') return 'application/pdf';
  if (isText(bytes)) return 'text/plain';
  return isPdf ? 'application/pdf' : undefined;
}

function startsWith(bytes: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, place) => bytes[place] === byte);
}

const signatures: { type: AcceptedType; starts: number[] }[] = [
  { type: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/tiff', starts: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'image/tiff', starts: [0x4d, 0x4d, 0x00, 0x2a] },
  // BigTIFF, of scans over 4 GiB and of programs that write nothing else.
  { type: 'image/tiff', starts: [0x49, 0x49, 0x2b, 0x00, 0x08, 0x00] },
  { type: 'image/tiff', starts: [0x4d, 0x4d, 0x00, 0x2b, 0x00, 0x08] },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    starts: [0x50, 0x4b, 0x03, 0x04],
  },
];

/** Bytes within which readers of PDF look for its header: mail programs and scanners put lines before it. */
const pdfHeaderWithin = 1024;

function hasPdfHeader(bytes: Uint8Array): boolean {
  return String.fromCodePoint(...bytes.subarray(0, pdfHeaderWithin)).includes('%PDF-');
}

/** What an iPhone takes: an `ftyp` box whose major brand, or one of the compatible ones, is of HEVC pictures (ISO 23008-12). */
const heicBrands: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);

function isHeic(bytes: Uint8Array): boolean {
  if (asciiAt(bytes, 4) !== 'ftyp') return false;
  const length = Math.min(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0), longestBox);
  const compatible = Array.from({ length: Math.max(0, Math.floor((length - 16) / 4)) }, (_, place) => 16 + 4 * place);
  return [8, ...compatible].some(place => heicBrands.has(asciiAt(bytes, place)));
}

/** Bytes: many more brands than any picture names. */
const longestBox = 256;

function asciiAt(bytes: Uint8Array, place: number): string {
  return String.fromCodePoint(...bytes.subarray(place, place + 4));
}

/** Whole: what is hidden behind a page of text is no text. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  if (startsWith(bytes, [0xff, 0xfe])) return isUtf16(bytes, 1);
  if (startsWith(bytes, [0xfe, 0xff])) return isUtf16(bytes, 0);
  return bytes.every(byte => byte >= 0x20 || layout.has(byte));
}

/** Tab, line feed, form feed and carriage return. */
const layout: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d]);

/** @param high which byte of two holds the higher half */
function isUtf16(bytes: Uint8Array, high: 0 | 1): boolean {
  if (bytes.length % 2 !== 0) return false;
  for (let place = 2; place < bytes.length; place += 2) {
    const low = bytes[place + (1 - high)] ?? 0;
    if (bytes[place + high] === 0 && low < 0x20 && !layout.has(low)) return false;
  }
  return true;
}
