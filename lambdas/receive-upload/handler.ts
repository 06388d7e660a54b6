import * as z from 'zod';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { parseUploadKey } from '../../adapters/s3/uploads.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { logger } from '../shared/logger.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const Created = z.object({
  detail: z.object({ object: z.object({ key: z.string(), 'version-id': z.string() }) }),
});

/**
 * Notes on the case that a file came in and is being checked for viruses, so that a verdict that stays away is missed.
 * What becomes of the file is for `admit-document`, which hears the verdict.
 */
export const handler = eventHandler(async event => {
  const { key, 'version-id': versionId } = Created.parse(event).detail.object;
  const upload = parseUploadKey(key);
  if (upload === undefined) {
    logger.warn('A file was uploaded under a key that nobody was given');
    return;
  }
  const { caseNumber, documentId } = upload;
  const payload = { documentId, versionId };
  await giveSystemCommand(table, 'receive-upload', { caseNumber, type: 'receive-document', payload });
});
