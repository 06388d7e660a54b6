import type { APIGatewayProxyEvent } from 'aws-lambda';
import PostalMime from 'postal-mime';
import { loadMail, settleMail } from '../../adapters/dynamodb/inbound-mail.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { presignDownload, readObject } from '../../adapters/s3/documents.ts';
import { s3Client } from '../../adapters/s3/uploads.ts';
import { type Actor, isHelpCenter } from '../../domain/people/actors.ts';
import { SettleMail } from '../../domain/api/inbound-mail.ts';
import { now } from '../shared/clock.ts';
import { bodyOf, httpHandler } from '../shared/http.ts';
import { Problem } from '../shared/problem.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const s3 = s3Client();

/** Shows a mail that came in to the Help Center, and takes it out of the queue when somebody has dealt with it. */
export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  if (!isHelpCenter(actor)) throw new Problem(403, 'Mail that came in is for the Help Center.');
  const mailId = event.pathParameters?.['mailId'] ?? '';
  const body = event.httpMethod === 'GET' ? await show(mailId) : await settle(event, mailId, actor);
  return { status: 200, body };
});

async function show(mailId: string): Promise<object> {
  const mail = await loadMail(table, mailId);
  if (mail === undefined) throw unknown();
  const { key, receivedAt, settledAt, settledBy, caseNumber } = mail;
  const raw = await readObject(s3, { bucket: env.INBOUND_BUCKET, key });
  const download = await presignDownload(s3, { bucket: env.INBOUND_BUCKET, key });
  return {
    mailId,
    receivedAt,
    settledAt,
    settledBy,
    caseNumber,
    ...(await read(raw)),
    download: { url: download.url },
  };
}

/** What the mail says, as far as it can be read; the original is always there to be opened. */
async function read(raw: Uint8Array): Promise<object> {
  try {
    const { from, subject, text, attachments } = await PostalMime.parse(raw);
    const files = attachments.map(({ filename, mimeType }) => ({ fileName: filename, contentType: mimeType }));
    return {
      readable: true,
      from: from?.address ?? null,
      subject: subject ?? null,
      text: text ?? null,
      attachments: files,
    };
  } catch {
    return { readable: false, from: null, subject: null, text: null, attachments: [] };
  }
}

async function settle(event: APIGatewayProxyEvent, mailId: string, actor: Actor): Promise<object> {
  const { note, caseNumber } = bodyOf(event, SettleMail);
  if ((await loadMail(table, mailId)) === undefined) throw unknown();
  const at = now();
  const settled = await settleMail(table, mailId, { at, by: actor.sub, note, caseNumber });
  if (!settled) throw new Problem(409, 'Somebody has dealt with this mail already.');
  return { mailId, settledAt: at };
}

function unknown(): Problem {
  return new Problem(404, 'There is no such mail.');
}
