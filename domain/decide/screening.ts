import type { Payload } from '../commands/commands.ts';
import type { Recommendation } from '../eligibility/recommendation.ts';
import { contactIdOf } from '../eligibility/referrals.ts';
import { stopClocks } from './clocks.ts';
import { askAndWait } from './asking.ts';
import { endWait, waiting } from './form.ts';
import { resumeClock } from './recount.ts';
import { doneAt } from './typed-in.ts';
import type { Draft } from './draft.ts';
import { applicant, queueNotice } from './queue-notice.ts';
import { type MemberRefusal, type Refusal, unacceptable, notNow } from './refusal.ts';
import { newLikenesses } from './likeness.ts';
import { markRead } from './reading.ts';
import { emailOf, wasShownCode } from '../case/contact.ts';
import { seesOwnOnly } from '../case/sign-in.ts';
import { sendCode } from './send-again.ts';
import { answerRequest, askBeside, leaveRequest, requestedOf, requestFor } from './requests.ts';
import { whyBefore } from './received.ts';
import { planIsParty } from '../case/access.ts';
import { moveCase } from './moving.ts';
import { startRelease } from './filing.ts';
import { deciders, type Lookups } from './decider.ts';
import { acknowledgement } from '../letters/acknowledgement.ts';
import { wasQueued } from '../letters/letter-kind.ts';
import { say } from '../words/refusals/said.ts';

export const screeningDeciders = deciders({
  'send-acknowledgement': sendAcknowledgement,
  classify,
  'request-information': requestInformation,
  'supply-information': supplyInformation,
  'proceed-without-information': proceedWithoutInformation,
  'identify-plan': identifyPlan,
  'confirm-referral': confirmReferral,
});

/**
 * A case that was acknowledged before this was kept has its letter, and gets no second one. An applicant who was shown no access code has
 * it in a first letter on paper; beside a mail another letter brings it.
 */
function sendAcknowledgement(draft: Draft): undefined {
  if (draft.state().acknowledged) return;
  draft.record('application-acknowledged', {});
  if (wasQueued(draft.state(), acknowledgement)) return;
  queueNotice(draft, acknowledgement, applicant);
  const state = draft.state();
  if (!wasShownCode(state) && emailOf(state) !== undefined) sendCode(draft);
}

/** Once for what is known: a plan identified or a signature supplied later makes the case be classified afresh. */
function classify(
  draft: Draft,
  { recommendation }: { recommendation: Recommendation },
  { alike = [] }: Lookups,
): undefined {
  if (draft.state().recommendation !== undefined) return;
  const likenesses = newLikenesses(draft, alike);
  draft.record('case-classified', { recommendation, ...(likenesses.length > 0 && { likenesses }) });
}

/** The case waits for the applicant while it is screened; an urgent one never does, and neither does one that has its path. */
function requestInformation(draft: Draft, payload: Payload<'request-information'>): Refusal | undefined {
  const to = requestedOf(draft, payload);
  if ('kind' in to) return to;
  const { stage, urgency } = draft.state();
  if (to.party === 'applicant' && stage === 'screening' && urgency === 'standard') askAndWait(draft, payload);
  else askBeside(draft, to, { ...payload, ...(to.party === 'provider' && { ofRecords: true }) });
  return undefined;
}

/**
 * Met by its arrival: of what came by mail, fax or telephone, the day on which it did. Also by a signature that is recorded, where nothing
 * else was asked for.
 */
export function supplyInformation(draft: Draft, payload: Payload<'supply-information'>): MemberRefusal | undefined {
  const { note, signedBy, signedOn, receivedOn, reason } = payload;
  const state = draft.state();
  const request = requestFor(draft, payload.request);
  const isFromFiler = seesOwnOnly(draft.by, state);
  if (isFromFiler && signedBy !== undefined) return unacceptable('signedBy', say('patients-own'));
  if (payload.request !== undefined && request === undefined) {
    return unacceptable('request', say('no-question'));
  }
  const isWaitedFor = state.stage === 'awaiting-applicant' || (state.stage === 'screening' && state.form !== undefined);
  if (request !== undefined && (payload.request !== undefined || !isWaitedFor || isFromFiler)) {
    return answerRequest(draft, request, payload);
  }
  if (!isWaitedFor) return notNow(say('nothing-awaited'));
  const since = state.stage === 'awaiting-applicant' ? state.wanted.since : state.receivedAt;
  const refusal = whyBefore(payload, since, 'asked');
  if (refusal !== undefined) return refusal;
  if (state.stage === 'screening' && state.form !== undefined) {
    markRead(draft, { documentIds: [state.form.documentId], mailIds: [] });
  }
  draft.record('information-supplied', { note, signedBy, signedOn, receivedOn, reason, keepsUnread: true });
  endWait(draft, doneAt(payload, draft.at));
  if (signedBy !== undefined) startRelease(draft, draft.state().application, 'information-supplied');
  return undefined;
}

function proceedWithoutInformation(draft: Draft, payload: Payload<'proceed-without-information'>): Refusal | undefined {
  const { stage } = draft.state();
  if (payload.request !== undefined || stage !== 'awaiting-applicant') {
    return leaveRequest(draft, payload.request, payload.reason);
  }
  draft.record('waiting-ended', { reason: payload.reason, keepsUnread: true });
  stopClocks(draft, 'It goes on without the answer.', { id: 'I1' });
  resumeClock(draft, 'D2', waiting);
  return undefined;
}

function identifyPlan(draft: Draft, _payload: Payload<'identify-plan'>, { plan }: Lookups): Refusal | undefined {
  if (plan === undefined) return unacceptable('planId', 'is not a plan in the directory');
  const { plan: before } = draft.state();
  if (planIsParty(draft.state()) && before.planId !== plan.planId) {
    moveCase(draft, plan, { reason: 'Another plan was named while the case was screened.' });
    return undefined;
  }
  draft.record('plan-identified', { plan });
  stopClocks(draft, 'Another plan is the right one.', 'R6');
  return undefined;
}

/** Only what the directory has as confirmed: the letter is written from its entry. */
function confirmReferral(
  draft: Draft,
  { referral }: Payload<'confirm-referral'>,
  { contact }: Lookups,
): Refusal | undefined {
  const recommended = draft.state().recommendation?.referral;
  if (referral !== recommended)
    return unacceptable('referral', `must be the agency that is recommended: ${recommended}`);
  const confirmedOn = contact?.confirmedOn;
  if (confirmedOn === undefined) {
    return unacceptable(
      'referral',
      `has no confirmed contact yet: call the agency, or read its own page, and keep the entry with its source and the day (PUT /directory/contacts/${contactIdOf(referral)})`,
    );
  }
  draft.record('referral-confirmed', { referral, confirmedOn });
  return undefined;
}
