import type { Result } from '../facts.ts';
import type { Due, DueWithin } from '../letter-context.ts';
import { by } from './dates.ts';
import { toPlans } from './to-plans.ts';

const results: Readonly<Record<Result, string>> = {
  upheld: "It upholds the plan's decision.",
  overturned: "It overturns the plan's decision.",
  'partly-overturned': "It overturns the plan's decision in part.",
};

export const words = {
  subject: 'Determination adopted',
  subjectToAct: 'Determination adopted: action required',
  adopted:
    'The director has adopted the determination of the independent reviewers. It is binding on your plan (H&S 1374.33). ' +
    'The full text is in the portal, with the analyses and the reviewers’ qualifications; their names are confidential.',
  result: (result: Result) => results[result],
  noAction: 'No action is required.',
  mustAct: 'Your plan must, under H&S 1374.34(a):',
  duty: (clock: 'C1' | 'C2', due: Due | DueWithin) => `${toPlans.implement[clock]} ${by(due)}`,
  report: 'Inform the member and the provider, and report it in the portal with its proof.',
};
