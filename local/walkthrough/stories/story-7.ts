import type { Story } from '../story.ts';
import { ruthOkafor } from './applicants.ts';
import { afterTheDecision } from './silences/after-the-decision.ts';
import { atTheDoor, lettersPosted } from './silences/at-the-door.ts';
import { inTheReview } from './silences/in-the-review.ts';

/** Everybody is silent in turn, and each silence is noticed on its day by whoever can end it. */
export const story7: Story = {
  number: 7,
  title: 'silence everywhere, and each is noticed on time by the right person',
  begins: '2027-04-05 08:00',
  cases: [
    {
      title: 'Member, desk, post, plan, reviewers, director: each lets the time pass once',
      application: ruthOkafor,
      steps: [...atTheDoor, lettersPosted, ...inTheReview, ...afterTheDecision],
      clocksAtEnd: {
        A1: 'missed, due 2027-06-10',
        A2: 'met, due 2027-06-14',
        C1: 'missed, due 2027-06-18',
        C3: 'missed, due 2027-08-13',
        C4: 'missed, due 2027-07-12',
        D1: 'met, due 2027-04-10',
        D2: 'missed, due 2027-04-28',
        D6: 'missed, due 2027-05-07',
        E1: 'stopped, due 2028-04-21',
        F1: 'met, due 2027-09-15',
        I1: 'missed, due 2027-04-19',
        N1: 'running, due 2027-08-17',
        R1: 'missed, due 2027-05-04',
        S1: 'missed, due 2027-05-14',
        V0: 'met, due 2027-05-19',
        V1: 'missed, due 2027-06-05',
      },
    },
  ],
};
