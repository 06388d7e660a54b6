import type { Issue } from '../case/common-part.ts';
import type { CaseState } from '../case/state.ts';

/** The same change to each issue of those numbers. */
export function changeIssues(state: CaseState, numbers: readonly number[], change: Partial<Issue>): CaseState {
  const issues = state.issues.map(issue => (numbers.includes(issue.number) ? { ...issue, ...change } : issue));
  return { ...state, issues };
}
