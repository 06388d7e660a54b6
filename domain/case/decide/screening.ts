import type { Payload } from '../../contracts/commands.ts';
import type { Recommendation } from '../../eligibility/recommendation.ts';
import { pauseClock, resumeClock } from '../clock-keeping.ts';
import type { PlanEntry } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { applicant, queueNotice, wasQueued } from '../notice-keeping.ts';
import type { Refusal } from '../refusal.ts';
import { startRelease } from './filing.ts';

const waiting = 'waiting for the applicant';

export function sendAcknowledgement(draft: Draft): undefined {
  if (!wasQueued(draft.state(), 'acknowledgement')) queueNotice(draft, 'acknowledgement', applicant);
}

/** Once for what is known: a plan identified or a signature supplied later makes the case be classified afresh. */
export function classify(draft: Draft, payload: { recommendation: Recommendation }): undefined {
  if (draft.state().recommendation !== undefined) return;
  draft.record('case-classified', { recommendation: payload.recommendation });
}

/** The clock for eligibility stands still while the applicant has to answer; nothing is refused for what is missing. */
export function requestInformation(draft: Draft, payload: Payload<'request-information'>): undefined {
  draft.record('information-requested', { items: payload.items, note: payload.note });
  const about = draft.state().version;
  pauseClock(draft, 'D2');
  queueNotice(draft, 'information-request', applicant, { count: String(payload.items.length) }, about);
}

export function supplyInformation(draft: Draft, payload: Payload<'supply-information'>): undefined {
  const { note, signedBy, signedOn } = payload;
  draft.record('information-supplied', { note, signedBy, signedOn });
  resumeClock(draft, 'D2', waiting);
  if (signedBy !== undefined) startRelease(draft, draft.state().application);
}

export function proceedWithoutInformation(draft: Draft, payload: { reason: string }): undefined {
  draft.record('waiting-ended', { reason: payload.reason });
  resumeClock(draft, 'D2', waiting);
}

export function identifyPlan(draft: Draft, plan: PlanEntry): Refusal | undefined {
  draft.record('plan-identified', { plan });
  return undefined;
}
