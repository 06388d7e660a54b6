import { type Instant, plus } from '../time/instants.ts';
import type { CaseDocument } from './document.ts';
import type { CaseState } from './state.ts';
import type { DocumentId } from '../words/ids.ts';

/** What became of the check of a file for viruses. */
export type Verdict = 'clean' | 'infected' | 'not-scannable' | 'failed' | 'access-denied';

/** How long a check may take before a person is asked; most take less than a minute. */
const timeToCheck = { minutes: 15 };

type Check = NonNullable<CaseDocument['check']>;

/** The document, if it is just this version of its file that is being checked. */
export function fileBeingChecked(
  state: CaseState,
  file: { documentId: DocumentId; versionId: string },
): CaseDocument | undefined {
  return state.documents.find(({ id, check }) => id === file.documentId && check?.versionId === file.versionId);
}

export function isLate({ check }: CaseDocument, now: Instant): boolean {
  return check !== undefined && check.stalled === undefined && plus(check.since, timeToCheck) <= now;
}

/** When somebody must look whether a verdict is late: undefined where none is awaited. */
export function nextCheckDue(state: CaseState): Instant | undefined {
  const awaited = state.documents.flatMap(({ check }) =>
    check === undefined || check.stalled !== undefined ? [] : [plus(check.since, timeToCheck)],
  );
  return awaited.toSorted()[0];
}

/** The files that wait for a person to say what becomes of them. */
export function stalledDocuments(state: CaseState): { id: DocumentId; stalled: NonNullable<Check['stalled']> }[] {
  return state.documents.flatMap(({ id, check }) =>
    check?.stalled === undefined ? [] : [{ id, stalled: check.stalled }],
  );
}
