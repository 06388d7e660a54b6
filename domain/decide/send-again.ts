import type { Notice } from '../case/notice.ts';
import type { CaseState } from '../case/state.ts';
import type { Payload } from '../commands/commands.ts';
import { stillHolds } from '../letters/letters.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { queueAgain } from './queue-notice.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import { withdrawLetter } from './withdraw-letter.ts';

export const sendAgainDeciders = deciders({
  'send-again': sendAgain,
  'correct-contact': correctContact,
});

/**
 * Letters of the post queue go by email again, to an address that was put right: each as a new notice in place of the old, so that
 * none goes out twice.
 */
function sendAgain(draft: Draft, { noticeIds }: Payload<'send-again'>): Refusal | undefined {
  const waiting = mayBeSentAgain(draft.state());
  const wrong = noticeIds.find(id => !waiting.some(notice => notice.id === id));
  if (wrong !== undefined)
    return unacceptable('noticeIds', `names ${wrong}, which is no letter of the post queue that still holds`);
  sendInstead(
    draft,
    waiting.filter(({ id }) => noticeIds.includes(id)),
  );
  return undefined;
}

/** The applicant can be reached elsewhere: what waits for the post, and still holds, is mailed where there is an address now. */
function correctContact(draft: Draft, contact: Payload<'correct-contact'>): Refusal | undefined {
  const changed = (['email', 'contactByEmail', 'address', 'phone'] as const).some(
    field => contact[field] !== undefined,
  );
  if (!changed) return unacceptable('email', 'or another way to reach the applicant is needed');
  draft.record('contact-corrected', { contact });
  const { patient } = draft.state().application;
  const isMailed = contact.email !== undefined || contact.contactByEmail === true;
  if (!isMailed || !patient.contactByEmail) return undefined;
  sendInstead(
    draft,
    mayBeSentAgain(draft.state()).filter(({ to }) => to.party === 'applicant'),
  );
  return undefined;
}

function mayBeSentAgain(state: CaseState): Notice[] {
  const waits = (notice: Notice) => notice.status === 'to-post' || notice.status === 'bounced';
  return state.notices.filter(notice => waits(notice) && stillHolds(notice, state));
}

function sendInstead(draft: Draft, notices: readonly Notice[]): void {
  for (const { id, ...notice } of notices) {
    const replacedBy = queueAgain(draft, notice);
    withdrawLetter(draft, id, { reason: 'It is sent again by email.', stops: 'The letter goes by email.', replacedBy });
  }
}
