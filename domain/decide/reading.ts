import { clocksOf } from '../clocks/rules.ts';
import type { Payload } from '../commands/commands.ts';
import type { SystemPayload } from '../commands/any-command.ts';
import { ClockSubject, isOwed, lastRuns } from '../case/clock.ts';
import { heldBack, isHeldBack } from '../case/passing-on.ts';
import { partiesOf } from '../case/question.ts';
import { unreadOf, toBeReadIn } from '../case/reading.ts';
import { isAtWork } from '../case/seat.ts';
import { paperAdded } from '../letters/paper-added.ts';
import { queueNotice } from './queue-notice.ts';
import { duplicateOf } from '../case/duplicate.ts';
import { deciders } from './decider.ts';
import { meetClocks, startClock, stopClocks } from './clocks.ts';
import type { Draft } from './draft.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';

export const readingDeciders = deciders({
  'read-documents': readDocuments,
  'join-mail': joinMail,
  'pass-on-documents': passOn,
});

/** Somebody has read them. What was read already is no mistake: two may look at the same paper. */
function readDocuments(draft: Draft, payload: Payload<'read-documents'>): Refusal | undefined {
  const { documentIds = [], mailIds = [], note } = payload;
  if (documentIds.length + mailIds.length === 0) return unacceptable('documentIds', 'is needed: what was read');
  const { documents, mails = [] } = draft.state();
  const unknown = documentIds.find(id => !documents.some(document => document.id === id));
  if (unknown !== undefined) return unacceptable('documentIds', `names ${unknown}, which the case does not have`);
  const strange = mailIds.find(id => !mails.some(({ mailId }) => mailId === id));
  if (strange !== undefined) return unacceptable('mailIds', `names ${strange}, which is not joined to the case`);
  const waiting = new Set(unreadOf(draft.state()).map(({ subject }) => subject));
  const read = {
    documentIds: documentIds.filter(id => waiting.has(id)),
    mailIds: mailIds.filter(id => waiting.has(id)),
  };
  if (read.documentIds.length + read.mailIds.length === 0) return undefined;
  markRead(draft, read, note);
  tellOfPapers(draft, read.documentIds);
  return undefined;
}

/** Whoever has looked through it has read it. What was passed on already is no mistake: two may look at the same paper. */
function passOn(draft: Draft, { documentIds, note }: Payload<'pass-on-documents'>): Refusal | undefined {
  const { documents } = draft.state();
  const unknown = documentIds.find(id => !documents.some(({ id: one, status }) => one === id && status === 'admitted'));
  if (unknown !== undefined) return unacceptable('documentIds', `names ${unknown}, which is not in the case`);
  const waiting = heldBack(draft.state()).map(({ id }) => id);
  const passed = waiting.filter(id => documentIds.includes(id));
  if (passed.length === 0) return undefined;
  draft.record('documents-passed-on', { documentIds: passed, note });
  markRead(draft, { documentIds: passed, mailIds: [] });
  tellOfPapers(draft, passed);
  return undefined;
}

/** What of it waits to be read has been. */
export function markRead(draft: Draft, read: { documentIds: string[]; mailIds: string[] }, note?: string): void {
  const waiting = new Set(unreadOf(draft.state()).map(({ subject }) => subject));
  const documentIds = draft.state().documents.flatMap(({ id }) => (isIn(id, read.documentIds, waiting) ? [id] : []));
  const mailIds = read.mailIds.filter(id => waiting.has(id));
  if (documentIds.length + mailIds.length === 0) return;
  draft.record('documents-read', { documentIds, mailIds, note });
  for (const subject of [...documentIds, ...mailIds]) meetClocks(draft, { id: 'D6', subject });
  watchReading(draft);
}

function isIn(id: string, read: readonly string[], waiting: ReadonlySet<string>): boolean {
  return read.includes(id) && waiting.has(id);
}

/** Papers that were found to belong to the case reach whoever reviews it, and the other parties have a copy. */
function tellOfPapers(draft: Draft, documentIds: readonly string[]): void {
  const state = draft.state();
  const atWork = state.seats.filter(isAtWork);
  if (atWork.length === 0 || (state.stage !== 'assigning-reviewers' && state.stage !== 'reviewing')) return;
  for (const from of ['applicant', 'plan'] as const) {
    const papers = state.documents.filter(
      one => one.from === from && documentIds.includes(one.id) && !isHeldBack(state, one),
    ).length;
    if (papers === 0) continue;
    const others = partiesOf(state).filter(({ party }) => party !== from);
    const reviewers = atWork.map(({ reviewerId }) => ({ party: 'reviewer' as const, reviewerId }));
    for (const to of [...reviewers, ...others]) queueNotice(draft, paperAdded, to, { papers, from });
  }
}

/** The same mail is joined once. Nobody watches over a duplicate, so nothing is left there to be read. */
function joinMail(draft: Draft, { mailId, receivedAt, toBeRead }: SystemPayload<'join-mail'>): Refusal | undefined {
  const { mails = [] } = draft.state();
  if (!ClockSubject.safeParse(mailId).success) return unacceptable('mailId', 'is not an id that a case can keep');
  if (mails.some(mail => mail.mailId === mailId)) return undefined;
  if (toBeRead && duplicateOf(draft.state()) !== undefined)
    return notNow('The case is a duplicate: nobody waits there to read it. Join the mail to the case that goes on.');
  draft.record('mail-joined', { mailId, receivedAt, ...(toBeRead && { unread: true }) });
  watchReading(draft);
  return undefined;
}

/**
 * One clock for all that waits to be read: that of what came in first. When it is read the next goes on, from its own arrival.
 * @param passedOn why what it was about need not be read by itself any more
 */
export function watchReading(draft: Draft, passedOn = 'It is looked at with others.'): void {
  const [first, ...others] = toBeReadIn(draft.state());
  for (const { id, subject, status } of openReadings(draft)) {
    const isUnread = [first, ...others].some(one => one?.subject === subject);
    if (!isUnread) stopClocks(draft, passedOn, { id, subject });
    else if (subject !== first?.subject && status === 'running')
      stopClocks(draft, 'Something came in before.', { id, subject });
  }
  if (first === undefined || openReadings(draft).length > 0) return;
  startClock(draft, 'D6', { by: first.by, at: first.arrivedAt, subject: first.subject });
}

function openReadings(draft: Draft) {
  const ids = clocksOf('reading');
  return lastRuns(draft.state()).filter(clock => ids.includes(clock.id) && isOwed(clock));
}
