import type { CaseDocument, DocumentKind } from './document.ts';
import { isHeldBack } from './passing-on.ts';
import { isForOthers } from './reading.ts';
import type { CaseState } from './state.ts';

/** Whether plan and reviewers see a paper that somebody else sent: it is in the case, read, and held back from nobody. */
export function isPassedOn(state: CaseState, document: CaseDocument): boolean {
  return document.status === 'admitted' && isForOthers(state, document) && !isHeldBack(state, document);
}

/** What speaks of the member's health or of the plan's reasons: a letter or a form does not. */
export const ofTheMatter: ReadonlySet<DocumentKind> = new Set([
  'medical-record',
  'plan-record',
  'statement-of-reasons',
  'grievance-response',
  'denial-letter',
  'certification',
  'evidence',
]);

/** The papers that an analysis can rest on. */
export function recordsForReview(state: CaseState): CaseDocument[] {
  return state.documents.filter(document => ofTheMatter.has(document.kind) && isPassedOn(state, document));
}
