import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';
import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';
import { type Owed, toPlans } from './to-plans.ts';

interface Why {
  what: 'miss' | 'days';
  because: 'counted-again' | 'done-before' | 'not-told' | 'not-arrived';
}

const doneBefore = {
  miss: 'What has come in shows that it was done in time.',
  days: 'What has come in shows that it was done before those days.',
};

export const words = {
  why: ({ what, because }: Why, until: Due | undefined) => {
    if (because === 'done-before') return doneBefore[what];
    if (because === 'not-told') return 'There is no word that your plan had been told of that time early enough.';
    if (because === 'not-arrived') return 'It rested on a notice that had not reached your plan.';
    const again = 'The time was counted again.';
    return until === undefined ? again : `${again} What is done ${by(until)} is in time.`;
  },
  stillLate: 'Another time for the same review is over, and stays so.',
  plan: {
    subject: { miss: 'A missed deadline is taken back', days: 'Penalty days are taken back' },
    toldMiss: ({ duty, authority }: Owed) =>
      `The Department told your plan that it had missed the time to ${duty} (${authority}).`,
    takenBack: 'That is taken back.',
    toldDays: ({ duty, authority }: Owed) =>
      `The Department has counted days that ended without what your plan had to do: ${duty} (${authority}).`,
    violation: 'The violation is off the record.',
    days: (days: number, from: LocalDate, through: LocalDate) =>
      days === 1
        ? `One day that was counted counts no more: ${dateInWords(from)}.`
        : `${days} days that were counted count no more: from ${dateInWords(from)} through ${dateInWords(through)}.`,
    left: (left: number) =>
      left === 0 ? 'No day stays counted.' : `${left} ${left === 1 ? 'day stays' : 'days stay'} counted.`,
    sum: toPlans.sumSoFar,
    unreferred: 'The case does not go to the Office of Enforcement for these days any more.',
    whatIsDue: 'What is due from your plan now, and when, is in the portal.',
  },
  reviewer: {
    subject: 'A late notice about your analysis is taken back',
    takenBack: 'We wrote to you that your analysis was late. That is taken back.',
    next: 'When it is due is in the portal.',
  },
  director: {
    subject: 'A late notice about a review is taken back',
    takenBack:
      'The Department told you that the review organization had not decided this case in time. That is taken back.',
  },
};
