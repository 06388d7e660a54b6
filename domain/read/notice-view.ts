import type { Notice } from '../case/notice.ts';
import { type Actor, readsAll } from '../people/actors.ts';
import type { CaseEvent } from '../events/events.ts';
import type { CaseState } from '../case/state.ts';
import { stillHolds } from '../letters/letters.ts';

const statusInWords: Readonly<Record<Notice['status'], string>> = {
  queued: 'About to be sent',
  sent: 'Sent',
  delivered: 'Delivered',
  bounced: 'The email came back',
  complained: 'Delivered; the reader marked it as unwanted',
  'to-post': 'Goes out by post',
  posted: 'Sent by post',
  withdrawn: 'Not sent: it no longer held',
};

/** The notices that this actor may see, each with what its letter leaves to be read after sign-in. */
export function noticesFor(state: CaseState, actor: Actor, texts: readonly CaseEvent[]) {
  return state.notices.filter(notice => mayReadNotice(notice, actor)).map(notice => noticeView(notice, state, texts));
}

/** The events that hold those words. */
export function eventsBehind({ notices }: CaseState): number[] {
  return notices.flatMap(({ about }) => (about === undefined ? [] : [about]));
}

function noticeView(notice: Notice, state: CaseState, texts: readonly CaseEvent[]) {
  const { id, kind, to, status, queuedAt, sentAt, acknowledgedAt, reason, about } = notice;
  const behind = texts.find(({ version }) => version === about);
  return {
    noticeId: id,
    kind,
    to: to.party,
    status,
    statusInWords: inWords(notice, state),
    queuedAt,
    sentAt: sentAt ?? null,
    acknowledgedAt: acknowledgedAt ?? null,
    reason: reason ?? null,
    words: behind === undefined ? [] : wordsOf(behind, state),
  };
}

/** A letter that waits for the post and no longer holds is printed by nobody; one in the place of which another went was sent again. */
function inWords(notice: Notice, state: CaseState): string {
  const { status, replacedBy, sentAt, cameBackAt } = notice;
  if (replacedBy !== undefined) return 'Sent again by email';
  if (status === 'to-post' && !stillHolds(notice, state)) return 'Not sent by post: it no longer holds';
  const wasMailed = sentAt !== undefined || cameBackAt !== undefined;
  return status === 'withdrawn' && wasMailed ? 'Not sent by post: it no longer held' : statusInWords[status];
}

function mayReadNotice({ to }: Notice, actor: Actor): boolean {
  if (readsAll(actor)) return true;
  if (to.party === 'reviewer') return to.reviewerId === actor.reviewerId;
  if (to.party === 'review-org') return to.organizationId === actor.organizationId;
  if (to.party === 'plan') return to.planId === actor.planId;
  // They have the access code of the case that they filed.
  if (to.party === 'representative') return actor.role === 'applicant';
  return to.party === actor.role;
}

/** What a letter about that event does not say, because a mail must not: reasons, findings, what is asked for. */
function wordsOf({ type, data }: CaseEvent, state: CaseState): string[] {
  if (type === 'information-requested') return [...data.items, ...given(data.note)];
  if (type === 'case-routed') return whyNotApproved(data, state);
  if (type === 'complaint-resolved') return [data.summary];
  if (type === 'urgency-declined') return given(data.forMember);
  // Why it was closed was written for the record; the letter says it in words of its own.
  if (type === 'question-asked') return [data.words];
  if (type === 'question-answered') return given(data.words);
  if (type === 'case-closed') return [];
  if ('reason' in data) return given(data.reason);
  return 'note' in data ? given(data.note) : [];
}

function given(note: string | undefined): string[] {
  return note === undefined ? [] : [note];
}

/** H&S 1374.31(b): the reasons, as a person gave them; where the advice was followed, those of the advice. */
function whyNotApproved(
  { issues, overrideReason }: Extract<CaseEvent, { type: 'case-routed' }>['data'],
  { recommendation }: CaseState,
): string[] {
  if (overrideReason !== undefined) return [overrideReason];
  const notApproved = issues.filter(({ route }) => route === 'complaint').map(({ issue }) => issue);
  const advice = recommendation?.issues.filter(({ issue }) => notApproved.includes(issue)) ?? [];
  const reasons = advice.flatMap(one => one.reasons).filter(({ effect }) => effect !== 'passes');
  return [...new Set(reasons.map(({ conclusion }) => conclusion))];
}
