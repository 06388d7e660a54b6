import { loadMail, settleMail as settleStored } from '../../adapters/dynamodb/inbound-mail.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { presignDownload, readObject } from '../../adapters/s3/documents.ts';
import { s3Client } from '../../adapters/s3/uploads.ts';
import { SettleMail } from '../../domain/api/inbound-mail.ts';
import { now } from '../shared/clock.ts';
import { bodyOf, httpHandler } from '../shared/http.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';
import { type Mailbox, mustBeHelpCenter, settleMail, showMail } from './mail.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const s3 = s3Client();

const mailbox: Mailbox = {
  load: mailId => loadMail(table, mailId),
  read: key => readObject(s3, { bucket: env.INBOUND_BUCKET, key }),
  presign: key => presignDownload(s3, { bucket: env.INBOUND_BUCKET, key }),
  settle: (mailId, settled) => settleStored(table, mailId, settled),
};

/** Shows a mail that came in to the Help Center, and takes it out of the queue when somebody has dealt with it. */
export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  mustBeHelpCenter(actor);
  const mailId = event.pathParameters?.['mailId'] ?? '';
  const body =
    event.httpMethod === 'GET'
      ? await showMail(mailId, mailbox)
      : await settleMail(mailId, bodyOf(event, SettleMail), { at: now(), by: actor.sub }, mailbox);
  return { status: 200, body };
});
