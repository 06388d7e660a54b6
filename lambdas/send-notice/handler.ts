import * as z from 'zod';
import { claimSending, releaseClaim } from '../../adapters/dynamodb/notice-store.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { MailRefused, MailThrottled, sendMail, sesClient } from '../../adapters/ses/mail.ts';
import type { LetterContext } from '../../domain/letters/letter-context.ts';
import { plainText } from '../../domain/letters/blocks.ts';
import { letter } from '../../domain/letters/letters.ts';
import { mayClaim } from '../../domain/read/notice-step.ts';
import { addressOf } from '../shared/address.ts';
import { countingForNotice } from '../shared/counting.ts';
import { now } from '../shared/clock.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { openNotice } from '../shared/open-notice.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const ses = sesClient();

const Order = z.object({ caseNumber: z.string(), noticeId: z.string() });

/**
 * Sends one notice, at most once for each claim. The mail service knows no idempotency: whoever does not win the claim
 * sends nothing, and a claim whose outcome is in doubt is left to the delivery events.
 */
export const handler = eventHandler(async event => {
  const order = Order.parse(event);
  const { caseNumber, noticeId } = order;
  const found = await openNotice(table, caseNumber, noticeId);
  if (found?.notice.status !== 'queued') return;
  const { notice, state, delivery } = found;
  const at = now();
  if (!mayClaim(delivery, at)) return;
  const address = await addressOf(table, notice.to, state);
  if (address === undefined) throw new MailRefused('There is no address to send it to.');
  const counting = await countingForNotice(table, state, noticeId);
  if (!(await claimSending(table, { ...order, revision: delivery.revision }, at))) return;
  const messageId = await post({ notice, state, counting, at, portalUrl: env.PORTAL_URL }, address);
  const payload = { noticeId, messageId };
  await giveSystemCommand(table, 'send-notice', { caseNumber, type: 'record-notice-sent', payload }, () => counting);
});

async function post(context: LetterContext, address: string): Promise<string> {
  const { notice, state } = context;
  const { caseNumber, correlationId } = state;
  const { subject, blocks } = letter(context);
  try {
    return await sendMail(ses, {
      from: env.SENDER_ADDRESS,
      to: address,
      subject,
      text: plainText(blocks),
      configurationSet: env.CONFIGURATION_SET,
      tags: { notice: notice.id, case: caseNumber, ...(correlationId !== undefined && { correlation: correlationId }) },
    });
  } catch (error) {
    const surelyNotSent = error instanceof MailThrottled || error instanceof MailRefused;
    if (surelyNotSent) await releaseClaim(table, { caseNumber, noticeId: notice.id, claimedAt: context.at });
    throw error;
  }
}
