import type { Payload } from '../commands/commands.ts';
import { codeGeneration, emailForCode, emailOf, isConfidential, recentContacts, trustedFrom } from '../case/contact.ts';
import { goesToEstate } from '../case/estate.ts';
import { contactChanged } from '../letters/contact-changed.ts';
import { endingOf } from '../letters/holding.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { applicant, queueNotice } from './queue-notice.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';
import { sendCode } from './send-again.ts';

export const accessCodeDeciders = deciders({ 'reissue-access-code': reissue });

/** A new code makes the old one, and every session that was opened with it, worthless. */
function reissue(draft: Draft, { by = 'post', reason, caller }: Payload<'reissue-access-code'>): Refusal | undefined {
  if (endingOf(draft.state()) === 'died' || goesToEstate(draft.state()))
    return notNow('The member has died: no code goes to them.');
  const refusal = by === 'email' ? notByEmail(draft) : notByPost(draft);
  if (refusal !== undefined) return refusal;
  const generation = codeGeneration(draft.state()) + 1;
  draft.record('access-code-reissued', { generation, by, reason, caller });
  sendCode(draft, by);
  tellElsewhere(draft, by);
  return undefined;
}

function notByEmail(draft: Draft): Refusal | undefined {
  const state = draft.state();
  if (emailForCode(state) === undefined) {
    return unacceptable('by', 'must be post: there is no email address of the applicant to which we may write');
  }
  return trustedFrom(state, 'email') > draft.at
    ? unacceptable('by', 'must be post: the email address has been on file for less than 14 days')
    : undefined;
}

/** Who knows that an address is hidden may want to have it changed: a second look, before a code goes to a new one. */
function notByPost(draft: Draft): Refusal | undefined {
  const state = draft.state();
  const isNew = state.onFileSince?.address !== undefined && trustedFrom(state, 'address') > draft.at;
  return isConfidential(state) && isNew && draft.by.role !== 'supervisor'
    ? unacceptable('by', 'needs a supervisor: the confidential address was changed less than 14 days ago')
    : undefined;
}

/** That there is a new code is told where it does not go: elsewhere on file, and where the member was reached not long ago. */
function tellElsewhere(draft: Draft, by: 'post' | 'email'): void {
  const facts = { changed: ['access-code' as const] };
  if (by === 'email') queueNotice(draft, contactChanged, applicant, { ...facts, by: 'post' });
  else if (emailOf(draft.state()) !== undefined)
    queueNotice(draft, contactChanged, applicant, { ...facts, by: 'email' });
  for (const { number, email, address } of recentContacts(draft.state(), draft.at)) {
    const to = { ...applicant, former: number };
    if (email !== undefined && email !== emailOf(draft.state())) {
      queueNotice(draft, contactChanged, to, { ...facts, by: 'email' });
    }
    if (address !== undefined && address !== draft.state().application.patient.address) {
      queueNotice(draft, contactChanged, to, { ...facts, by: 'post' });
    }
  }
}
