import { clocksOf } from '../clocks/rules.ts';
import type { Payload } from '../commands/commands.ts';
import { type Notice, unacknowledged } from '../case/notice.ts';
import { type Instant, type LocalDate } from '../time/instants.ts';
import { meetClocks, moveStart } from './clocks.ts';
import type { Draft } from './draft.ts';
import { planOf, queueNotice } from './queue-notice.ts';
import { startFromReceipt } from './receipts.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';
import { startReviewClock } from './urgency.ts';
import { clockOf } from '../case/clock.ts';
import { kindOf } from '../letters/kinds.ts';
import { deciders } from './decider.ts';
import { noticesOf } from '../letters/letter-kind.ts';
import { recordsRequest } from '../letters/records-request.ts';
import { awaitedReceipts, isTheLast } from '../letters/awaited-receipts.ts';
import { localDateOf, atLocal } from '../time/days.ts';
import type { ClockId } from '../clocks/rule.ts';
import type { DocumentId } from '../words/ids.ts';

export const recordsDeciders = deciders({
  'request-records': requestRecords,
  'acknowledge-receipt': acknowledgeReceipt,
  'deliver-records': deliverRecords,
  'complete-documentation': completeDocumentation,
  'proceed-without-records': proceedWithoutRecords,
});

function requestRecords(draft: Draft): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'gathering-records' || state.asked) return notNow('The records were requested already.');
  draft.record('records-requested', {});
  // One that is not out yet says what the review is about when it goes out.
  const isOnItsWay = noticesOf(state, recordsRequest).some(({ status }) => status === 'queued');
  if (!isOnItsWay) queueNotice(draft, recordsRequest, planOf(state));
  return undefined;
}

/**
 * The plan says that it has our notices, or a person records the proof of it. If that is before it was deemed to have
 * them, its time counts from then; a later word changes nothing (docs/adr/0015-deemed-receipt-is-arithmetic.md). For a
 * plan that is not deemed to have them, its time begins.
 */
function acknowledgeReceipt(draft: Draft, payload: Payload<'acknowledge-receipt'>): Refusal | undefined {
  const open = unacknowledged(draft.state());
  const noticeIds = payload.noticeIds ?? open;
  const unknown = noticeIds.find(id => !open.includes(id));
  if (unknown !== undefined) return unacceptable('noticeIds', `names ${unknown}, which does not await a receipt`);
  const notices = draft.state().notices.filter(({ id }) => noticeIds.includes(id));
  const refusal = impossibleDay(draft, payload.receivedOn, notices);
  if (refusal !== undefined) return refusal;
  const receivedAt = momentOf(draft, payload.receivedOn);
  const awaited = awaitedReceipts(draft.state()).filter(({ notice: { id } }) => noticeIds.includes(id));
  draft.record('receipt-acknowledged', { noticeIds, receivedAt, note: payload.note });
  const at = receivedAt ?? draft.at;
  const counting = notices.filter(notice => isTheLast(notice, draft.state()));
  for (const id of counting.flatMap(countedFrom)) {
    const clock = clockOf(draft.state(), id);
    if (clock?.status === 'running' && at < clock.derivation.startedAt) {
      moveStart(draft, id, at, 'The plan had the notice.');
    }
  }
  for (const { notice } of awaited) startFromReceipt(draft, notice, { by: 'receipt-acknowledged', at });
  return undefined;
}

/** The clocks that count from the receipt of that notice. */
function countedFrom(notice: Notice): ClockId[] {
  const family = kindOf(notice)?.counted?.family;
  return family === undefined ? [] : clocksOf(family);
}

function impossibleDay(draft: Draft, day: LocalDate | undefined, notices: readonly Notice[]): Refusal | undefined {
  if (day === undefined) return undefined;
  if (day > localDateOf(draft.at)) return unacceptable('receivedOn', 'must not be a day that has not come yet');
  const early = notices.find(({ sentAt }) => sentAt !== undefined && day < localDateOf(sentAt));
  return early === undefined
    ? undefined
    : unacceptable('receivedOn', `must not be before the day on which the notice ${early.id} went out`);
}

/** The day counts, not the hour, which nobody knows: its end. */
function momentOf(draft: Draft, day: LocalDate | undefined): Instant | undefined {
  return day === undefined || day === localDateOf(draft.at) ? undefined : atLocal(day, '23:59:59');
}

/** R1 and R2 are met by the delivery. Records found later, H&S 1374.30(n)(1)(B), are taken too. */
function deliverRecords(draft: Draft, payload: Payload<'deliver-records'>): Refusal | undefined {
  const refusal = unknownDocument(draft, payload.documentIds);
  if (refusal !== undefined) return refusal;
  draft.record('records-delivered', { documentIds: payload.documentIds ?? [], note: payload.note });
  meetClocks(draft, ...clocksOf('records'));
  return undefined;
}

function completeDocumentation(draft: Draft): undefined {
  draft.record('documentation-completed', { withoutRecords: false });
  startReviewClock(draft);
}

/** Nothing waits for a silent plan: the review goes on with what there is; the plan's own clock runs on. */
function proceedWithoutRecords(draft: Draft, payload: { reason: string }): undefined {
  draft.record('documentation-completed', { withoutRecords: true, reason: payload.reason });
  startReviewClock(draft);
}

export function unknownDocument(draft: Draft, documentIds: DocumentId[] | undefined): Refusal | undefined {
  const { documents } = draft.state();
  const unknown = documentIds?.find(id => !documents.some(document => document.id === id));
  return unknown === undefined
    ? undefined
    : unacceptable('documentIds', `names ${unknown}, which the case does not have`);
}
