import type { CaseNumber } from '../../domain/case/case-number.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Counting } from '../../domain/clocks/receipt.ts';
import type { DirectoryKind } from '../../domain/directory/entry-change.ts';
import type { NoticeId } from '../../domain/words/ids.ts';
import { logger } from '../shared/logger.ts';
import type { GiveSystemCommand } from '../shared/system-command.ts';
import { isNoComplaint, type MailEvent, whyNotDelivered } from './mail-event.ts';

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
  const { tags, messageId, timestamp: sentAt } = told.detail.mail;
  const { notice: noticeId, case: caseNumber } = tags;
  if (noticeId === undefined || caseNumber === undefined) {
    await recordOther(told, ports);
    return;
  }
  // Whatever is told of a mail tells first that it was sent; its sender may not have lived to say so.
  const payload = { noticeId, messageId, ...(sentAt && { sentAt }) };
  await ports.give({ caseNumber, type: 'record-notice-sent', payload }, state =>
    ports.countingForNotice(state, noticeId),
  );
  await recordOutcome(told, { caseNumber, noticeId }, ports);
  await wakeDelivery({ caseNumber, noticeId }, ports);
}

async function recordOther(told: MailEvent, ports: Ports): Promise<void> {
  const { directory: kind, entry: id, version } = told.detail.mail.tags;
  if (kind === undefined || id === undefined || !Number.isInteger(Number(version))) {
    logger.warn('Word of a mail that is no notice of ours');
    return;
  }
  if (whyNotDelivered(told) !== undefined) await ports.tellByHand({ kind, id, version: Number(version) });
}

async function recordOutcome(told: MailEvent, { caseNumber, noticeId }: OneNotice, ports: Ports): Promise<void> {
  const { delivery, bounce, complaint } = told.detail;
  const reason = whyNotDelivered(told);
  if (reason !== undefined) {
    const bouncedAt = bounce?.timestamp ?? complaint?.timestamp;
    const payload = { noticeId, reason, ...(bouncedAt && { bouncedAt }) };
    // What had begun with it is looked for by the calendar, and may begin with another.
    await ports.give({ caseNumber, type: 'record-notice-bounced', payload }, state =>
      ports.countingForNotice(state, noticeId),
    );
  } else if (told['detail-type'] === 'Email Complaint Received') {
    if (isNoComplaint(told)) return;
    await ports.give({ caseNumber, type: 'record-notice-complained', payload: { noticeId } });
  } else if (told['detail-type'] === 'Email Delivered') {
    const deliveredAt = delivery?.timestamp;
    const payload = { noticeId, ...(deliveredAt && { deliveredAt }) };
    await ports.give({ caseNumber, type: 'record-notice-delivered', payload });
  }
}

async function wakeDelivery(notice: OneNotice, { loadToken, wake, forgetToken }: Ports): Promise<void> {
  const taskToken = await loadToken(notice);
  if (taskToken === undefined) return;
  await wake(taskToken);
  await forgetToken({ ...notice, taskToken });
}
