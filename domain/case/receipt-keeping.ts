import { nextBusinessDay } from '../clocks/calendar.ts';
import { deemedReceipt } from '../clocks/receipt.ts';
import type { ClockId } from '../clocks/rules.ts';
import type { Notice, NoticeKind } from './notice.ts';
import { atLocal, type Instant, localDateOf } from '../time/instants.ts';
import { meetClocks, startClock } from './clock-keeping.ts';
import type { Draft } from './draft.ts';
import type { EventType } from './events/events.ts';
import { noticesOf } from './notice-keeping.ts';
import type { CaseState } from './state.ts';
import { hasOpenComplaint } from './state.ts';
import { implementationClocks } from './implementation.ts';

/** The clocks that count from the plan's receipt of a notice. */
export const countedFromReceipt: Partial<Record<NoticeKind, readonly ClockId[]>> = {
  'records-request': ['R1'],
  'complaint-notice': ['R5'],
  'decision-plan': ['C1', 'C2'],
};

/** Which event is said to start the count where receipt is deemed. */
const deemedBy: Partial<Record<NoticeKind, EventType>> = {
  'records-request': 'records-requested',
  'complaint-notice': 'plan-notified-of-complaint',
  'decision-plan': 'determination-adopted',
};

/**
 * By when a person sees to it that the plan's receipt is on record: for a plan that is not deemed to have a notice, the
 * end of the next business day (choice). Undefined where receipt is deemed, or nothing counts from it.
 */
export function receiptDue({ kind }: Pick<Notice, 'kind'>, draft: Draft): Instant | undefined {
  if (draft.deemedReceipt || countedFromReceipt[kind] === undefined) return undefined;
  return atLocal(nextBusinessDay(localDateOf(draft.at), draft.calendar), '17:00');
}

/** A notice to the plan has gone out: its time begins when it is deemed to have it, or else with its receipt. */
export function sentToPlan(draft: Draft, { kind }: Pick<Notice, 'kind'>): void {
  const by = deemedBy[kind];
  if (by !== undefined && draft.deemedReceipt) {
    startFromReceipt(draft, kind, { by, at: deemedReceipt(draft.at, draft.calendar) });
  }
}

/** Starts what counts from the receipt of that notice, as far as it is still owed. */
export function startFromReceipt(draft: Draft, kind: NoticeKind, start: { by: EventType; at: Instant }): void {
  const state = draft.state();
  if (kind === 'records-request' && awaitsRecords(state)) startClock(draft, 'R1', start);
  if (kind === 'complaint-notice' && awaitsAnswer(state)) startClock(draft, 'R5', start);
  if (kind === 'decision-plan') startImplementation(draft, start);
}

/** In an expedited case R2 runs already, from the approval. */
function awaitsRecords(state: CaseState): boolean {
  return state.stage === 'gathering-records' && state.deliveredAt === undefined && state.urgency === 'standard';
}

function awaitsAnswer(state: CaseState): boolean {
  const answered = state.stage === 'resolving-complaint' && state.planAnsweredAt !== undefined;
  return state.stage !== 'closed' && hasOpenComplaint(state) && !answered;
}

/** Nothing to count where the plan has done it already, or the case has ended, before the letter went out. */
function startImplementation(draft: Draft, start: { by: EventType; at: Instant }): void {
  const state = draft.state();
  if (state.stage !== 'authorizing') return;
  const length = state.determination?.authorizeWithin;
  for (const clock of implementationClocks(state)) {
    startClock(draft, clock, { ...start, ...(length === undefined || clock === 'C2' ? {} : { length }) });
    if (state.report !== undefined) meetClocks(draft, clock);
  }
}

/** Notices whose receipt a person has to see to: sent to a plan that is not deemed to have them, with its time at stake. */
export function awaitedReceipts(state: CaseState): { notice: Notice; dueAt: Instant }[] {
  return state.notices.flatMap(notice => {
    const { receiptBy, acknowledgedAt } = notice;
    const isOver = acknowledgedAt !== undefined || !isAtStake(notice.kind, state) || !isTheLast(notice, state);
    return receiptBy === undefined || isOver ? [] : [{ notice, dueAt: receiptBy }];
  });
}

/** Whether it is the last of its kind that went out: a case that goes the same way twice counts from the second. */
export function isTheLast({ id, kind }: Notice, state: CaseState): boolean {
  return noticesOf(state, kind).findLast(({ sentAt }) => sentAt !== undefined)?.id === id;
}

function isAtStake(kind: NoticeKind, state: CaseState): boolean {
  if (kind === 'records-request') return awaitsRecords(state);
  if (kind === 'complaint-notice') return awaitsAnswer(state);
  return kind === 'decision-plan' && state.stage === 'authorizing' && state.report === undefined;
}
