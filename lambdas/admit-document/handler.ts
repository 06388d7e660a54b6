import * as z from 'zod';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { documentKey, keepDocument, readVersion } from '../../adapters/s3/documents.ts';
import { parseUploadKey, s3Client } from '../../adapters/s3/uploads.ts';
import { typeOfBytes } from '../../domain/case/document-types.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { logger } from '../shared/logger.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { Env } from './env.ts';
import { loadCase } from '../../adapters/dynamodb/case-store.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const s3 = s3Client();

const Created = z.object({
  detail: z.object({ object: z.object({ key: z.string(), 'version-id': z.string() }) }),
});

/** Takes an uploaded file into its case, if it is what it was announced to be; else says on the case why not. */
export const handler = eventHandler(async event => {
  const { object } = Created.parse(event).detail;
  const upload = parseUploadKey(object.key);
  if (upload === undefined) {
    logger.warn('A file was uploaded under a key that nobody was given');
    return;
  }
  await admit(upload, object.key, object['version-id']);
});

async function admit(
  upload: { caseNumber: string; documentId: string },
  key: string,
  versionId: string,
): Promise<void> {
  const { caseNumber, documentId } = upload;
  const announced = (await loadCase(table, caseNumber))?.documents.find(({ id }) => id === documentId);
  if (announced?.status !== 'announced') {
    logger.warn('A file was uploaded that the case does not wait for', upload);
    return;
  }
  const { bytes, sha256 } = await readVersion(s3, { bucket: env.UPLOADS_BUCKET, key, versionId });
  const contentType = typeOfBytes(bytes);
  if (contentType === undefined || contentType !== announced.contentType) {
    const reason = bytes.length === 0 ? 'empty' : 'wrong-type';
    await giveSystemCommand(table, 'admit-document', {
      caseNumber,
      type: 'refuse-document',
      payload: { documentId, reason },
    });
    return;
  }
  await keepDocument(s3, {
    bucket: env.DOCUMENTS_BUCKET,
    key: documentKey(caseNumber, documentId),
    contentType,
    fileName: announced.fileName,
    bytes,
  });
  const payload = { documentId, contentType, bytes: bytes.length, sha256 };
  await giveSystemCommand(table, 'admit-document', { caseNumber, type: 'admit-document', payload });
}
