import * as z from 'zod';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { documentKey, keepDocument, readVersion } from '../../adapters/s3/documents.ts';
import { parseUploadKey, s3Client } from '../../adapters/s3/uploads.ts';
import type { CaseDocument } from '../../domain/case/document.ts';
import { fileBeingChecked } from '../../domain/case/document-check.ts';
import { typeOfBytes } from '../../domain/case/document-types.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { logger } from '../shared/logger.ts';
import { openCase } from '../shared/open-case.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { Env } from './env.ts';
import { ScanResult, verdicts } from './verdict.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const s3 = s3Client();

const Scanned = z.object({ detail: ScanResult });

interface File {
  caseNumber: string;
  documentId: string;
  key: string;
  versionId: string;
}

/**
 * On GuardDuty's verdict, takes an uploaded file into its case or says on the case why not. Only here is anything written
 * into the bucket that documents are served from.
 */
export const handler = eventHandler(async event => {
  const { s3ObjectDetails, scanResultDetails } = Scanned.parse(event).detail;
  const { bucketName, objectKey: key, versionId } = s3ObjectDetails;
  if (bucketName !== env.UPLOADS_BUCKET) throw new Error('A verdict came about an object of another bucket.');
  const upload = parseUploadKey(key);
  if (upload === undefined) {
    logger.warn('A verdict came about a key that nobody was given');
    return;
  }
  const file = { ...upload, key, versionId };
  const document = await receive(file);
  if (document === undefined) {
    logger.info('A verdict came about a file that the case does not wait for, or no longer', { ...upload });
    return;
  }
  const verdict = verdicts[scanResultDetails.scanResultStatus];
  logger.info('A file was checked for viruses', { ...upload, verdict });
  if (verdict === 'access-denied') logger.error('GuardDuty may not read an uploaded file', { ...upload });
  if (verdict === 'clean') {
    await admit(file, document);
    return;
  }
  const { caseNumber, documentId } = upload;
  const payload = { documentId, versionId, verdict };
  await giveSystemCommand(table, 'admit-document', { caseNumber, type: 'record-failed-check', payload });
});

/**
 * The document, if this version of its file is the one that counts. The verdict may come before the word of the file's
 * arrival, or without it: then this version counts from now on.
 */
async function receive(file: File): Promise<CaseDocument | undefined> {
  const { caseNumber, documentId, versionId } = file;
  const state = await openCase(table, caseNumber);
  const document = state?.documents.find(({ id }) => id === documentId);
  if (state === undefined || document?.status !== 'announced') return state && fileBeingChecked(state, file);
  const payload = { documentId, versionId };
  await giveSystemCommand(table, 'admit-document', { caseNumber, type: 'receive-document', payload });
  const after = await openCase(table, caseNumber);
  return after && fileBeingChecked(after, file);
}

async function admit(file: File, { fileName, contentType: announced }: CaseDocument): Promise<void> {
  const { caseNumber, documentId, key, versionId } = file;
  const { bytes, sha256 } = await readVersion(s3, { bucket: env.UPLOADS_BUCKET, key, versionId });
  const contentType = typeOfBytes(bytes);
  if (contentType === undefined || contentType !== announced) {
    const reason = bytes.length === 0 ? 'empty' : 'wrong-type';
    const payload = { documentId, versionId, reason } as const;
    await giveSystemCommand(table, 'admit-document', { caseNumber, type: 'refuse-document', payload });
    return;
  }
  const kept = { bucket: env.DOCUMENTS_BUCKET, key: documentKey(caseNumber, documentId) };
  await keepDocument(s3, { ...kept, contentType, fileName, bytes });
  const payload = { documentId, versionId, contentType, bytes: bytes.length, sha256 };
  await giveSystemCommand(table, 'admit-document', { caseNumber, type: 'admit-document', payload });
}
