import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { presignUpload, s3Client, uploadKey } from '../../adapters/s3/uploads.ts';
import { Upload } from '../../domain/api/upload.ts';
import { now } from '../shared/clock.ts';
import { giveCommand } from '../shared/give-command.ts';
import { bodyOf, caseNumberOf, httpHandler } from '../shared/http.ts';
import { refused } from '../shared/refused.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const s3 = s3Client();

export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  const caseNumber = caseNumberOf(event, actor);
  const upload = bodyOf(event, Upload);
  const given = await giveCommand(table, caseNumber, () => ({
    type: 'announce-document',
    payload: upload,
    at: now(),
    by: actor,
    requestId: event.requestContext.requestId,
  }));
  if ('refusal' in given) throw refused(given, actor);
  const documentId = given.state.documents.at(-1)?.id;
  if (documentId === undefined) throw new Error('An announced document is in the case.');
  const { url, fields } = await presignUpload(s3, {
    bucket: env.UPLOADS_BUCKET,
    key: uploadKey(caseNumber, documentId),
    contentType: upload.contentType,
    bytes: upload.bytes,
  });
  return { status: 201, body: { documentId, upload: { url, fields } } };
});
