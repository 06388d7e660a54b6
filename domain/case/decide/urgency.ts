import type { Payload } from '../../contracts/commands.ts';
import { clockOf, meetClocks, startClock, stopClocks } from '../clock-keeping.ts';
import type { Draft } from '../draft.ts';
import { applicant, planOf, queueNotice } from '../notice-keeping.ts';
import type { Refusal } from '../refusal.ts';
import type { CaseState } from '../state.ts';

const replaced = 'The case is expedited: a shorter time takes its place.';
const back = 'The case is not urgent after all: the standard time takes its place.';

/**
 * Makes the case urgent: on the provider's certification or the Department's own (H&S 1374.33(c)). Each clock that has
 * an urgent twin is replaced by it; one that was missed stays missed, and no other clock is touched.
 */
export function expedite(draft: Draft, payload: Payload<'expedite'>): undefined {
  draft.record('case-expedited', { reason: payload.reason, certifiedBy: payload.certifiedBy ?? 'department' });
  const state = draft.state();
  const by = 'case-expedited';
  switch (state.stage) {
    case 'screening':
    case 'awaiting-applicant':
      stopClocks(draft, replaced, 'D2');
      startClock(draft, 'D3', { by, at: draft.at });
      break;
    case 'gathering-records':
      stopClocks(draft, replaced, 'R1');
      if (state.deliveredAt === undefined) startClock(draft, 'R2', { by, at: draft.at });
      if (isExperimental(state)) startClock(draft, 'V3', { by, at: draft.at });
      break;
    case 'assigning-reviewers':
    case 'reviewing':
      stopClocks(draft, replaced, 'V1', 'V4');
      startClock(draft, isExperimental(state) ? 'V3' : 'V2', { by, at: draft.at });
      break;
    case 'adopting':
    case 'authorizing':
    case 'confirming-care':
    case 'resolving-complaint':
    case 'closed':
      break;
  }
  tellBoth(draft, 'expedited');
}

export function returnToStandard(draft: Draft, payload: Payload<'return-to-standard'>): Refusal | undefined {
  draft.record('returned-to-standard', { reason: payload.reason });
  const state = draft.state();
  const by = 'returned-to-standard';
  stopClocks(draft, back, 'D3', 'R2', 'V2', 'V3');
  if (state.stage === 'screening' || state.stage === 'awaiting-applicant') {
    startClock(draft, 'D2', { by: 'application-received', at: state.receivedAt });
  }
  if (state.stage === 'gathering-records' && state.deliveredAt === undefined) {
    startClock(draft, 'R1', { by, at: clockOf(state, 'R1')?.derivation.startedAt ?? draft.at });
  }
  if (state.stage === 'assigning-reviewers' || state.stage === 'reviewing') {
    const complete = state.documentationCompleteAt ?? draft.at;
    startClock(draft, isExperimental(state) ? 'V4' : 'V1', { by: 'documentation-completed', at: complete });
  }
  tellBoth(draft, 'standard');
  return undefined;
}

/** The time for the determination: by kind of review and urgency, from the moment that the documentation is complete. */
export function startReviewClock(draft: Draft): void {
  const state = draft.state();
  const start = { by: 'documentation-completed', at: draft.at } as const;
  if (state.urgency === 'standard') startClock(draft, isExperimental(state) ? 'V4' : 'V1', start);
  else if (isExperimental(state)) startClock(draft, 'V3', { by: 'case-expedited', at: state.expeditedAt ?? draft.at });
  else startClock(draft, 'V2', start);
}

export function meetReviewClock(draft: Draft): void {
  meetClocks(draft, 'V1', 'V2', 'V3', 'V4');
}

export function isExperimental(state: CaseState): boolean {
  return state.issues.some(({ route, reviewType }) => route === 'imr' && reviewType === 'experimental');
}

function tellBoth(draft: Draft, urgency: 'expedited' | 'standard'): void {
  const state = draft.state();
  queueNotice(draft, 'expedited', applicant, { urgency });
  if (state.stage !== 'screening' && state.stage !== 'awaiting-applicant') {
    queueNotice(draft, 'expedited', planOf(state), { urgency });
  }
}
