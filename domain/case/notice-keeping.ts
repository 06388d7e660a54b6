import type { Notice, NoticeKind, Recipient } from './notice.ts';
import type { Draft } from './draft.ts';
import type { CaseState } from './state.ts';

/**
 * Queues a notice; its id says the case and the event, so that the same decision never makes two.
 * @param about the version of the event whose words its reader finds after sign-in
 */
export function queueNotice(
  draft: Draft,
  kind: NoticeKind,
  to: Recipient,
  facts: Record<string, string> = {},
  about?: number,
): void {
  const { caseNumber, version } = draft.state();
  const id = `${caseNumber}-${String(version + 1).padStart(4, '0')}`;
  const notice: Notice = { id, kind, to, status: 'queued', queuedAt: draft.at, facts, about };
  draft.record('notice-queued', { notice });
}

export const applicant: Recipient = { party: 'applicant' };

export function planOf(state: CaseState): Recipient {
  return { party: 'plan', planId: state.plan.planId };
}

export function noticesOf(state: CaseState, ...kinds: NoticeKind[]): Notice[] {
  return state.notices.filter(notice => kinds.includes(notice.kind));
}

/** Whether a notice of that kind was queued since `since`, so that an act that runs twice does not write twice. */
export function wasQueued(state: CaseState, kind: NoticeKind): boolean {
  return noticesOf(state, kind).some(notice => notice.status !== 'withdrawn');
}
