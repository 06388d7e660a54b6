import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';
import { tieMeans } from './ties.ts';
import type { Urgency } from '../../case/common-part.ts';

export const words = {
  subject: (urgency: Urgency) =>
    urgency === 'expedited' ? 'Invitation to an urgent review' : 'Invitation to a review',
  chosen: 'You have been chosen to review a case.',
  signIn: 'Sign in to see the parties, and to accept or decline.',
  answerAll: 'Before you accept, answer every question about ties to the parties (H&S 1374.32).',
  openOrTied: 'A question left open, or a single tie that counts, means that somebody else takes the case.',
  means: 'What counts as a tie:',
  kinds: [tieMeans.professional, tieMeans.familial, tieMeans.financial],
  organization: tieMeans.organization,
  mayNotCount: tieMeans.mayNotCount,
  due: (due: Due) => `The determination is due ${by(due)}.`,
  answerToday: 'Please answer as soon as you can, so that another reviewer can be asked if you cannot take it.',
};
