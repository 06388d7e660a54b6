import { deemedReceipt } from '../../clocks/receipt.ts';
import type { Notice } from '../../notices/notice.ts';
import { meetClocks, startClock } from '../clock-keeping.ts';
import type { Draft } from '../draft.ts';
import { noticesOf } from '../notice-keeping.ts';
import { notNow, type Refusal, unacceptable } from '../refusal.ts';
import { hasOpenComplaint } from '../command-table.ts';
import type { CaseState } from '../state.ts';
import { implementationClocks } from './care.ts';
import { decisionLetters, stopWhatEnds, tellingLetters } from './endings.ts';

/** The mail was taken by the mail service. A second word of the same sending changes nothing. */
export function noticeSent(draft: Draft, payload: { noticeId: string; messageId: string }): Refusal | undefined {
  const notice = find(draft, payload.noticeId);
  if (notice === undefined) return notNow('There is no such notice.');
  if (notice.status !== 'queued') return undefined;
  draft.record('notice-sent', payload);
  wentOut(draft, notice);
  return undefined;
}

export function noticeDelivered(draft: Draft, { noticeId }: { noticeId: string }): Refusal | undefined {
  if (find(draft, noticeId)?.status === 'sent') draft.record('notice-delivered', { noticeId });
  return undefined;
}

export function noticeBounced(draft: Draft, payload: { noticeId: string; reason: string }): Refusal | undefined {
  const status = find(draft, payload.noticeId)?.status;
  if (status === 'sent' || status === 'delivered') draft.record('notice-bounced', payload);
  return undefined;
}

export function noticeComplained(draft: Draft, { noticeId }: { noticeId: string }): Refusal | undefined {
  const status = find(draft, noticeId)?.status;
  if (status === 'sent' || status === 'delivered') draft.record('notice-complained', { noticeId });
  return undefined;
}

export function withdrawNotice(draft: Draft, { noticeId }: { noticeId: string }): Refusal | undefined {
  if (find(draft, noticeId)?.status !== 'queued') return undefined;
  draft.record('notice-withdrawn', { noticeId, reason: 'It no longer holds: the case has moved on.' });
  if (draft.state().stage === 'closed') stopWhatEnds(draft);
  return undefined;
}

export function queueForPost(draft: Draft, { noticeId }: { noticeId: string }): Refusal | undefined {
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
export function recordPosted(draft: Draft, { noticeId }: { noticeId: string }): Refusal | undefined {
  const notice = find(draft, noticeId);
  if (notice?.status !== 'to-post') return unacceptable('noticeId', 'is not a notice in the post queue');
  draft.record('notice-posted', { noticeId });
  if (notice.sentAt === undefined) wentOut(draft, notice);
  return undefined;
}

/** What a notice that has gone out changes: duties of telling are met, and the plan's time begins. */
function wentOut(draft: Draft, { kind }: Notice): void {
  const receivedAt = deemedReceipt(draft.at);
  if (kind === 'acknowledgement') meetClocks(draft, 'D1');
  if (kind === 'records-request') startRecordsClock(draft, receivedAt);
  if (kind === 'complaint-notice' && awaitsAnswer(draft.state())) {
    startClock(draft, 'R5', { by: 'plan-notified-of-complaint', at: receivedAt });
  }
  if (kind === 'decision-plan') startImplementation(draft, receivedAt);
  if (tellingLetters.some(letter => letter === kind) && bothWereTold(draft)) meetClocks(draft, 'D2', 'D3');
  if (decisionLetters.some(letter => letter === kind) && !hasUnsent(draft, decisionLetters)) meetClocks(draft, 'A2');
}

/** R1 counts from the plan's receipt; in an expedited case R2 runs already, from the approval. */
function startRecordsClock(draft: Draft, at: Draft['at']): void {
  const state = draft.state();
  const awaited = state.stage === 'gathering-records' && state.deliveredAt === undefined;
  if (awaited && state.urgency === 'standard') startClock(draft, 'R1', { by: 'records-requested', at });
}

function awaitsAnswer(state: CaseState): boolean {
  const answered = state.stage === 'resolving-complaint' && state.planAnsweredAt !== undefined;
  return state.stage !== 'closed' && hasOpenComplaint(state) && !answered;
}

/** Nothing to count where the plan has done it already, or the case has ended, before the letter went out. */
function startImplementation(draft: Draft, at: Draft['at']): void {
  const state = draft.state();
  if (state.stage !== 'authorizing') return;
  const length = state.determination?.authorizeWithin;
  for (const clock of implementationClocks(state)) {
    startClock(draft, clock, {
      by: 'determination-adopted',
      at,
      ...(length === undefined || clock === 'C2' ? {} : { length }),
    });
    if (state.report !== undefined) meetClocks(draft, clock);
  }
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
