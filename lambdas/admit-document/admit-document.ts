import type { CaseDocument } from '../../domain/case/document.ts';
import { savedAs } from '../../domain/case/file-name.ts';
import { fileBeingChecked, type Verdict } from '../../domain/case/document-check.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { asksForPassword } from '../shared/files/password.ts';
import { type FileFault, fileFault } from '../shared/files/file-fault.ts';
import { logger } from '../shared/logger.ts';
import { joinPapers } from '../shared/join-papers.ts';
import type { GiveSystemCommand } from '../shared/system-command.ts';
import type { DocumentId } from '../../domain/words/ids.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** One version of an uploaded file, and the document that it was uploaded as. */
export interface File {
  caseNumber: CaseNumber;
  documentId: DocumentId;
  key: string;
  versionId: string;
}

export interface Ports {
  openCase: (caseNumber: CaseNumber) => Promise<CaseState | undefined>;
  readVersion: (file: File) => Promise<{ bytes: Uint8Array; sha256: string }>;
  keepDocument: (file: File, content: { contentType: string; fileName: string; bytes: Uint8Array }) => Promise<void>;
  give: GiveSystemCommand;
}

/** On the verdict about a file, takes it into its case or says on the case why not. */
export async function admitDocument(file: File, verdict: Verdict, ports: Ports): Promise<void> {
  await judge(file, verdict, ports);
  // Its case may have been closed as a duplicate meanwhile; asked also where the verdict is told of once more.
  if (verdict === 'clean') await joinPapers(await ports.openCase(file.caseNumber), ports.give);
}

async function judge(file: File, verdict: Verdict, ports: Ports): Promise<void> {
  const { caseNumber, documentId, versionId } = file;
  const upload = { caseNumber, documentId };
  const document = await receive(file, ports);
  if (document === undefined) {
    logger.info('A verdict came about a file that the case does not wait for, or no longer', upload);
    return;
  }
  logger.info('A file was checked for viruses', { ...upload, verdict });
  if (verdict === 'access-denied') logger.error('GuardDuty may not read an uploaded file', upload);
  if (verdict === 'clean') return admit(file, document, ports);
  if (verdict === 'not-scannable' && asksForPassword((await ports.readVersion(file)).bytes)) {
    return refuse(file, 'locked', ports);
  }
  const payload = { documentId, versionId, verdict };
  await ports.give({ caseNumber, type: 'record-failed-check', payload });
}

/**
 * The document, if this version of its file is the one that counts. The verdict may come before the word of the file's
 * arrival, or without it: then this version counts from now on.
 */
async function receive(file: File, { openCase, give }: Ports): Promise<CaseDocument | undefined> {
  const { caseNumber, documentId, versionId } = file;
  const state = await openCase(caseNumber);
  const document = state?.documents.find(({ id }) => id === documentId);
  if (state === undefined || document?.status !== 'announced') return state && fileBeingChecked(state, file);
  await give({ caseNumber, type: 'receive-document', payload: { documentId, versionId } });
  const after = await openCase(caseNumber);
  return after && fileBeingChecked(after, file);
}

async function refuse({ caseNumber, documentId, versionId }: File, reason: FileFault, { give }: Ports): Promise<void> {
  await give({ caseNumber, type: 'refuse-document', payload: { documentId, versionId, reason } });
}

async function admit(file: File, document: CaseDocument, ports: Ports): Promise<void> {
  const { caseNumber, documentId, versionId } = file;
  const { bytes, sha256 } = await ports.readVersion(file);
  const { contentType } = document;
  const reason = fileFault(bytes, contentType);
  if (reason !== undefined) return refuse(file, reason, ports);
  await ports.keepDocument(file, { contentType, fileName: savedAs(document.fileName, contentType), bytes });
  const payload = { documentId, versionId, contentType, bytes: bytes.length, sha256 };
  await ports.give({ caseNumber, type: 'admit-document', payload });
}
