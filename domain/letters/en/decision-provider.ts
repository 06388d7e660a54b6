import type { Result } from '../facts.ts';
import { toProviders } from './to-providers.ts';

const results: Readonly<Record<Result, string>> = {
  upheld: 'It upholds the plan’s decision.',
  overturned: 'It overturns the plan’s decision.',
  'partly-overturned': 'It overturns the plan’s decision in part.',
};

export const words = {
  subject: 'Determination adopted',
  adopted:
    'The director has adopted the determination of the Independent Medical Review; it is binding on the plan ' +
    '(H&S 1374.33).',
  result: (result: Result) => results[result],
  planMustAct:
    'The plan must authorize what was decided, or pay for it, within 5 business days of its receipt of the decision, or ' +
    'sooner if the decision says so (H&S 1374.34), and tell you and the member.',
  enclosed:
    'With the determination comes each analysis, with the qualifications of its author; names are confidential.',
  howToGetIt: toProviders.howToGetIt('the determination'),
};
