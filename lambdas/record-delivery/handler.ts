import * as z from 'zod';
import { forgetNoticeToken, loadDelivery } from '../../adapters/dynamodb/notice-store.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { sfnClient, wake } from '../../adapters/stepfunctions/executions.ts';
import { countingForNotice } from '../shared/counting.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { logger } from '../shared/logger.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const sfn = sfnClient();

const tag = z.tuple([z.string()], z.string());

/** What SES tells of a mail, as far as it is read here. */
const MailEvent = z.object({
  'detail-type': z.enum(['Email Delivered', 'Email Bounced', 'Email Complaint Received']),
  detail: z.object({
    mail: z.object({ messageId: z.string(), tags: z.looseObject({ notice: z.optional(tag), case: z.optional(tag) }) }),
    bounce: z.optional(z.looseObject({ bounceType: z.optional(z.string()) })),
  }),
});
type MailEvent = z.infer<typeof MailEvent>;

/** Puts on the case what became of a mail, and wakes the machine that waits for it. */
export const handler = eventHandler(async event => {
  const told = MailEvent.parse(event);
  const { tags, messageId } = told.detail.mail;
  const [noticeId, caseNumber] = [tags.notice?.[0], tags.case?.[0]];
  if (noticeId === undefined || caseNumber === undefined) {
    logger.warn('Word of a mail that is no notice of ours');
    return;
  }
  // Whatever is told of a mail tells first that it was sent; its sender may not have lived to say so.
  const notice = { caseNumber, noticeId };
  const payload = { noticeId, messageId };
  await giveSystemCommand(table, 'record-delivery', { caseNumber, type: 'record-notice-sent', payload }, state =>
    countingForNotice(table, state, noticeId),
  );
  await recordOutcome(told, notice);
  await wakeDelivery(notice);
});

async function recordOutcome(told: MailEvent, { caseNumber, noticeId }: { caseNumber: string; noticeId: string }) {
  switch (told['detail-type']) {
    case 'Email Delivered':
      return giveSystemCommand(table, 'record-delivery', {
        caseNumber,
        type: 'record-notice-delivered',
        payload: { noticeId },
      });
    case 'Email Bounced': {
      const lasting = told.detail.bounce?.bounceType === 'Permanent';
      const reason = lasting ? 'The address does not exist.' : 'The mailbox did not take the email.';
      return giveSystemCommand(table, 'record-delivery', {
        caseNumber,
        type: 'record-notice-bounced',
        payload: { noticeId, reason },
      });
    }
    case 'Email Complaint Received':
      return giveSystemCommand(table, 'record-delivery', {
        caseNumber,
        type: 'record-notice-complained',
        payload: { noticeId },
      });
  }
}

async function wakeDelivery(notice: { caseNumber: string; noticeId: string }): Promise<void> {
  const taskToken = (await loadDelivery(table, notice.caseNumber, notice.noticeId))?.taskToken;
  if (taskToken === undefined) return;
  await wake(sfn, taskToken);
  await forgetNoticeToken(table, { ...notice, taskToken });
}
