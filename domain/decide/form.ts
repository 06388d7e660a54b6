import { clockOf, isOwed } from '../case/clock.ts';
import type { CaseDocument, DocumentKind } from '../case/document.ts';
import { arrivalOf } from '../case/records.ts';
import { asksForForm } from '../case/signature.ts';
import { isWrittenFor, writtenIn } from '../case/written-for.ts';
import type { Payload } from '../commands/commands.ts';
import { formRefused } from '../letters/form-refused.ts';
import { informationRequest } from '../letters/information-request.ts';
import { noticesOf } from '../letters/letter-kind.ts';
import type { Instant } from '../time/instants.ts';
import { meetClocksAsOf } from './clocks.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { applicant, queueAgain, queueNotice } from './queue-notice.ts';
import { markRead } from './reading.ts';
import { resumeClock, resumeDuty } from './recount.ts';
import { notNow, type Refusal } from './refusal.ts';
import { takeBack } from './take-back.ts';

export const formDeciders = deciders({
  'refuse-form': refuseForm,
});

/** The wait for the member, on the record. */
export const waiting = 'waiting for the applicant';

const forms: ReadonlySet<DocumentKind> = new Set(['signature', 'authorization-form']);

/** What the member sends as the signed form ends the wait, with the day on which it came; somebody reads it. */
export function receiveForm(draft: Draft, document: CaseDocument): void {
  const state = draft.state();
  if (state.stage !== 'awaiting-applicant' || state.concluding !== undefined) return;
  if (document.from !== 'applicant' || !forms.has(document.kind) || !asksForForm(state.wanted)) return;
  const came = arrivalOf(document);
  const receivedAt = came < state.wanted.since ? state.wanted.since : came;
  draft.record('form-received', { documentId: document.id, receivedAt });
  endWait(draft, receivedAt);
}

/** The member's time, and the time in which ours stood still, end then. */
export function endWait(draft: Draft, at: Instant): void {
  meetClocksAsOf(draft, at, { id: 'I1' });
  resumeClock(draft, 'D2', waiting, at);
}

/** Whoever read it finds no valid form: the wait goes on as if it had never ended, by the day that the member had. */
function refuseForm(draft: Draft, payload: Payload<'refuse-form'>): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'screening' || state.form === undefined) return notNow('No form waits for somebody to read it.');
  const { documentId, receivedAt } = state.form;
  markRead(draft, { documentIds: [documentId], mailIds: [] });
  draft.record('form-refused', { documentId, reason: payload.reason, ...writtenIn(payload) });
  const about = draft.state().version;
  goOnPausing(draft, receivedAt);
  resumeDuty(draft, { id: 'I1' }, 'No valid form had come.');
  askOnceMore(draft);
  queueNotice(draft, formRefused, applicant, { explained: isWrittenFor(applicant, payload) }, about);
  return undefined;
}

/** D2 stands still since then, and not only since now; what was noted of it meanwhile is taken back. */
function goOnPausing(draft: Draft, since: Instant): void {
  const d2 = clockOf(draft.state(), 'D2');
  if (d2 === undefined || !isOwed(d2)) return;
  if ((d2.missedAt ?? d2.pastSince ?? '') >= since) {
    takeBack(draft, d2, { what: 'miss', reason: 'It had stood still.', because: 'done-before' });
  }
  const now = clockOf(draft.state(), 'D2');
  if (now?.status === 'running') draft.record('clock-paused', { clock: now.id, revision: now.revision, since });
}

/** The letter that asks for it, where it was not out when the form came, and went nowhere. */
function askOnceMore(draft: Draft): void {
  const last = noticesOf(draft.state(), informationRequest).findLast(
    one => informationRequest.factsOf(one)?.request === undefined,
  );
  if (last?.status === 'withdrawn') queueAgain(draft, last);
}
