import * as z from 'zod';
import { accessCodeOf } from '../../adapters/access/access-code.ts';
import { claimSending, releaseClaim } from '../../adapters/dynamodb/notice-store.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { MailRefused, sendMail, sesClient } from '../../adapters/ses/mail.ts';
import { secretNamed } from '../../adapters/secrets/secret.ts';
import { addressOf } from '../shared/address.ts';
import { now } from '../shared/clock.ts';
import { contactsForNotice } from '../shared/contacts.ts';
import { countingForNotice } from '../shared/counting.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { openNotice } from '../shared/open-notice.ts';
import { loadParticulars } from '../shared/particulars.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { Env } from './env.ts';
import { type Ports, sendNotice } from './send-notice.ts';
import { NoticeId } from '../../domain/words/ids.ts';
import { WrittenCaseNumber } from '../../domain/case/case-number.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const ses = sesClient();
const secret = secretNamed(env.SECRET_ARN);

const Order = z.object({ caseNumber: WrittenCaseNumber, noticeId: NoticeId });

const ports: Ports = {
  now,
  openNotice: ({ caseNumber, noticeId }) => openNotice(table, caseNumber, noticeId),
  addressOf: async (to, state) => {
    const address = await addressOf(table, to, state);
    if (address === undefined) throw new MailRefused('There is no address to send it to.');
    return address;
  },
  accessCodeOf: async (caseNumber, generation) => accessCodeOf(await secret(), caseNumber, generation),
  countingForNotice: (state, noticeId) => countingForNotice(table, state, noticeId),
  contactsForNotice: notice => contactsForNotice(table, notice),
  particularsOf: async (notice, state) => (await loadParticulars(table, notice, state)).particularsIn,
  claim: (claim, at) => claimSending(table, claim, at),
  releaseClaim: claim => releaseClaim(table, claim),
  send: ({ isUrgent, ...mail }) => {
    const configurationSet = isUrgent ? env.URGENT_CONFIGURATION_SET : env.CONFIGURATION_SET;
    return sendMail(ses, { ...mail, from: env.SENDER_ADDRESS, configurationSet });
  },
  give: (command, lookUp) => giveSystemCommand(table, 'send-notice', command, lookUp),
};

export const handler = eventHandler(async event => sendNotice(Order.parse(event), env.PORTAL_URL, ports));
