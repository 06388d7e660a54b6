import type { Payload } from '../commands/commands.ts';
import type { Recommendation } from '../eligibility/recommendation.ts';
import { meetClocks, pauseClocksOf, stopClocks } from './clocks.ts';
import { resumeClock } from './recount.ts';
import type { Draft } from './draft.ts';
import { applicant, queueNotice } from './queue-notice.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import { watchReading } from './reading.ts';
import { emailOf } from '../case/contact.ts';
import { sendCode } from './send-again.ts';
import { startRelease } from './filing.ts';
import { deciders, type Lookups } from './decider.ts';
import { writtenIn } from '../case/written-for.ts';
import { acknowledgement } from '../letters/acknowledgement.ts';
import { informationRequest } from '../letters/information-request.ts';
import { wasQueued } from '../letters/letter-kind.ts';

export const screeningDeciders = deciders({
  'send-acknowledgement': sendAcknowledgement,
  classify,
  'request-information': requestInformation,
  'supply-information': supplyInformation,
  'proceed-without-information': proceedWithoutInformation,
  'identify-plan': identifyPlan,
});

const waiting = 'waiting for the applicant';

/**
 * A case that was acknowledged before this was kept has its letter, and gets no second one. Who filed on paper was shown no access code:
 * a first letter on paper brings it, beside a mail another letter does.
 */
function sendAcknowledgement(draft: Draft): undefined {
  if (draft.state().acknowledged) return;
  draft.record('application-acknowledged', {});
  if (wasQueued(draft.state(), acknowledgement)) return;
  queueNotice(draft, acknowledgement, applicant);
  const { channel } = draft.state();
  if (channel !== 'web' && emailOf(draft.state()) !== undefined) sendCode(draft);
}

/** Once for what is known: a plan identified or a signature supplied later makes the case be classified afresh. */
function classify(draft: Draft, payload: { recommendation: Recommendation }): undefined {
  if (draft.state().recommendation !== undefined) return;
  draft.record('case-classified', { recommendation: payload.recommendation });
}

/** The clock for eligibility stands still while the applicant has to answer; nothing is refused for what is missing. */
function requestInformation(draft: Draft, payload: Payload<'request-information'>): undefined {
  const { items, note } = payload;
  draft.record('information-requested', { items, note, ...writtenIn(payload) });
  const about = draft.state().version;
  pauseClocksOf(draft, 'awaiting-applicant');
  queueNotice(draft, informationRequest, applicant, { count: items.length }, about);
}

/** Also by a signature that is recorded, where nothing else was asked for. */
export function supplyInformation(draft: Draft, payload: Payload<'supply-information'>): undefined {
  const { note, signedBy, signedOn } = payload;
  draft.record('information-supplied', { note, signedBy, signedOn });
  meetClocks(draft, 'I1');
  resumeClock(draft, 'D2', waiting);
  if (signedBy !== undefined) startRelease(draft, draft.state().application, 'information-supplied');
  readWithTheApplication(draft);
}

function proceedWithoutInformation(draft: Draft, payload: { reason: string }): undefined {
  draft.record('waiting-ended', { reason: payload.reason });
  stopClocks(draft, 'It goes on without the answer.', 'I1');
  resumeClock(draft, 'D2', waiting);
  readWithTheApplication(draft);
}

function readWithTheApplication(draft: Draft): void {
  watchReading(draft, 'Whoever decides on the application reads it.');
}

function identifyPlan(draft: Draft, _payload: Payload<'identify-plan'>, { plan }: Lookups): Refusal | undefined {
  if (plan === undefined) return unacceptable('planId', 'is not a plan in the directory');
  draft.record('plan-identified', { plan });
  stopClocks(draft, 'Another plan is the right one.', 'R6');
  return undefined;
}
