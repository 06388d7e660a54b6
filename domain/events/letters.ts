import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { Notice } from '../case/notice.ts';
import type { CaseState } from '../case/state.ts';
import { changeOne } from './change-one.ts';
import { event } from './event.ts';
import { queuedFromVersion1 } from './upcasts.ts';
import { NoticeId } from '../words/ids.ts';

const noticeId = { noticeId: NoticeId };
/** By when a person sees to the plan's receipt; absent where receipt is deemed or nothing counts from it. */
const receiptBy = z.optional(Instant);

export const letterEvents = {
  'notice-queued': event({
    data: { notice: Notice },
    apply: (state, { data }): CaseState => ({ ...state, notices: [...state.notices, data.notice] }),
    upcasts: [queuedFromVersion1],
  }),
  'notice-sent': event({
    data: { ...noticeId, messageId: z.string(), receiptBy },
    wakesMachine: false,
    apply: (state, { data, at }): CaseState =>
      changeNotice(state, data.noticeId, { status: 'sent', sentAt: at, receiptBy: data.receiptBy }),
  }),
  'notice-delivered': event({
    data: noticeId,
    wakesMachine: false,
    apply: (state, { data }): CaseState => changeNotice(state, data.noticeId, { status: 'delivered' }),
  }),
  'notice-bounced': event({
    data: { ...noticeId, reason: z.string() },
    wakesMachine: false,
    apply: (state, { data }): CaseState =>
      changeNotice(state, data.noticeId, { status: 'bounced', reason: data.reason }),
  }),
  'notice-complained': event({
    data: noticeId,
    wakesMachine: false,
    apply: (state, { data }): CaseState => changeNotice(state, data.noticeId, { status: 'complained' }),
  }),
  'notice-withdrawn': event({
    data: { ...noticeId, reason: z.string() },
    apply: (state, { data }): CaseState =>
      changeNotice(state, data.noticeId, { status: 'withdrawn', reason: data.reason }),
  }),
  'notice-queued-for-post': event({
    data: { ...noticeId, reason: z.string() },
    wakesMachine: false,
    apply: (state, { data }): CaseState =>
      changeNotice(state, data.noticeId, { status: 'to-post', reason: data.reason }),
  }),
  'notice-posted': event({
    data: { ...noticeId, receiptBy },
    wakesMachine: false,
    apply: (state, { data, at }): CaseState =>
      changeNotice(state, data.noticeId, ({ sentAt = at, receiptBy: by = data.receiptBy }) => ({
        status: 'posted',
        sentAt,
        receiptBy: by,
      })),
  }),
  'receipt-acknowledged': event({
    data: {
      noticeIds: z.array(NoticeId),
      /** The moment of the receipt, where it was before this was recorded. */
      receivedAt: z.optional(Instant),
      note: z.optional(z.string()),
    },
    apply: (state, { data, at }): CaseState =>
      data.noticeIds.reduce((now, id) => changeNotice(now, id, { acknowledgedAt: data.receivedAt ?? at }), state),
  }),
};

function changeNotice(
  state: CaseState,
  id: NoticeId,
  change: Partial<Notice> | ((found: Notice) => Partial<Notice>),
): CaseState {
  const changed = (found: Notice) => ({ ...found, ...(typeof change === 'function' ? change(found) : change) });
  return { ...state, notices: changeOne(state.notices, found => found.id === id, changed, `notice ${id}`) };
}
