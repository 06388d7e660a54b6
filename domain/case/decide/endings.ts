import type { ClockId } from '../../clocks/rules.ts';
import { ClockId as ClockIds } from '../../clocks/rules.ts';
import type { NoticeKind } from '../../notices/notice.ts';
import { pauseClock, startClock, stopClocks } from '../clock-keeping.ts';
import { hasOpenComplaint } from '../command-table.ts';
import type { Draft } from '../draft.ts';
import { applicant, noticesOf, planOf, queueNotice } from '../notice-keeping.ts';
import { notNow, type Refusal } from '../refusal.ts';
import type { Outcome } from '../stages.ts';
import type { CaseState, Conclusion } from '../state.ts';

/** Letters by which the member and the plan hear of a decision; D2 and D3 last until they are out. */
export const tellingLetters = [
  'imr-approved',
  'records-request',
  'not-approved',
  'complaint-notice',
  'non-jurisdiction',
  'premature',
] as const satisfies NoticeKind[];
export const decisionLetters = ['decision', 'decision-plan'] as const satisfies NoticeKind[];

/** What is left of the case when its review is over: the complaint, if a part of it is one, else the closing. */
export function conclude(draft: Draft, conclusion: Conclusion): void {
  if (hasOpenComplaint(draft.state())) draft.record('complaint-opened', { reason: conclusion.reason });
  else draft.record('case-concluding', { conclusion });
}

/** The last act: the case is closed, what still ran is stopped, and whoever was still at work is told. */
export function close(draft: Draft): Refusal | undefined {
  const { concluding } = draft.state();
  if (concluding === undefined) return notNow('Nothing brings this case to its end.');
  const before = draft.state();
  draft.record('case-closed', { conclusion: concluding });
  stopClocks(draft, 'The case was closed.', ...clocksThatEnd(before));
  for (const seat of before.seats.filter(({ status }) => status !== 'analysed')) {
    queueNotice(draft, 'assignment-ended', { party: 'reviewer', reviewerId: seat.reviewerId });
  }
  if (lettersOf(concluding.outcome).closure) queueNotice(draft, 'closure', applicant, { outcome: concluding.outcome });
  return undefined;
}

/** Outcomes whose own letter says already that the case is closed get no second one. */
function lettersOf(outcome: Outcome): { closure: boolean } {
  switch (outcome) {
    case 'overturned':
    case 'partly-overturned':
    case 'untimely':
    case 'duplicate':
    case 'no-signature':
    case 'died-or-disenrolled':
      return { closure: true };
    case 'upheld':
    case 'reversed-by-plan':
    case 'withdrawn':
    case 'complaint-resolved':
    case 'non-jurisdictional':
    case 'premature':
      return { closure: false };
  }
}

/** All clocks but those whose letter is still on its way: a letter is owed also when the case is closed. */
function clocksThatEnd(state: CaseState): ClockId[] {
  const onTheWay = (kinds: readonly NoticeKind[]) =>
    noticesOf(state, ...kinds).some(({ status }) => status === 'queued' || status === 'to-post');
  const owed = new Set<ClockId>([
    ...(onTheWay(['acknowledgement']) ? (['D1'] as const) : []),
    ...(onTheWay(tellingLetters) ? (['D2', 'D3'] as const) : []),
    ...(onTheWay(decisionLetters) ? (['A2'] as const) : []),
  ]);
  return ClockIds.options.filter(id => !owed.has(id));
}

export function withdraw(draft: Draft, payload: { reason?: string | undefined }): undefined {
  const planKnows = draft.state().stage !== 'screening' && draft.state().stage !== 'awaiting-applicant';
  draft.record('case-withdrawn', { reason: payload.reason });
  draft.record('case-concluding', { conclusion: { outcome: 'withdrawn', reason: 'The member withdrew the request.' } });
  queueNotice(draft, 'withdrawal', applicant);
  if (planKnows) queueNotice(draft, 'withdrawal', planOf(draft.state()));
}

export function reverseByPlan(draft: Draft, payload: { note?: string | undefined }): undefined {
  draft.record('case-reversed', { note: payload.note });
  const conclusion = { outcome: 'reversed-by-plan', reason: 'The plan agreed to provide the service.' } as const;
  const outcome = draft.state();
  if (outcome.issues.every(issue => issue.route === 'undecided')) draft.record('case-concluding', { conclusion });
  else conclude(draft, conclusion);
  queueNotice(draft, 'reversal', applicant);
  queueNotice(draft, 'reversal', planOf(draft.state()));
}

export function closeCase(draft: Draft, payload: Conclusion): undefined {
  draft.record('case-concluding', { conclusion: payload });
}

/** Undoes an ending: the case goes on where it was, with a new execution. The clocks of that stage start again. */
export function reopen(draft: Draft, payload: { reason: string }): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'closed') return notNow('The case is open.');
  const part = afterScreening(state.outcome) ? state.before : ({ stage: 'screening' } as const);
  draft.record('case-reopened', { reason: payload.reason, part });
  restartClocks(draft, state);
  queueNotice(draft, 'reopening', applicant);
  if (part.stage !== 'screening' && part.stage !== 'awaiting-applicant') {
    queueNotice(draft, 'reopening', planOf(draft.state()));
  }
  return undefined;
}

/** A case that was never routed, or sent away, is looked at afresh; every other one goes on where it stopped. */
function afterScreening(outcome: Outcome): boolean {
  return outcome !== 'non-jurisdictional' && outcome !== 'premature' && outcome !== 'untimely';
}

/** A stopped duty is owed again. It is counted afresh from the reopening, so that nobody is late by the closed time. */
function restartClocks(draft: Draft, closed: Extract<CaseState, { stage: 'closed' }>): void {
  const stopped = closed.clocks.filter(
    clock => clock.endedAt !== undefined && clock.endedAt >= closed.closedAt && clock.status !== 'met',
  );
  for (const clock of stopped.filter(({ id }) => id !== 'E1')) {
    startClock(draft, clock.id, { by: 'case-reopened', at: draft.at, length: clock.derivation.length });
  }
  const state = draft.state();
  if (
    state.stage === 'screening' &&
    !state.clocks.some(({ id, status }) => isEligibility(id) && status === 'running')
  ) {
    startClock(draft, state.urgency === 'expedited' ? 'D3' : 'D2', { by: 'case-reopened', at: draft.at });
  }
  if (state.stage === 'awaiting-applicant') pauseClock(draft, 'D2');
  if (state.stage === 'confirming-care') startClock(draft, 'C3', { by: 'case-reopened', at: draft.at });
  if (state.stage === 'resolving-complaint') startClock(draft, 'K1', { by: 'case-reopened', at: draft.at });
}

function isEligibility(id: ClockId): boolean {
  return id === 'D2' || id === 'D3';
}
