import * as z from 'zod';
import type { CaseState } from '../../domain/case/state.ts';
import type { Counting } from '../../domain/clocks/receipt.ts';
import { logger } from '../shared/logger.ts';
import type { GiveSystemCommand } from '../shared/system-command.ts';
import { NoticeId } from '../../domain/words/ids.ts';
import { type CaseNumber, WrittenCaseNumber } from '../../domain/case/case-number.ts';

/** A mail's tags have lists of values; ours has one. */
const Tags = z.looseObject({
  notice: z.optional(z.tuple([NoticeId], z.string())),
  case: z.optional(z.tuple([WrittenCaseNumber], z.string())),
});

/** What SES tells of a mail, as far as it is read here. */
export const MailEvent = z.object({
  'detail-type': z.enum(['Email Delivered', 'Email Bounced', 'Email Complaint Received']),
  detail: z.object({
    mail: z.object({ messageId: z.string(), tags: Tags }),
    bounce: z.optional(z.looseObject({ bounceType: z.optional(z.string()) })),
  }),
});
type MailEvent = z.infer<typeof MailEvent>;

interface OneNotice {
  caseNumber: CaseNumber;
  noticeId: NoticeId;
}

export interface Ports {
  give: GiveSystemCommand;
  countingForNotice: (state: CaseState, noticeId: NoticeId) => Promise<Counting> | Counting;
  /** Of the machine that waits for word of the notice. */
  loadToken: (notice: OneNotice) => Promise<string | undefined>;
  wake: (taskToken: string) => Promise<unknown>;
  forgetToken: (notice: OneNotice & { taskToken: string }) => Promise<void>;
}

/** Puts on the case what became of a mail, and wakes the machine that waits for it. */
export async function recordDelivery(told: MailEvent, ports: Ports): Promise<void> {
  const { tags, messageId } = told.detail.mail;
  const [noticeId, caseNumber] = [tags.notice?.[0], tags.case?.[0]];
  if (noticeId === undefined || caseNumber === undefined) {
    logger.warn('Word of a mail that is no notice of ours');
    return;
  }
  // Whatever is told of a mail tells first that it was sent; its sender may not have lived to say so.
  const payload = { noticeId, messageId };
  await ports.give({ caseNumber, type: 'record-notice-sent', payload }, state =>
    ports.countingForNotice(state, noticeId),
  );
  await recordOutcome(told, { caseNumber, noticeId }, ports);
  await wakeDelivery({ caseNumber, noticeId }, ports);
}

function recordOutcome(told: MailEvent, { caseNumber, noticeId }: OneNotice, { give }: Ports): Promise<void> {
  switch (told['detail-type']) {
    case 'Email Delivered':
      return give({ caseNumber, type: 'record-notice-delivered', payload: { noticeId } });
    case 'Email Bounced': {
      const lasting = told.detail.bounce?.bounceType === 'Permanent';
      const reason = lasting ? 'The address does not exist.' : 'The mailbox did not take the email.';
      return give({ caseNumber, type: 'record-notice-bounced', payload: { noticeId, reason } });
    }
    case 'Email Complaint Received':
      return give({ caseNumber, type: 'record-notice-complained', payload: { noticeId } });
  }
}

async function wakeDelivery(notice: OneNotice, { loadToken, wake, forgetToken }: Ports): Promise<void> {
  const taskToken = await loadToken(notice);
  if (taskToken === undefined) return;
  await wake(taskToken);
  await forgetToken({ ...notice, taskToken });
}
