import * as z from 'zod';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { documentKey, keepDocument, readVersion } from '../../adapters/s3/documents.ts';
import { parseUploadKey, s3Client } from '../../adapters/s3/uploads.ts';
import { countingFor } from '../shared/counting.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { logger } from '../shared/logger.ts';
import { openCase } from '../shared/open-case.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { admitDocument, type Ports } from './admit-document.ts';
import { Env } from './env.ts';
import { ScanResult, verdicts } from './verdict.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const s3 = s3Client();

const Scanned = z.object({ detail: ScanResult });

/** Only here is anything written into the bucket that documents are served from. */
const ports: Ports = {
  openCase: caseNumber => openCase(table, caseNumber),
  readVersion: ({ key, versionId }) => readVersion(s3, { bucket: env.UPLOADS_BUCKET, key, versionId }),
  keepDocument: ({ caseNumber, documentId }, content) =>
    keepDocument(s3, { bucket: env.DOCUMENTS_BUCKET, key: documentKey(caseNumber, documentId), ...content }),
  // By when it is read is counted by the calendar as it is kept.
  give: command => giveSystemCommand(table, 'admit-document', command, state => countingFor(table, state)),
};

export const handler = eventHandler(async event => {
  const { s3ObjectDetails, scanResultDetails } = Scanned.parse(event).detail;
  const { bucketName, objectKey: key, versionId } = s3ObjectDetails;
  if (bucketName !== env.UPLOADS_BUCKET) throw new Error('A verdict came about an object of another bucket.');
  const upload = parseUploadKey(key);
  if (upload === undefined) {
    logger.warn('A verdict came about a key that nobody was given');
    return;
  }
  await admitDocument({ ...upload, key, versionId }, verdicts[scanResultDetails.scanResultStatus], ports);
});
