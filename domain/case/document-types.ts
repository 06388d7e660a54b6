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

/** Bytes. A long hospital record scanned in black and white has about this. */
export const largestDocument = 50 * 1024 * 1024;

/**
 * What a file is, by its first bytes and not by what it is called. A text is one that holds no control characters.
 * @returns the type, or undefined for anything that is not accepted
 */
export function typeOfBytes(bytes: Uint8Array): AcceptedType | undefined {
  const found = signatures.find(({ starts }) => starts.every((byte, place) => bytes[place] === byte));
  if (found !== undefined) return found.type;
  if (isHeic(bytes)) return 'image/heic';
  return isText(bytes) ? 'text/plain' : undefined;
}

const signatures: { type: AcceptedType; starts: number[] }[] = [
  { type: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/tiff', starts: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'image/tiff', starts: [0x4d, 0x4d, 0x00, 0x2a] },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    starts: [0x50, 0x4b, 0x03, 0x04],
  },
];

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

const lookedAt = 4096;

function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, lookedAt);
  return start.length > 0 && start.every(byte => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
