import { pdfFault } from './pdf-fault.ts';

/** Of a file of Office with a password (MS-OFFCRYPTO): a compound file with a stream of that name, in UTF-16. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether it is known to ask for a password: then that is said, and not that it could not be checked or is of another kind. */
export function asksForPassword(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, compoundFile.length).equals(compoundFile)) return file.includes(encryptedPackage);
  return file.subarray(0, 1024).includes('%PDF-') && pdfFault(bytes) === 'locked';
}
