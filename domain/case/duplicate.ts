import type { CaseNumber } from './case-number.ts';
import type { CaseState } from './state.ts';

/** The case that goes on in place of this one, which is closed, or being closed, as its duplicate. */
export function duplicateOf(state: CaseState): CaseNumber | undefined {
  return state.stage === 'closed' ? state.of : state.concluding?.of;
}
