import type { Role } from '../people/actors.ts';
import type { Payloads } from '../commands/any-command.ts';
import type { CaseNumber } from '../case/case-number.ts';
import { type CaseDocument, keptAs } from '../case/document.ts';
import { seesPartiesOnly } from '../case/access.ts';
import { isFiler } from '../case/sign-in.ts';
import { fileBeingChecked } from '../case/document-check.ts';
import { asksForUrgency, needsReading } from '../case/reading.ts';
import { arrivalOf } from '../case/records.ts';
import { startClock } from './clocks.ts';
import { receiveForm } from './form.ts';
import { watchReading } from './reading.ts';
import { askAgain } from './ask-again.ts';
import { settleRecords } from './delivery.ts';
import { setAsideOf } from '../case/set-aside.ts';
import { forgottenFor, whyFull } from '../case/paper-limits.ts';
import type { Draft } from './draft.ts';
import type { EventData } from '../events/events.ts';
import { type MemberRefusal, notNow, refuse } from './refusal.ts';
import { deciders } from './decider.ts';
import { receivedBy } from './typed-in.ts';
import { DocumentId } from '../words/ids.ts';
import { say } from '../words/refusals/said.ts';

export const documentDeciders = deciders({
  'announce-document': announceDocument,
  'receive-document': receiveDocument,
  'admit-document': admitDocument,
  'refuse-document': refuseDocument,
  'join-papers': joinPapers,
});

/** Whoever may send papers: the parties to the case, at any time; reviewers while it is open. */
function announceDocument(draft: Draft, payload: Payloads['announce-document']): MemberRefusal | undefined {
  const from = senderOf(draft.by.role);
  if (from === undefined) return refuse('forbidden', say('not-of-senders'));
  const state = draft.state();
  if (seesPartiesOnly(draft.by, state)) return notNow(say('accept-first'));
  if (state.stage === 'closed' && (from === 'reviewer' || from === 'review-org')) {
    return notNow(say('closed-to-reviewers'));
  }
  const byFiler = isFiler(draft.by, state) ? (true as const) : undefined;
  const full = whyFull(state.documents, { from, byFiler }, draft.at);
  if (full !== undefined) return notNow(full);
  const documentId = DocumentId.parse(`D${String(state.version + 1).padStart(4, '0')}`);
  const forgets = forgottenFor(state.documents, { from, byFiler }, draft.at);
  const { kind, fileName, contentType, bytes, receivedOn, receivedAt } = payload;
  const paper = { documentId, from, ...(byFiler && { byFiler }), kind, fileName, contentType, bytes };
  const received = receivedBy({ receivedOn, receivedAt }, draft.at);
  draft.record('document-announced', {
    ...paper,
    ...(received && { received }),
    ...(forgets.length > 0 && { forgets }),
  });
  return undefined;
}

type FileVersion = EventData['document-arrived'];

/** The first version of the file that comes in is the one that counts: it alone is checked, admitted and served. */
function receiveDocument(draft: Draft, file: FileVersion): undefined {
  if (isAwaited(draft, file.documentId)) draft.record('document-arrived', file);
}

/** On the verdict that this version is clean, and on no other ground. */
function admitDocument(draft: Draft, payload: EventData['document-admitted'] & FileVersion): undefined {
  const { versionId: _versionId, ...admitted } = payload;
  const document = fileBeingChecked(draft.state(), payload);
  if (document === undefined) return;
  const unread = needsReading(draft.state(), document) ? { unread: true as const } : {};
  draft.record('document-admitted', { ...admitted, ...unread });
  settleRecords(draft);
  watchReading(draft);
  judgeUrgencyAgain(draft, document);
  receiveForm(draft, document);
}

/** D5 counts from the request: a certificate that comes after a nurse has judged that there is none asks once more. */
function judgeUrgencyAgain(draft: Draft, document: CaseDocument): void {
  if (!asksForUrgency(draft.state(), document)) return;
  startClock(draft, 'D5', { by: 'document-admitted', at: arrivalOf(document) });
}

function refuseDocument(draft: Draft, payload: EventData['document-refused'] & FileVersion): undefined {
  const { documentId, reason } = payload;
  if (fileBeingChecked(draft.state(), payload) === undefined) return;
  draft.record('document-refused', { documentId, reason });
  askAgain(draft, [documentId]);
}

/**
 * Those of the other case that were admitted there and are not here yet: the same papers are never joined twice. Who filed that one is not who
 * filed this.
 */
function joinPapers(draft: Draft, { from, papers }: Payloads['join-papers']): undefined {
  returnPapers(draft, from, papers);
  const { documents, version } = draft.state();
  const all = [...documents, ...setAsideOf(draft.state())];
  const here = new Set(all.map(document => placeOf(draft.state().caseNumber, document)));
  const joining = papers
    .filter(paper => paper.status === 'admitted' && !here.has(placeOf(from, paper)))
    .map(({ check: _check, refusal: _refusal, status: _status, byFiler: _byFiler, ...paper }, place) => ({
      ...paper,
      id: DocumentId.parse(`D${String(version + 1).padStart(4, '0')}-${place + 1}`),
      joined: keptAs(from, paper),
    }));
  if (joining.length > 0) draft.record('papers-joined', { from, papers: joining });
  watchReading(draft);
}

/** What was taken out of this case for the other, and is taken out there as a paper of this one, is back where it was. */
function returnPapers(draft: Draft, from: CaseNumber, papers: readonly CaseDocument[]): void {
  const { caseNumber } = draft.state();
  const places = new Set(papers.map(paper => placeOf(from, paper)));
  const back = setAsideOf(draft.state()).filter(
    ({ setAside, ...paper }) =>
      setAside.because === 'misfiled' && setAside.belongsTo === from && places.has(placeOf(caseNumber, paper)),
  );
  const reason = `It was taken out of case ${from}, and belongs here after all.`;
  for (const { id: documentId } of back) draft.record('document-put-back', { documentId, reason });
}

function placeOf(caseNumber: CaseNumber, document: CaseDocument): string {
  const { caseNumber: of, documentId } = keptAs(caseNumber, document);
  return `${of} ${documentId}`;
}

function isAwaited(draft: Draft, documentId: DocumentId): boolean {
  return draft.state().documents.some(({ id, status }) => id === documentId && status === 'announced');
}

function senderOf(role: Role): EventData['document-announced']['from'] | undefined {
  switch (role) {
    case 'applicant':
    case 'plan':
    case 'reviewer':
    case 'review-org':
      return role;
    case 'analyst':
    case 'nurse':
    case 'attorney':
    case 'supervisor':
    case 'director':
      return 'help-center';
    case 'auditor':
    case 'system':
      return undefined;
  }
}
