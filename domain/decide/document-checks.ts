import { fileBeingChecked, isLate, stalledDocuments, type Verdict } from '../case/document-check.ts';
import { askAgain } from './ask-again.ts';
import type { Draft } from './draft.ts';
import type { EventData } from '../events/events.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import type { CaseState } from '../case/state.ts';
import { deciders } from './decider.ts';
import type { DocumentId } from '../words/ids.ts';

export const documentCheckDeciders = deciders({
  'give-up-on-documents': giveUpOnDocuments,
  'wait-for-documents': waitForDocuments,
  'record-failed-check': recordFailedCheck,
  'stall-late-checks': stallLateChecks,
});

/** So many in one decision, which is one transaction; the rest is left to the next. */
const mostAtOnce = 40;

const unclean = {
  infected: 'infected',
  'not-scannable': 'not-scannable',
  failed: 'not-scanned',
} as const;

/** A file that did not come out clean: it is refused, unless the fault is ours. Then a person mends it. */
function recordFailedCheck(
  draft: Draft,
  file: EventData['document-arrived'] & { verdict: Exclude<Verdict, 'clean'> },
): undefined {
  const { documentId, verdict } = file;
  const document = fileBeingChecked(draft.state(), file);
  if (document === undefined) return;
  if (verdict !== 'access-denied') {
    draft.record('document-refused', { documentId, reason: unclean[verdict] });
    askAgain(draft, [documentId]);
  } else if (document.check?.stalled?.reason !== verdict) {
    draft.record('document-checks-stalled', { documentIds: [documentId], reason: verdict });
  }
}

/** Asks a person about the files of whose check nothing has been heard for too long. */
function stallLateChecks(draft: Draft): undefined {
  const late = draft.state().documents.filter(document => isLate(document, draft.at));
  const documentIds = late.map(({ id }) => id);
  if (documentIds.length > 0) draft.record('document-checks-stalled', { documentIds, reason: 'late' });
}

function giveUpOnDocuments(draft: Draft, payload: { documentIds?: DocumentId[] | undefined }): Refusal | undefined {
  const chosen = chosenOf(draft.state(), payload.documentIds);
  if ('kind' in chosen) return chosen;
  for (const documentId of chosen) draft.record('document-refused', { documentId, reason: 'not-scanned' });
  askAgain(draft, chosen);
  return undefined;
}

/** The check gets its time once more; a verdict that comes is heard whether somebody waits or not. */
function waitForDocuments(
  draft: Draft,
  payload: { documentIds?: DocumentId[] | undefined; note?: string | undefined },
): Refusal | undefined {
  const chosen = chosenOf(draft.state(), payload.documentIds);
  if ('kind' in chosen) return chosen;
  draft.record('document-checks-awaited', { documentIds: chosen, note: payload.note });
  return undefined;
}

function chosenOf(state: CaseState, documentIds: DocumentId[] | undefined): DocumentId[] | Refusal {
  const stalled = stalledDocuments(state).map(({ id }) => id);
  if (documentIds?.every(id => stalled.includes(id)) === false) {
    return unacceptable('documentIds', 'names a file whose check does not wait for a person');
  }
  return [...new Set(documentIds ?? stalled)].slice(0, mostAtOnce);
}
