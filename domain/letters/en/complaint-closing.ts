import type { ComplaintFinding } from '../../case/stage-names.ts';

const findings: Readonly<Record<ComplaintFinding, string>> = {
  'in-compliance': 'We found that your health plan followed the rules.',
  'out-of-compliance': 'We found that your health plan did not follow the rules.',
  resolved: 'The matter has been settled.',
};

export const words = {
  subject: 'The result of your complaint',
  finished: 'We have finished our work on your complaint.',
  finding: (finding: ComplaintFinding) => findings[finding],
  readWhy:
    'Sign in to read what we found, and why. You also find there what your plan must do, if it must do something.',
};
