import { encryptionOf } from './pdf-encryption.ts';
import { opensWithoutPassword } from './without-password.ts';

/** Why nobody can read a PDF: it asks for a password, or its end is missing. */
export type PdfFault = 'locked' | 'unreadable';

/** @returns undefined for one that opens */
export function pdfFault(bytes: Uint8Array): PdfFault | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (isCutOff(file)) return 'unreadable';
  const encryption = encryptionOf(file);
  if (encryption === undefined) return undefined;
  return encryption !== 'unknown' && opensWithoutPassword(encryption) ? undefined : 'locked';
}

/** Without the mark of its end; or shorter than it says, of one that is written to be shown while it loads. */
function isCutOff(file: string): boolean {
  if (!file.includes('%%EOF')) return true;
  const linearized = /\/Linearized\b[^>]*?\/L\s+(\d+)/u.exec(file.slice(0, 1024))?.[1];
  return linearized !== undefined && file.length < Number(linearized);
}
