import type { Notice } from '../case/notice.ts';
import { meetClocks, startClock } from './clocks.ts';
import type { Draft } from './draft.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';
import { clocksOf } from '../clocks/rules.ts';
import { kindOf, letterKinds } from '../letters/kinds.ts';
import { isToTheDead } from '../letters/holding.ts';
import { noticesOf } from '../letters/letter-kind.ts';
import type { CaseState } from '../case/state.ts';
import { deciders } from './decider.ts';
import { stopWhatEnds } from './endings.ts';
import { receiptDue, startFromSending } from './receipts.ts';
import type { ClockFamily } from '../clocks/rule.ts';
import type { NoticeId } from '../words/ids.ts';

export const letterDeciders = deciders({
  'record-notice-sent': noticeSent,
  'record-notice-delivered': noticeDelivered,
  'record-notice-bounced': noticeBounced,
  'record-notice-complained': noticeComplained,
  'withdraw-notice': withdrawNotice,
  'queue-for-post': queueForPost,
  'record-posted': recordPosted,
});

/** The mail was taken by the mail service. A second word of the same sending changes nothing. */
function noticeSent(draft: Draft, payload: { noticeId: NoticeId; messageId: string }): Refusal | undefined {
  const notice = find(draft, payload.noticeId);
  if (notice === undefined) return notNow('There is no such notice.');
  if (notice.status !== 'queued') return undefined;
  draft.record('notice-sent', { ...payload, receiptBy: receiptDue(draft, notice) });
  wentOut(draft, notice);
  return undefined;
}

function noticeDelivered(draft: Draft, { noticeId }: { noticeId: NoticeId }): Refusal | undefined {
  if (find(draft, noticeId)?.status === 'sent') draft.record('notice-delivered', { noticeId });
  return undefined;
}

function noticeBounced(draft: Draft, payload: { noticeId: NoticeId; reason: string }): Refusal | undefined {
  const status = find(draft, payload.noticeId)?.status;
  if (status === 'sent' || status === 'delivered') draft.record('notice-bounced', payload);
  return undefined;
}

function noticeComplained(draft: Draft, { noticeId }: { noticeId: NoticeId }): Refusal | undefined {
  const status = find(draft, noticeId)?.status;
  if (status === 'sent' || status === 'delivered') draft.record('notice-complained', { noticeId });
  return undefined;
}

function withdrawNotice(draft: Draft, { noticeId }: { noticeId: NoticeId }): Refusal | undefined {
  if (find(draft, noticeId)?.status !== 'queued') return undefined;
  draft.record('notice-withdrawn', { noticeId, reason: 'It no longer holds: the case has moved on.' });
  if (draft.state().stage === 'closed') stopWhatEnds(draft);
  return undefined;
}

function queueForPost(draft: Draft, { noticeId }: { noticeId: NoticeId }): Refusal | undefined {
  const notice = find(draft, noticeId);
  if (notice === undefined || !['queued', 'sent', 'bounced'].includes(notice.status)) return undefined;
  if (isToTheDead(notice, draft.state())) {
    draft.record('notice-withdrawn', { noticeId, reason: 'The member has died.' });
    return undefined;
  }
  const reasons: Record<string, string> = {
    queued: 'It cannot be sent by email.',
    sent: 'Nobody can say that the email arrived.',
    bounced: notice.reason ?? 'The email came back.',
  };
  draft.record('notice-queued-for-post', { noticeId, reason: reasons[notice.status] ?? '' });
  startClock(draft, 'N1', { by: 'notice-queued-for-post', at: draft.at, subject: noticeId });
  return undefined;
}

/** Put in the post by a person: that counts as sent. */
function recordPosted(draft: Draft, { noticeId }: { noticeId: NoticeId }): Refusal | undefined {
  const notice = find(draft, noticeId);
  if (notice?.status !== 'to-post') return unacceptable('noticeId', 'is not a notice in the post queue');
  draft.record('notice-posted', { noticeId, receiptBy: receiptDue(draft, notice) });
  meetClocks(draft, { id: 'N1', subject: noticeId });
  if (notice.sentAt === undefined) wentOut(draft, notice);
  return undefined;
}

/** What a notice that has gone out changes: the plan's time begins, and duties of telling are met. */
function wentOut(draft: Draft, notice: Notice): void {
  startFromSending(draft, notice);
  const duty = kindOf(notice)?.meets;
  if (duty !== undefined && everybodyWasTold(draft.state(), duty)) meetClocks(draft, ...clocksOf(duty));
}

/** A duty of telling is met when all that were to be told have been; the plan among them, unless the case was sent away. */
function everybodyWasTold(state: CaseState, duty: ClockFamily): boolean {
  const kinds = letterKinds.filter(({ meets }) => meets === duty);
  const letters = noticesOf(state, ...kinds);
  const concernsPlan = kinds.some(({ readers }) => readers.includes('plan'));
  const isSentAway = state.concluding !== undefined || state.stage === 'closed';
  const planIsWrittenTo = letters.some(({ to }) => to.party === 'plan');
  const allAreOut = letters.every(({ status, sentAt }) => status === 'withdrawn' || sentAt !== undefined);
  return allAreOut && (!concernsPlan || isSentAway || planIsWrittenTo);
}

function find(draft: Draft, noticeId: NoticeId): Notice | undefined {
  return draft.state().notices.find(({ id }) => id === noticeId);
}
