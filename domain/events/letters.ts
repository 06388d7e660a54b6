import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { Notice, ReceiptProof } from '../case/notice.ts';
import { ClockId } from '../clocks/rule.ts';
import type { CaseState } from '../case/state.ts';
import { changeOne } from './change-one.ts';
import { event } from './event.ts';
import { queuedFromVersion1 } from './upcasts.ts';
import { NoticeId } from '../words/ids.ts';

const noticeId = { noticeId: NoticeId };
/** By when a person sees to the plan's receipt; absent where receipt is deemed or nothing counts from it. */
const receiptBy = z.optional(Instant);
/** The urgent clock of which the plan does not know, since this letter did not reach it: somebody is called. */
const untold = z.optional(ClockId);

export const letterEvents = {
  'notice-queued': event({
    data: { notice: Notice },
    apply: (state, { data }): CaseState => ({ ...state, notices: [...state.notices, data.notice] }),
    upcasts: [queuedFromVersion1],
  }),
  'notice-sent': event({
    /** `sentAt`: when the mail service took it, where its word of that comes later. */
    data: { ...noticeId, messageId: z.string(), sentAt: z.optional(Instant), receiptBy },
    wakesMachine: false,
    apply: (state, { data, at }): CaseState =>
      changeNotice(state, data.noticeId, {
        status: 'sent',
        sentAt: data.sentAt ?? at,
        receiptBy: data.receiptBy,
      }),
  }),
  'notice-delivered': event({
    /** `deliveredAt`: when the reader's mail server took it, where a time depends on that. */
    data: { ...noticeId, deliveredAt: z.optional(Instant) },
    wakesMachine: false,
    apply: (state, { data }): CaseState =>
      changeNotice(state, data.noticeId, ({ status }) => ({
        status: status === 'posted' || status === 'complained' ? status : 'delivered',
        ...(data.deliveredAt === undefined ? {} : { deliveredAt: data.deliveredAt }),
      })),
  }),
  'notice-bounced': event({
    /**
     * `unsent`: word of it came so soon that it does not count as sent. `bouncedAt`: when that word was given, where it is read later.
     */
    data: {
      ...noticeId,
      reason: z.string(),
      bouncedAt: z.optional(Instant),
      unsent: z.optional(z.literal(true)),
      untold,
    },
    wakesMachine: false,
    apply: (state, { data, at }): CaseState =>
      changeNotice(state, data.noticeId, found => ({
        ...(isForThePost(found) ? {} : { status: 'bounced', reason: data.reason }),
        ...(data.unsent === true && { sentAt: undefined }),
        ...(found.postedAt === undefined && { receiptBy: undefined }),
        deliveredAt: undefined,
        cameBackAt: data.bouncedAt ?? at,
      })),
  }),
  'notice-returned': event({
    data: { ...noticeId, reason: z.string() },
    wakesMachine: false,
    apply: (state, { data: { noticeId: id, reason }, at }): CaseState =>
      changeNotice(state, id, {
        status: 'to-post',
        reason,
        cameBackAt: at,
        postedAt: undefined,
        unprinted: undefined,
        receiptBy: undefined,
      }),
  }),
  'notice-complained': event({
    data: noticeId,
    wakesMachine: false,
    apply: (state, { data }): CaseState => changeNotice(state, data.noticeId, { status: 'complained' }),
  }),
  'notice-withdrawn': event({
    /** `replacedBy`: the letter that goes in its place, to an address that was put right. */
    data: { ...noticeId, reason: z.string(), replacedBy: z.optional(NoticeId) },
    apply: (state, { data }): CaseState =>
      changeNotice(state, data.noticeId, {
        status: 'withdrawn',
        reason: data.reason,
        ...(data.replacedBy === undefined ? {} : { replacedBy: data.replacedBy }),
      }),
  }),
  'notice-queued-for-post': event({
    data: { ...noticeId, reason: z.string(), untold },
    wakesMachine: false,
    apply: (state, { data }): CaseState =>
      changeNotice(state, data.noticeId, { status: 'to-post', reason: data.reason }),
  }),
  'notice-posted': event({
    data: {
      ...noticeId,
      receiptBy,
      /** When it was printed here for this posting. */
      printedAt: z.optional(Instant),
      /** How it went where it was not, in the words of whoever sent it. */
      sentOtherwise: z.optional(z.string()),
      /** Neither: whoever recorded it is asked. */
      unprinted: z.optional(z.literal(true)),
    },
    wakesMachine: false,
    apply: (state, { data, at }): CaseState =>
      changeNotice(state, data.noticeId, ({ sentAt = at, postedAt = at, receiptBy: by = data.receiptBy }) => ({
        status: 'posted',
        sentAt,
        postedAt,
        receiptBy: by,
        printedAt: data.printedAt,
        unprinted: data.unprinted,
      })),
  }),
  'receipt-acknowledged': event({
    data: {
      noticeIds: z.array(NoticeId),
      /** The moment of the receipt, where it was before this was recorded. */
      receivedAt: z.optional(Instant),
      /** By what it is known, where a person recorded it. */
      how: z.optional(ReceiptProof),
      note: z.optional(z.string()),
    },
    apply: (state, { data, at }): CaseState =>
      data.noticeIds.reduce((now, id) => changeNotice(now, id, receivedAs(data, at)), state),
  }),
};

function receivedAs(
  { receivedAt, how }: { receivedAt?: Instant | undefined; how?: Notice['shownBy'] },
  at: Instant,
): Partial<Notice> {
  return { acknowledgedAt: receivedAt ?? at, ...(how === undefined ? {} : { shownBy: how }) };
}

function isForThePost({ status }: Notice): boolean {
  return status === 'to-post' || status === 'posted';
}

function changeNotice(
  state: CaseState,
  id: NoticeId,
  change: Partial<Notice> | ((found: Notice) => Partial<Notice>),
): CaseState {
  const changed = (found: Notice) => ({ ...found, ...(typeof change === 'function' ? change(found) : change) });
  return { ...state, notices: changeOne(state.notices, found => found.id === id, changed, `notice ${id}`) };
}
