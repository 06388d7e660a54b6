import { isConfidential } from './contact.ts';
import type { CaseDocument } from './document.ts';
import type { CaseState } from './state.ts';

/**
 * Where the address is confidential, a paper that may show it reaches plan and reviewers only when somebody has looked: what the plan
 * itself sent shows what it knows.
 */
export function isHeldBack(state: CaseState, { from, passedOn }: CaseDocument): boolean {
  const maySayWhere = from === 'applicant' || from === 'help-center';
  return isConfidential(state) && maySayWhere && passedOn !== true;
}

/** What is in the case and waits for somebody to look through it. */
export function heldBack(state: CaseState): CaseDocument[] {
  return state.documents.filter(document => document.status === 'admitted' && isHeldBack(state, document));
}
