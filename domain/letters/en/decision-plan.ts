import type { Result } from '../facts.ts';

const results: Readonly<Record<Result, string>> = {
  upheld: "It upholds the plan's decision.",
  overturned: "It overturns the plan's decision.",
  'partly-overturned': "It overturns the plan's decision in part.",
};

export const words = {
  subject: 'Determination adopted',
  subjectToAct: 'Determination adopted: action required',
  adopted:
    'The director has adopted the determination of the Independent Medical Review. It is binding on your plan (H&S 1374.33). ' +
    'The full text is in the portal, with each analysis and the qualifications of its author; names are confidential.',
  result: (result: Result) => results[result],
  noAction: 'No action is required.',
  mustAct: 'Your plan must, under H&S 1374.34(a):',
  report: 'Inform the member and the provider, and report it in the portal with its proof.',
};
