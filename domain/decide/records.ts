import { clocksOf } from '../clocks/rules.ts';
import type { Payload } from '../commands/commands.ts';
import { type Notice, unacknowledged } from '../case/notice.ts';
import { type Instant, type LocalDate } from '../time/instants.ts';
import { hasRelease } from '../case/release.ts';
import { lastRun, meetClocks, startClock, takeBackStart } from './clocks.ts';
import { followWord, moveStart } from './recount.ts';
import type { Draft } from './draft.ts';
import { planOf, queueNotice } from './queue-notice.ts';
import { countedFrom, receiptOf, startFromReceipt } from './receipts.ts';
import { type MemberRefusal, notNow, type Refusal, unacceptable } from './refusal.ts';
import { startReviewClock } from './urgency.ts';
import type { ClockKey } from '../case/clock.ts';
import { deciders } from './decider.ts';
import { noticesOf } from '../letters/letter-kind.ts';
import { recordsRequest } from '../letters/records-request.ts';
import { isTheLast } from '../letters/awaited-receipts.ts';
import { localDateOf, atLocal } from '../time/days.ts';
import type { DocumentId } from '../words/ids.ts';
import type { EventData } from '../events/events.ts';
import { hasMoreThanTheDenial, lastArrival, owesRecords } from '../case/records.ts';
import { awaitedRecords } from '../case/request.ts';
import { say } from '../words/refusals/said.ts';

export const recordsDeciders = deciders({
  'request-records': requestRecords,
  'acknowledge-receipt': acknowledgeReceipt,
  'complete-documentation': completeDocumentation,
  'proceed-without-records': proceedWithoutRecords,
});

function requestRecords(draft: Draft): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'gathering-records' || state.asked) return notNow('The records were requested already.');
  if (!hasRelease(state)) return notNow('There is no release of the medical records: none are asked for.');
  draft.record('records-requested', {});
  // In an urgent case they are owed from the approval; where there was no release then, from the request.
  if (state.urgency === 'expedited' && owesRecords(state)) {
    startClock(draft, 'R2', { by: 'records-requested', at: draft.at });
  }
  // One that is not out yet says what the review is about when it goes out.
  const isOnItsWay = noticesOf(state, recordsRequest).some(({ status }) => status === 'queued');
  if (!isOnItsWay) queueNotice(draft, recordsRequest, planOf(state));
  return undefined;
}

/**
 * The plan says that it has our notices, or a person records the proof of it. If that is before it was deemed to have
 * them, its time counts from then; a later word changes nothing, but a proof of what went by post counts as it is
 * (docs/adr/0044-known-not-to-have-arrived.md). For a plan that is not deemed to have them, or that a notice did not reach, its time
 * begins.
 */
function acknowledgeReceipt(draft: Draft, payload: Payload<'acknowledge-receipt'>): Refusal | undefined {
  const open = unacknowledged(draft.state());
  const noticeIds = payload.noticeIds ?? open;
  const unknown = noticeIds.find(id => !open.includes(id));
  if (unknown !== undefined) return unacceptable('noticeIds', `names ${unknown}, which does not await a receipt`);
  const notices = draft.state().notices.filter(({ id }) => noticeIds.includes(id));
  const refusal = byWhom(draft, payload) ?? impossibleDay(draft, payload.receivedOn, notices);
  if (refusal !== undefined) return refusal;
  const receivedAt = momentOf(draft, payload.receivedOn);
  const counting = notices.filter(notice => isTheLast(notice, draft.state()));
  draft.record('receipt-acknowledged', { noticeIds, receivedAt, how: payload.how, note: payload.note });
  for (const notice of counting) countFrom(draft, notice, receivedAt ?? draft.at);
  followWord(draft);
  return undefined;
}

/** What its receipt shows of the plan's time. */
function countFrom(draft: Draft, before: Notice, at: Instant): void {
  const deemed = receiptOf(before, draft.calendar);
  const notice = draft.state().notices.find(({ id }) => id === before.id) ?? before;
  const isLater = deemed !== undefined && receiptOf(notice, draft.calendar) === at && at > deemed;
  const clocks = countedFrom(notice, draft.state());
  if (isLater)
    takeBackStart(draft, 'The post brought the notice later.', ...clocks.filter(one => beganAt(draft, one, deemed)));
  for (const one of clocks) {
    const clock = lastRun(draft, one);
    if (clock?.status === 'running' && at < clock.derivation.startedAt) {
      moveStart(draft, one, at, 'The plan had the notice.');
    }
  }
  if (deemed === undefined || isLater) startFromReceipt(draft, notice, { by: 'receipt-acknowledged', at });
}

function beganAt(draft: Draft, which: ClockKey, at: Instant): boolean {
  return lastRun(draft, which)?.derivation.startedAt === at;
}

/** What a person records is by proof; a plan speaks for itself. */
function byWhom(draft: Draft, { how }: Payload<'acknowledge-receipt'>): Refusal | undefined {
  const isPlans = draft.by.role === 'plan' && how !== undefined;
  return isPlans ? unacceptable('how', 'is for the Help Center to say: your own word is enough') : undefined;
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

/**
 * Nothing is missing. The time for the determination counts from the day on which application and documentation were complete:
 * that of the last papers, unless whoever declares it knows a later one.
 */
function completeDocumentation(draft: Draft, payload: Payload<'complete-documentation'>): Refusal | undefined {
  const state = draft.state();
  if (!hasMoreThanTheDenial(state)) return nothingToReview;
  if (awaitedRecords(state).length > 0 && payload.withoutAwaited === undefined) {
    return unacceptable('withoutAwaited', 'is needed: records were asked for that have not come');
  }
  const complete = completeAt(draft, payload.completedOn);
  if (typeof complete === 'object') return complete;
  const reason = payload.withoutAwaited;
  endOurCheck(draft, { withoutRecords: false, completedAt: complete, ...(reason !== undefined && { reason }) });
  return undefined;
}

function completeAt(draft: Draft, day: LocalDate | undefined): Instant | Refusal {
  const state = draft.state();
  const delivered = state.stage === 'gathering-records' ? state.deliveredAt : undefined;
  const arrived = lastArrival(state)?.at ?? delivered ?? draft.at;
  const last = arrived < state.receivedAt ? state.receivedAt : arrived;
  if (day === undefined) return last;
  const today = localDateOf(draft.at);
  if (day > today) return unacceptable('completedOn', 'must not be a day that has not come yet');
  if (day < localDateOf(last)) return unacceptable('completedOn', 'must not be before the day of the last papers');
  if (day === localDateOf(last)) return last;
  return day === today ? draft.at : atLocal(day, '23:59:59');
}

const nothingToReview = notNow(
  'The case has no paper but the plan’s letter, and a review is not opened on that alone. Ask the member or the provider for ' +
    'the medical records, or call the plan; what comes in on paper is uploaded to the case. Then go on. If nothing can be reviewed, ' +
    'reclassify makes it a complaint.',
);

/** Nothing waits for a silent plan: the review goes on with what there is; the plan's own clock runs on. */
function proceedWithoutRecords(draft: Draft, payload: { reason: string }): Refusal | undefined {
  if (!hasMoreThanTheDenial(draft.state())) return nothingToReview;
  endOurCheck(draft, { withoutRecords: true, reason: payload.reason });
  return undefined;
}

function endOurCheck(draft: Draft, how: EventData['documentation-completed']): void {
  meetClocks(draft, ...clocksOf('records-check'));
  draft.record('documentation-completed', how);
  startReviewClock(draft);
}

export function unknownDocument(draft: Draft, documentIds: DocumentId[] | undefined): MemberRefusal | undefined {
  const { documents } = draft.state();
  const unknown = documentIds?.find(id => !documents.some(document => document.id === id));
  return unknown === undefined ? undefined : unacceptable('documentIds', say('unknown-paper', unknown));
}
