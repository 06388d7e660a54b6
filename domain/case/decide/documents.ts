import type { Role } from '../actors.ts';
import type { AnnounceDocument } from '../commands.ts';
import type { Draft } from '../draft.ts';
import type { EventData } from '../events.ts';
import { notNow, type Refusal } from '../refusal.ts';
import { openStages } from '../stages.ts';

const mostDocuments = 200;

/** Whoever may send papers: the parties to the case, at any time while it is open. */
export function announceDocument(draft: Draft, payload: AnnounceDocument['payload']): Refusal | undefined {
  const from = senderOf(draft.by.role);
  if (from === undefined) return { kind: 'forbidden', detail: 'Your role does not send papers to a case.' };
  const state = draft.state();
  if (!openStages.some(stage => stage === state.stage)) return notNow('The case is closed; it takes no more papers.');
  if (state.documents.length >= mostDocuments)
    return notNow(`The case holds ${mostDocuments} papers; it takes no more.`);
  const documentId = `D${String(state.version + 1).padStart(4, '0')}`;
  draft.record('document-announced', { documentId, from, ...payload });
  return undefined;
}

export function admitDocument(draft: Draft, payload: EventData['document-admitted']): Refusal | undefined {
  if (isAwaited(draft, payload.documentId)) draft.record('document-admitted', payload);
  return undefined;
}

export function refuseDocument(draft: Draft, payload: EventData['document-refused']): Refusal | undefined {
  if (isAwaited(draft, payload.documentId)) draft.record('document-refused', payload);
  return undefined;
}

function isAwaited(draft: Draft, documentId: string): boolean {
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
