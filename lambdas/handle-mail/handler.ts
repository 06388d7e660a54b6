import { loadCalendar } from '../../adapters/dynamodb/directory.ts';
import {
  loadMail,
  settleAutomaticMail as settleAutomatic,
  settleMail as settleStored,
} from '../../adapters/dynamodb/inbound-mail.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { presignDownload, readObject } from '../../adapters/s3/documents.ts';
import { s3Client } from '../../adapters/s3/uploads.ts';
import { SettleMail } from '../../domain/api/inbound-mail.ts';
import { commandOf } from '../../domain/commands/any-command.ts';
import { now } from '../shared/clock.ts';
import { countingFor } from '../shared/counting.ts';
import { giveCommand } from '../shared/give-command.ts';
import { bodyOf, httpHandler } from '../shared/http.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';
import { type Mailbox, mustBeHelpCenter, settleMail, showMail } from './mail.ts';
import { notTaken } from './not-taken.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const s3 = s3Client();

/** In the inbox it says who of the staff has sorted the mail. */
const sorter = { role: 'system', sub: 'handle-mail' } as const;

const mailbox: Mailbox = {
  load: mailId => loadMail(table, mailId),
  read: key => readObject(s3, { bucket: env.INBOUND_BUCKET, key }),
  presign: key => presignDownload(s3, { bucket: env.INBOUND_BUCKET, key }),
  calendar: () => loadCalendar(table),
  join: async (caseNumber, mail) => {
    const command = commandOf('join-mail', mail, { at: now(), by: sorter });
    const given = await giveCommand(
      table,
      caseNumber,
      () => command,
      state => countingFor(table, state),
    );
    if ('refusal' in given) throw notTaken(given.refusal);
  },
  settle: (mail, settled) => settleStored(table, mail, settled),
  settleDay: (day, settled) => settleAutomatic(table, day, settled),
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
