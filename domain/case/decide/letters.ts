import type { Notice } from '../notice.ts';
import { meetClocks } from '../clock-keeping.ts';
import type { Draft } from '../draft.ts';
import { noticesOf } from '../notice-keeping.ts';
import { notNow, type Refusal, unacceptable } from '../refusal.ts';
import { receiptDue, sentToPlan } from '../receipt-keeping.ts';
import { decisionLetters, stopWhatEnds, tellingLetters } from './endings.ts';
import { deciders } from './decider.ts';

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
function noticeSent(draft: Draft, payload: { noticeId: string; messageId: string }): Refusal | undefined {
  const notice = find(draft, payload.noticeId);
  if (notice === undefined) return notNow('There is no such notice.');
  if (notice.status !== 'queued') return undefined;
  draft.record('notice-sent', { ...payload, receiptBy: receiptDue(notice, draft) });
  wentOut(draft, notice);
  return undefined;
}

function noticeDelivered(draft: Draft, { noticeId }: { noticeId: string }): Refusal | undefined {
  if (find(draft, noticeId)?.status === 'sent') draft.record('notice-delivered', { noticeId });
  return undefined;
}

function noticeBounced(draft: Draft, payload: { noticeId: string; reason: string }): Refusal | undefined {
  const status = find(draft, payload.noticeId)?.status;
  if (status === 'sent' || status === 'delivered') draft.record('notice-bounced', payload);
  return undefined;
}

function noticeComplained(draft: Draft, { noticeId }: { noticeId: string }): Refusal | undefined {
  const status = find(draft, noticeId)?.status;
  if (status === 'sent' || status === 'delivered') draft.record('notice-complained', { noticeId });
  return undefined;
}

function withdrawNotice(draft: Draft, { noticeId }: { noticeId: string }): Refusal | undefined {
  if (find(draft, noticeId)?.status !== 'queued') return undefined;
  draft.record('notice-withdrawn', { noticeId, reason: 'It no longer holds: the case has moved on.' });
  if (draft.state().stage === 'closed') stopWhatEnds(draft);
  return undefined;
}

function queueForPost(draft: Draft, { noticeId }: { noticeId: string }): Refusal | undefined {
  const notice = find(draft, noticeId);
  if (notice === undefined || !['queued', 'sent', 'bounced'].includes(notice.status)) return undefined;
  const reasons: Record<string, string> = {
    queued: 'It cannot be sent by email.',
    sent: 'Nobody can say that the email arrived.',
    bounced: notice.reason ?? 'The email came back.',
  };
  draft.record('notice-queued-for-post', { noticeId, reason: reasons[notice.status] ?? '' });
  return undefined;
}

/** Put in the post by a person: that counts as sent. */
function recordPosted(draft: Draft, { noticeId }: { noticeId: string }): Refusal | undefined {
  const notice = find(draft, noticeId);
  if (notice?.status !== 'to-post') return unacceptable('noticeId', 'is not a notice in the post queue');
  draft.record('notice-posted', { noticeId, receiptBy: receiptDue(notice, draft) });
  if (notice.sentAt === undefined) wentOut(draft, notice);
  return undefined;
}

/** What a notice that has gone out changes: duties of telling are met, and the plan's time begins. */
function wentOut(draft: Draft, { kind }: Notice): void {
  if (kind === 'acknowledgement') meetClocks(draft, 'D1');
  sentToPlan(draft, { kind });
  if (tellingLetters.some(letter => letter === kind) && bothWereTold(draft)) meetClocks(draft, 'D2', 'D3');
  if (decisionLetters.some(letter => letter === kind) && !hasUnsent(draft, decisionLetters)) meetClocks(draft, 'A2');
}

/** D2 and D3 are met when the member and, unless the case was sent away, the plan have been told. */
function bothWereTold(draft: Draft): boolean {
  const state = draft.state();
  const planTold =
    state.concluding !== undefined ||
    state.stage === 'closed' ||
    noticesOf(state, 'records-request', 'complaint-notice').length > 0;
  return planTold && !hasUnsent(draft, tellingLetters);
}

function hasUnsent(draft: Draft, kinds: readonly Notice['kind'][]): boolean {
  return noticesOf(draft.state(), ...kinds).some(
    ({ status, sentAt }) => status !== 'withdrawn' && sentAt === undefined,
  );
}

function find(draft: Draft, noticeId: string): Notice | undefined {
  return draft.state().notices.find(({ id }) => id === noticeId);
}
