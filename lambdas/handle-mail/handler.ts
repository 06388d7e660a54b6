import { recordAnswered } from '../../adapters/dynamodb/answered.ts';
import { loadCalendar } from '../../adapters/dynamodb/directory.ts';
import {
  loadMail,
  settleAutomaticMail as settleAutomatic,
  settleMail as settleStored,
} from '../../adapters/dynamodb/inbound-mail.ts';
import { tableBeside, tableNamed } from '../../adapters/dynamodb/table.ts';
import { ifThere, keepDocument, presignDownload, readObject } from '../../adapters/s3/documents.ts';
import { s3Client } from '../../adapters/s3/uploads.ts';
import { automaticId, SettleMail } from '../../domain/api/inbound-mail.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';
import { isHiddenFrom } from '../../domain/case/staff-conflict.ts';
import { commandOf } from '../../domain/commands/any-command.ts';
import { now } from '../shared/clock.ts';
import { countingFor } from '../shared/counting.ts';
import { giveCommand } from '../shared/give-command.ts';
import { bodyOf, httpHandler, partOf } from '../shared/http.ts';
import { noteReading, purposeOf } from '../shared/reading.ts';
import { once, repeatable, type Repeatable } from '../shared/repeatable.ts';
import { openCase } from '../shared/open-case.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';
import { type Mailbox, mustBeHelpCenter, settleMail, showMail } from './mail.ts';
import { notTaken } from './not-taken.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const readLog = tableBeside(table, env.READ_LOG_NAME);
const s3 = s3Client();

/** In the inbox it says who of the staff has sorted the mail. */
const sorter = { role: 'system', sub: 'handle-mail' } as const;

function mailbox({
  note,
  isHidden,
  request,
}: Pick<Mailbox, 'note' | 'isHidden'> & { request?: Repeatable | undefined }): Mailbox {
  return {
    load: mailId => loadMail(table, mailId),
    read: key => ifThere(() => readObject(s3, { bucket: env.INBOUND_BUCKET, key })),
    presign: (key, fileName) =>
      presignDownload(s3, { bucket: env.INBOUND_BUCKET, key, as: { fileName, contentType: 'message/rfc822' } }),
    keepPart:
      mailId =>
      async ({ place, ...content }) => {
        const object = { bucket: env.DOCUMENTS_BUCKET, key: `mail-parts/${mailId}/${place}` };
        await keepDocument(s3, { ...object, ...content, once: true });
        return presignDownload(s3, object);
      },
    calendar: () => loadCalendar(table),
    note,
    isHidden,
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
    settle: (mail, settled) => {
      const answer = { mailId: mail.mailId, settledAt: settled.at };
      return settleStored(table, mail, settled, request && { ...request, answer });
    },
    settleDay: async (day, settled) => {
      const isSettled = await settleAutomatic(table, day, settled);
      const answer = { mailId: automaticId(day), settledAt: settled.at };
      if (isSettled && request !== undefined) await recordAnswered(table, { ...request, answer });
      return isSettled;
    },
  };
}

/** Shows a mail that came in to the Help Center, and takes it out of the queue when somebody has dealt with it. */
export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  mustBeHelpCenter(actor);
  const mailId = partOf(event, 'mailId');
  const isHidden = async (caseNumber: CaseNumber) => {
    const state = await openCase(table, caseNumber);
    return state !== undefined && isHiddenFrom(state, actor);
  };
  // To read the mail that comes in is everybody's duty at the Help Center.
  const reader = { actor, onDuty: true, purpose: purposeOf(event) };
  const note: Mailbox['note'] = ({ caseNumber }) =>
    noteReading(readLog, event, reader, { what: 'mail', mailId, caseNumber });
  if (event.httpMethod === 'GET') {
    const shown = await showMail(mailId, mailbox({ note, isHidden }));
    return { status: 200, body: { ...shown, asOf: now() } };
  }
  const given = bodyOf(event, SettleMail);
  const at = now();
  const request = repeatable(event, actor, at);
  const result = await once(table, request, () =>
    settleMail(mailId, given, { at, by: actor.sub }, mailbox({ note, isHidden, request })),
  );
  return { status: 200, body: 'done' in result ? result.done : result.before };
});
