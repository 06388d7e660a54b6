import type { Story } from '../story.ts';
import { nadiaSolberg, harrietVale } from './applicants.ts';
import { afterTheDeath } from './places/after-the-death.ts';
import { anotherMember } from './places/another-member.ts';
import { untilTheReview } from './places/until-the-review.ts';

/** What was in the wrong place, or had lost its own: a case, a paper, an applicant, a decision. */
export const story8: Story = {
  number: 8,
  title: 'a wrong plan, a misfiled paper, a death and a son who goes on, and a decision that came back',
  begins: '2028-01-04 08:00',
  cases: [
    {
      title: 'Another member of the plan, whose paper will lie in somebody else’s records',
      application: nadiaSolberg,
      steps: anotherMember,
      clocksAtEnd: {
        D1: 'met, due 2028-01-09',
        D2: 'met, due 2028-01-11',
        D4: 'met, due 2028-01-10',
        E1: 'running, due 2029-01-03',
        F1: 'met, due 2028-06-20',
        R1: 'met, due 2028-01-10',
        V0: 'met, due 2028-01-11',
        V1: 'running, due 2028-02-06',
      },
    },
    {
      title: 'A member who has paid for her care, and does not live to see the end',
      application: harrietVale,
      steps: [...untilTheReview, ...afterTheDeath],
      clocksAtEnd: {
        A1: 'met, due 2028-02-07',
        A2: 'met, due 2028-02-08',
        C2: 'met, due 2028-02-14',
        C3: 'met, due 2028-03-15',
        C4: 'met, due 2028-02-16',
        D1: 'met, due 2028-01-15',
        D2: 'met, due 2028-01-17',
        D4: 'met, due 2028-01-19',
        D6: 'met, due 2028-01-13',
        E1: 'stopped, due 2029-01-09',
        F1: 'met, due 2028-06-20',
        H1: 'met, due 2028-03-25',
        N1: 'met, due 2028-02-08',
        R1: 'met, due 2028-01-18',
        V0: 'met, due 2028-01-20',
        V1: 'met, due 2028-02-17',
      },
    },
  ],
};
