import { parallel } from '../law/grounds.ts';
import type { Intake } from './intake.ts';
import { rule } from './rule.ts';

/** What the plan thinks of it hurries an approval, and stops none: the Department is the final arbiter. */
export const planAgrees = rule({
  id: 'plan-agrees',
  ...parallel('H&S 1374.30(d), not read; parallel text Ins. Code 10169(d)', 'Ins. Code 10169(d), 10169.1(b)'),
  reads: ({ planWord }: Intake) => ({ eligible: planWord?.eligible ?? null }),
  concludes: ({ eligible }) => {
    if (eligible === null) return undefined;
    return eligible
      ? { effect: 'passes', says: [['plan-agrees']] }
      : {
          effect: 'flag',
          says: [['plan-disagrees']],
        };
  },
});
