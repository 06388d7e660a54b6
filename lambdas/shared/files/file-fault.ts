import { typeOfBytes } from '../../../domain/case/document-types.ts';
import { docxFault } from './docx-fault.ts';
import { asksForPassword } from './password.ts';
import { pdfFault } from './pdf-fault.ts';

/** Why a file that came through the virus check is not taken: refusals of documents, by their names. */
export type FileFault = 'empty' | 'wrong-type' | 'locked' | 'unreadable' | 'runs';

/**
 * It is of another type than it is said to be, or nobody can read it, or it runs something.
 * @param found what it is by its bytes, where that is known already
 * @returns undefined for one to take
 */
export function fileFault(bytes: Uint8Array, said: string, found = typeOfBytes(bytes, said)): FileFault | undefined {
  if (bytes.length === 0) return 'empty';
  if (found !== said) return asksForPassword(bytes) ? 'locked' : 'wrong-type';
  return faultIn[said]?.(bytes);
}

/** The types that are looked into. */
const faultIn: Readonly<Partial<Record<string, (bytes: Uint8Array) => FileFault | undefined>>> = {
  'application/pdf': pdfFault,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': docxFault,
};
