import type { Payload } from '../../contracts/commands.ts';
import type { ClockId } from '../../clocks/rules.ts';
import { clockOf, meetClocks, moveStart } from '../clock-keeping.ts';
import { unacknowledged } from '../command-table.ts';
import type { Draft } from '../draft.ts';
import { planOf, queueNotice } from '../notice-keeping.ts';
import { notNow, type Refusal, unacceptable } from '../refusal.ts';
import { startReviewClock } from './urgency.ts';

export function requestRecords(draft: Draft): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'gathering-records' || state.requested) return notNow('The records were requested already.');
  draft.record('records-requested', {});
  queueNotice(draft, 'records-request', planOf(state), { urgency: state.urgency });
  return undefined;
}

/** The clocks that count from the plan's receipt of a notice. */
const countedFromReceipt: Partial<Record<string, ClockId[]>> = {
  'records-request': ['R1'],
  'complaint-notice': ['R5'],
  'decision-plan': ['C1', 'C2'],
};

/**
 * The plan says that it has our notices. If that is before it was deemed to have them, its time counts from now;
 * a later word changes nothing (`clocks.md`, Deemed receipt).
 */
export function acknowledgeReceipt(draft: Draft, payload: Payload<'acknowledge-receipt'>): Refusal | undefined {
  const open = unacknowledged(draft.state());
  const noticeIds = payload.noticeIds ?? open;
  const unknown = noticeIds.find(id => !open.includes(id));
  if (unknown !== undefined) return unacceptable('noticeIds', `names ${unknown}, which does not await a receipt`);
  draft.record('receipt-acknowledged', { noticeIds });
  const kinds = draft
    .state()
    .notices.filter(({ id }) => noticeIds.includes(id))
    .map(({ kind }) => kind);
  for (const id of new Set(kinds.flatMap(kind => countedFromReceipt[kind] ?? []))) {
    const clock = clockOf(draft.state(), id);
    if (clock?.status === 'running' && draft.at < clock.derivation.startedAt) {
      moveStart(draft, id, draft.at, 'The plan said that it has the notice.');
    }
  }
  return undefined;
}

/** R1 and R2 are met by the delivery. Records found later, H&S 1374.30(n)(1)(B), are taken too. */
export function deliverRecords(draft: Draft, payload: Payload<'deliver-records'>): Refusal | undefined {
  const refusal = unknownDocument(draft, payload.documentIds);
  if (refusal !== undefined) return refusal;
  draft.record('records-delivered', { documentIds: payload.documentIds ?? [], note: payload.note });
  meetClocks(draft, 'R1', 'R2');
  return undefined;
}

export function completeDocumentation(draft: Draft): undefined {
  draft.record('documentation-completed', { withoutRecords: false });
  startReviewClock(draft);
}

/** Nothing waits for a silent plan: the review goes on with what there is; the plan's own clock runs on. */
export function proceedWithoutRecords(draft: Draft, payload: { reason: string }): undefined {
  draft.record('documentation-completed', { withoutRecords: true, reason: payload.reason });
  startReviewClock(draft);
}

export function unknownDocument(draft: Draft, documentIds: string[] | undefined): Refusal | undefined {
  const { documents } = draft.state();
  const unknown = documentIds?.find(id => !documents.some(document => document.id === id));
  return unknown === undefined
    ? undefined
    : unacceptable('documentIds', `names ${unknown}, which the case does not have`);
}
