import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';
import type { Issue } from '../../case/common-part.ts';

const late =
  'You have six months to ask for a review after your plan decides. Your request came later. ' +
  'If you had a good reason to be late, tell us. We will look at it again.';

export const words = {
  subject: 'We handle your request as a complaint',
  notApproved: (inPart: boolean) =>
    `${inPart ? 'A part of your request' : 'Your request'} cannot get an Independent Medical Review.`,
  hereIsWhy: 'Here is why.',
  /** In general terms; the reasons in full are in the portal. */
  why: ({ because, denialReason }: Issue) => {
    if (because === 'untimely') return late;
    return denialReason === 'not-a-covered-benefit'
      ? 'The question is what your plan covers. The doctors only decide what care a person needs.'
      : 'It does not meet the rules for this kind of review.';
  },
  readReasons: 'Sign in to read all of our reasons.',
  complaint: 'We do not stop here. Our staff now handles it as a complaint. You do not need to do anything.',
  result: (due: Due | undefined) =>
    due === undefined || due.passed === true
      ? 'We will write to you with the result.'
      : `You will hear from us ${by(due)}.`,
};
