import type { Payload } from '../commands/commands.ts';
import { Contact } from '../application/application.ts';
import { planIsParty } from '../case/access.ts';
import { isForTheDead } from '../case/standing-in.ts';
import type { CaseState } from '../case/state.ts';
import { applicantChanged } from '../letters/applicant-changed.ts';
import { localDateOf } from '../time/days.ts';
import { goOnAfterDeath } from './after-death.ts';
import { meetClocks, meetClocksAsOf, stopClocks } from './clocks.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { unknownDocument } from './records.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import { sendCode } from './send-again.ts';
import { tellFormer } from './tell-former.ts';
import { arrivedAt, doneAt } from './typed-in.ts';

export const standingInDeciders = deciders({
  'record-death': recordDeath,
  'take-back-death': takeBackDeath,
  'substitute-applicant': substituteApplicant,
  'confirm-coming-of-age': confirmComingOfAge,
});

function recordDeath(draft: Draft, { diedOn, note, reason, ...typed }: Payload<'record-death'>): Refusal | undefined {
  if (diedOn !== undefined && diedOn > localDateOf(draft.at)) {
    return unacceptable('diedOn', 'must not be a day that has not come yet');
  }
  goOnAfterDeath(draft, { diedOn, note, reason }, arrivedAt(typed, draft.at));
  return undefined;
}

/** The member lives, and who stood in for the dead is told that they do not any more. */
function takeBackDeath(draft: Draft, { reason }: Payload<'take-back-death'>): undefined {
  const before = draft.state();
  draft.record('death-taken-back', { reason });
  stopClocks(draft, 'The member lives.', 'H1');
  sendCode(draft);
  if (before.standIn === undefined) return;
  tellFormer(draft, before);
  const by = draft.state().standIn?.by ?? 'patient';
  if (planIsParty(before)) queueNotice(draft, applicantChanged, planOf(before), { by });
}

function substituteApplicant(draft: Draft, payload: Payload<'substitute-applicant'>): Refusal | undefined {
  const before = draft.state();
  const refusal = whyNot(before, payload) ?? unknownDocument(draft, payload.documentIds ?? []);
  if (refusal !== undefined) return refusal;
  const { name, relationship, by, contact, documentIds = [], note, reason } = payload;
  const was = contactOf(before);
  draft.record('applicant-substituted', { name, relationship, by, contact, was, documentIds, note, reason });
  meetClocksAsOf(draft, doneAt(payload, draft.at), 'H1');
  if (by === 'conservator') meetClocks(draft, 'B1');
  queueNotice(draft, applicantChanged, applicant, { by });
  sendCode(draft);
  tellFormer(draft, before);
  if (planIsParty(before)) queueNotice(draft, applicantChanged, planOf(before), { by });
  return undefined;
}

function whyNot({ death }: CaseState, payload: Payload<'substitute-applicant'>): Refusal | undefined {
  const { by, contact, documentIds = [], note } = payload;
  if (contact.contactByEmail && typeof contact.email !== 'string') {
    return unacceptable('contact.email', 'is needed: contactByEmail says that we may write by email');
  }
  if (death === undefined && isForTheDead(by)) {
    return unacceptable('by', 'is for a member who has died: give record-death first');
  }
  if (death !== undefined && !isForTheDead(by)) {
    return unacceptable('by', 'must be personal-representative or successor-in-interest: the member has died');
  }
  if (contact.address === undefined && contact.phone === undefined && typeof contact.email !== 'string') {
    return unacceptable('contact', 'needs an address, a telephone number or an email address');
  }
  return documentIds.length === 0 && note === undefined
    ? unacceptable('documentIds', 'or a note is needed: what shows that they may act')
    : undefined;
}

function contactOf({ application: { patient } }: CaseState): Contact {
  const { email, contactByEmail, address, phone, secondPhone, language, preferredWay, confidentialAddress } = patient;
  const all = { email, contactByEmail, address, phone, secondPhone, language, preferredWay, confidentialAddress };
  return Contact.parse(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
}

function confirmComingOfAge(draft: Draft, { note }: Payload<'confirm-coming-of-age'>): undefined {
  draft.record('coming-of-age-seen', { note });
}
