import type { CaseDocument } from '../case/document.ts';
import { noticesOf } from '../letters/letter-kind.ts';
import { paperRefused } from '../letters/paper-refused.ts';
import type { DocumentId } from '../words/ids.ts';
import { sayRefused } from './delivery.ts';
import type { Draft } from './draft.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';

/** Whoever sent files that could not be taken is asked to send them again; of a plan's delivery, by the letter about that. */
export function askAgain(draft: Draft, refused: readonly DocumentId[]): void {
  const said = sayRefused(draft, refused);
  const papers = draft.state().documents.filter(({ id }) => refused.includes(id) && !said.includes(id));
  if (papers.some(({ from }) => from === 'applicant')) ask(draft, 'applicant');
  if (papers.some(({ from }) => from === 'plan')) ask(draft, 'plan');
}

/** One letter for all files that are refused before it is out. */
function ask(draft: Draft, from: 'applicant' | 'plan'): void {
  const state = draft.state();
  if (state.stage === 'closed') return;
  const letters = noticesOf(state, paperRefused).filter(({ to }) => to.party === from);
  if (letters.some(({ status }) => status === 'queued')) return;
  queueNotice(draft, paperRefused, from === 'plan' ? planOf(state) : applicant, { again: hadAnother(state, from) });
}

/** Whether one of theirs was refused before, and nothing that came since was taken. */
function hadAnother({ documents }: { documents: readonly CaseDocument[] }, from: 'applicant' | 'plan'): boolean {
  const theirs = documents.filter(one => one.from === from && (one.status === 'refused' || one.status === 'admitted'));
  return theirs.slice(theirs.findLastIndex(({ status }) => status === 'admitted') + 1).length > 1;
}
