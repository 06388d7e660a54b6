import { loadCalendar } from '../../adapters/dynamodb/directory.ts';
import { noteAskedAgain, queueAutomaticMail, queueMail } from '../../adapters/dynamodb/inbound-mail.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { ifThere, readBeginning } from '../../adapters/s3/documents.ts';
import { s3Client } from '../../adapters/s3/uploads.ts';
import { sendMail, sesClient } from '../../adapters/ses/mail.ts';
import { now } from '../shared/clock.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { Env } from './env.ts';
import { Created, receiveMail } from './receive-mail.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const s3 = s3Client();
const ses = sesClient();

/** Bytes. Mail services cut off longer headers, most at 64 KB. */
const longestHead = 256 * 1024;

export const handler = eventHandler(event =>
  receiveMail(Created.parse(event), {
    readHead: key => ifThere(() => readBeginning(s3, { bucket: env.INBOUND_BUCKET, key, bytes: longestHead })),
    calendar: () => loadCalendar(table),
    queue: (mail, derivation) => queueMail(table, mail, derivation),
    queueAutomatic: (mail, automatic, day) => queueAutomaticMail(table, mail, automatic, day),
    send: mail => sendMail(ses, { ...mail, from: env.SENDER_ADDRESS, configurationSet: env.CONFIGURATION_SET }),
    noteAsked: mailId => noteAskedAgain(table, mailId, now()),
  }),
);
