import * as z from 'zod';
import type { CaseState } from '../../domain/case/state.ts';
import type { Counting } from '../../domain/clocks/receipt.ts';
import { DirectoryKind } from '../../domain/directory/entry-change.ts';
import { logger } from '../shared/logger.ts';
import type { GiveSystemCommand } from '../shared/system-command.ts';
import { Instant } from '../../domain/time/instants.ts';
import { NoticeId } from '../../domain/words/ids.ts';
import { type CaseNumber, WrittenCaseNumber } from '../../domain/case/case-number.ts';

/** Of a mail by which an address was told that it has changed. */
const AddressTags = z.object({
  directory: z.optional(z.tuple([DirectoryKind], z.string())),
  entry: z.optional(z.tuple([z.string()], z.string())),
  version: z.optional(z.tuple([z.string()], z.string())),
});

/** A mail's tags have lists of values; ours has one. */
const Tags = z.looseObject({
  notice: z.optional(z.tuple([NoticeId], z.string())),
  case: z.optional(z.tuple([WrittenCaseNumber], z.string())),
  ...AddressTags.shape,
});

/** What SES tells of a mail, as far as it is read here. */
export const MailEvent = z.object({
  'detail-type': z.enum(['Email Delivered', 'Email Bounced', 'Email Complaint Received', 'Email Rejected']),
  detail: z.object({
    mail: z.object({ messageId: z.string(), tags: Tags }),
    delivery: z.optional(z.looseObject({ timestamp: z.optional(Instant) })),
    bounce: z.optional(z.looseObject({ bounceType: z.optional(z.string()), bounceSubType: z.optional(z.string()) })),
    complaint: z.optional(z.looseObject({ complaintSubType: z.nullish(z.string()) })),
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
  /** Has the desk tell the addresses of an entry that it has changed: a mail did not get there. */
  tellByHand: (entry: { kind: DirectoryKind; id: string; version: number }) => Promise<void>;
  forgetToken: (notice: OneNotice & { taskToken: string }) => Promise<void>;
}

/** Puts on the case what became of a mail, and wakes the machine that waits for it. */
export async function recordDelivery(told: MailEvent, ports: Ports): Promise<void> {
  const { tags, messageId } = told.detail.mail;
  const [noticeId, caseNumber] = [tags.notice?.[0], tags.case?.[0]];
  if (noticeId === undefined || caseNumber === undefined) {
    const [kind, id, version] = [tags.directory?.[0], tags.entry?.[0], Number(tags.version?.[0])];
    if (kind !== undefined && id !== undefined && Number.isInteger(version)) {
      if (told['detail-type'] !== 'Email Delivered') await ports.tellByHand({ kind, id, version });
      return;
    }
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

function recordOutcome(told: MailEvent, { caseNumber, noticeId }: OneNotice, ports: Ports): Promise<void> {
  const { delivery } = told.detail;
  const reason = whyNotDelivered(told);
  if (reason !== undefined) {
    const command = { caseNumber, type: 'record-notice-bounced', payload: { noticeId, reason } } as const;
    // What had begun with it is looked for by the calendar, and may begin with another.
    return ports.give(command, state => ports.countingForNotice(state, noticeId));
  }
  if (told['detail-type'] === 'Email Complaint Received') {
    return ports.give({ caseNumber, type: 'record-notice-complained', payload: { noticeId } });
  }
  const payload = { noticeId, ...(delivery?.timestamp === undefined ? {} : { deliveredAt: delivery.timestamp }) };
  return ports.give({ caseNumber, type: 'record-notice-delivered', payload });
}

/** SES takes a mail to an address on its suppression list and does not send it: it says so as a bounce, or as a complaint. */
const suppressed = ['OnAccountSuppressionList', 'Suppressed'];

/** In words for the case; undefined where the mail arrived. */
function whyNotDelivered({ 'detail-type': type, detail: { bounce, complaint } }: MailEvent): string | undefined {
  const isSuppressed = [bounce?.bounceSubType, complaint?.complaintSubType].some(one => suppressed.includes(one ?? ''));
  if (isSuppressed) return 'The email was not sent: mail to this address came back or was unwanted before.';
  if (type === 'Email Rejected') return 'The mail service did not send the email.';
  if (type !== 'Email Bounced') return undefined;
  return bounce?.bounceType === 'Permanent' ? 'The address does not exist.' : 'The mailbox did not take the email.';
}

async function wakeDelivery(notice: OneNotice, { loadToken, wake, forgetToken }: Ports): Promise<void> {
  const taskToken = await loadToken(notice);
  if (taskToken === undefined) return;
  await wake(taskToken);
  await forgetToken({ ...notice, taskToken });
}
