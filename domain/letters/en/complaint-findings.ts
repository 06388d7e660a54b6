import type { ComplaintFinding } from '../../case/stage-names.ts';

/** How a complaint ended, in letters to whoever is not the member. */
export const complaintFindings: Readonly<Record<ComplaintFinding, string>> = {
  'in-compliance': 'It found the plan in compliance.',
  'out-of-compliance': 'It found the plan out of compliance.',
  resolved: 'The matter was settled.',
};
