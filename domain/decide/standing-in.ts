import type { Payload } from '../commands/commands.ts';
import { Contact } from '../application/application.ts';
import { emailOf } from '../case/contact.ts';
import { planIsParty } from '../case/access.ts';
import { representativeOf } from '../case/representative.ts';
import { isPaidInDispute } from '../case/estate.ts';
import { isForTheDead } from '../case/standing-in.ts';
import type { CaseState } from '../case/state.ts';
import { afterDeath } from '../letters/after-death.ts';
import { applicantChanged } from '../letters/applicant-changed.ts';
import { contactChanged } from '../letters/contact-changed.ts';
import { localDateOf } from '../time/days.ts';
import { keepLettersFromTheDead } from './closing-by-hand.ts';
import { meetClocks, startClock, stopClocks } from './clocks.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { unknownDocument } from './records.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import { sendCode } from './send-again.ts';

export const standingInDeciders = deciders({
  'record-death': recordDeath,
  'take-back-death': takeBackDeath,
  'substitute-applicant': substituteApplicant,
  'confirm-coming-of-age': confirmComingOfAge,
});

/** What was paid can still be claimed, by somebody who steps in; what was only asked for, nobody needs any more. */
function recordDeath(draft: Draft, { diedOn, note }: Payload<'record-death'>): Refusal | undefined {
  if (diedOn !== undefined && diedOn > localDateOf(draft.at)) {
    return unacceptable('diedOn', 'must not be a day that has not come yet');
  }
  const waits = isPaidInDispute(draft.state());
  draft.record('death-recorded', { diedOn, waits, note });
  stopClocks(draft, 'The child has died.', 'B1');
  if (!waits) {
    const reason = note ?? 'The Department was told that the member has died.';
    draft.record('case-concluding', { conclusion: { outcome: 'died', reason, diedOn } });
    keepLettersFromTheDead(draft);
    return undefined;
  }
  startClock(draft, 'H1', { by: 'death-recorded', at: draft.at });
  queueNotice(draft, afterDeath, applicant);
  if (representativeOf(draft.state()) !== undefined) queueNotice(draft, afterDeath, { party: 'representative' });
  return undefined;
}

function takeBackDeath(draft: Draft, { reason }: Payload<'take-back-death'>): undefined {
  draft.record('death-taken-back', { reason });
  stopClocks(draft, 'The member lives.', 'H1');
  sendCode(draft);
}

function substituteApplicant(draft: Draft, payload: Payload<'substitute-applicant'>): Refusal | undefined {
  const before = draft.state();
  const refusal = whyNot(before, payload) ?? unknownDocument(draft, payload.documentIds ?? []);
  if (refusal !== undefined) return refusal;
  const { name, relationship, by, contact, documentIds = [], note } = payload;
  const was = contactOf(before);
  draft.record('applicant-substituted', { name, relationship, by, contact, was, documentIds, note });
  meetClocks(draft, 'H1');
  if (by === 'conservator') meetClocks(draft, 'B1');
  queueNotice(draft, applicantChanged, applicant, { by });
  sendCode(draft);
  tellFormer(draft, before);
  if (planIsParty(before)) queueNotice(draft, applicantChanged, planOf(before), { by });
  return undefined;
}

function whyNot({ death }: CaseState, payload: Payload<'substitute-applicant'>): Refusal | undefined {
  const { by, contact, documentIds = [], note } = payload;
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

/** Who did not know of it can say so: by post, and by email where that went to somebody alive. */
function tellFormer(draft: Draft, before: CaseState): void {
  const former = draft.state().formerContacts?.at(-1);
  if (former === undefined) return;
  const to = { ...applicant, former: former.number };
  const facts = { changed: ['applicant' as const, 'access-code' as const] };
  if (emailOf(before) !== undefined) queueNotice(draft, contactChanged, to, { ...facts, by: 'email' });
  queueNotice(draft, contactChanged, to, { ...facts, by: 'post' });
}

function confirmComingOfAge(draft: Draft, { note }: Payload<'confirm-coming-of-age'>): undefined {
  draft.record('coming-of-age-seen', { note });
}
