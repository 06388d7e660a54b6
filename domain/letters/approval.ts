import type { CaseState } from '../case/state.ts';
import type { Urgency } from '../case/common-part.ts';

/** What a request was approved for. */
export interface Approval {
  urgency: Urgency;
  /** Whether a part of it is handled as a complaint. */
  inPart: boolean;
}

export function approvalOf({ urgency, issues }: CaseState): Approval {
  return { urgency, inPart: issues.some(({ route }) => route === 'complaint') };
}
