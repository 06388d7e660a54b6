import type { CaseState } from '../state.ts';
import { changeNotice } from './changes.ts';
import type { Of } from './stage.ts';

type NoticeEvent = Of<
  | 'notice-queued'
  | 'notice-sent'
  | 'notice-delivered'
  | 'notice-complained'
  | 'notice-bounced'
  | 'notice-withdrawn'
  | 'notice-queued-for-post'
  | 'notice-posted'
>;

/** What an event of a letter does to the case. */
export function noticeChanged(state: CaseState, event: NoticeEvent): CaseState {
  switch (event.type) {
    case 'notice-queued':
      return { ...state, notices: [...state.notices, event.data.notice] };
    case 'notice-sent':
      return changeNotice(state, event.data.noticeId, notice => ({
        ...notice,
        status: 'sent',
        sentAt: event.at,
        receiptBy: event.data.receiptBy,
      }));
    case 'notice-delivered':
      return changeNotice(state, event.data.noticeId, notice => ({ ...notice, status: 'delivered' }));
    case 'notice-complained':
      return changeNotice(state, event.data.noticeId, notice => ({ ...notice, status: 'complained' }));
    case 'notice-bounced':
      return changeNotice(state, event.data.noticeId, notice => ({
        ...notice,
        status: 'bounced',
        reason: event.data.reason,
      }));
    case 'notice-withdrawn':
      return changeNotice(state, event.data.noticeId, notice => ({
        ...notice,
        status: 'withdrawn',
        reason: event.data.reason,
      }));
    case 'notice-queued-for-post':
      return changeNotice(state, event.data.noticeId, notice => ({
        ...notice,
        status: 'to-post',
        reason: event.data.reason,
      }));
    case 'notice-posted':
      return changeNotice(state, event.data.noticeId, notice => ({
        ...notice,
        status: 'posted',
        sentAt: notice.sentAt ?? event.at,
        receiptBy: notice.receiptBy ?? event.data.receiptBy,
      }));
  }
}
