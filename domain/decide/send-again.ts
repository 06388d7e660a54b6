import { changesOfContact, codeGeneration } from '../case/contact.ts';
import { isToFormer, type Notice } from '../case/notice.ts';
import type { CaseState } from '../case/state.ts';
import type { Payload } from '../commands/commands.ts';
import { accessCode } from '../letters/access-code.ts';
import { codeBrought, goesOnPaper, stillHolds } from '../letters/letters.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { applicant, queueAgain, queueNotice } from './queue-notice.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import { withdrawLetter } from './withdraw-letter.ts';

export const sendAgainDeciders = deciders({ 'send-again': sendAgain });

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

/** What waits for the post, and still holds, of those letters. */
export function sendWhatWaits(draft: Draft, which: (notice: Notice) => boolean): void {
  sendInstead(draft, mayBeSentAgain(draft.state()).filter(which));
}

/** What goes by post whatever address there is stays there. */
function mayBeSentAgain(state: CaseState): Notice[] {
  const waits = (notice: Notice) => notice.status === 'to-post' || notice.status === 'bounced';
  const mayBeMailed = (notice: Notice) => !goesOnPaper(notice, state) && !isToFormer(notice.to);
  return state.notices.filter(notice => waits(notice) && mayBeMailed(notice) && stillHolds(notice, state));
}

function sendInstead(draft: Draft, notices: readonly Notice[]): void {
  for (const notice of notices) {
    const { id, ...content } = notice;
    const hadCode = codeBrought(notice, draft.state(), true) !== undefined;
    const replacedBy = queueAgain(draft, content);
    withdrawLetter(draft, id, { reason: 'It is sent again by email.', stops: 'The letter goes by email.', replacedBy });
    if (hadCode && notice.kind !== accessCode.name) sendCode(draft);
  }
}

/** The code that is good now, by itself: a mail with the case number never has it. */
export function sendCode(draft: Draft, by: 'post' | 'email' = 'post'): void {
  const state = draft.state();
  queueNotice(draft, accessCode, applicant, { generation: codeGeneration(state), by, after: changesOfContact(state) });
}
