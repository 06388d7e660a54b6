import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';
import { type Step, steps } from './extension.ts';

const takenBack = 'was given in error and is taken back';

export const words = {
  passed: 'That day has passed.',
  inPortal: 'The reason is in the portal.',
  applicant: {
    subject: 'A date in your case is what it was',
    told: {
      review: 'We told you that there is more time to decide your review.',
      complaint: 'We told you that we have more time to finish your complaint.',
      application: 'We told you that you had more time to apply.',
      answer: 'We told you that you had more time to send what we asked you for.',
      other: 'We told you that there is more time for a step in your case.',
    } satisfies Record<Step, string>,
    inError: 'That was our mistake, and we took it back.',
    again: (due: Due) => `The date is what it was before: ${by(due)}.`,
    passed: {
      review: 'That day has passed. We are pressing for a decision now.',
      complaint: 'That day has passed. We are working to finish your complaint now.',
      application:
        'That day has passed. One of us will look at why you applied late. Tell us why, if you have not yet.',
      answer: 'That day has passed. Please send it now. If you cannot get it, call us.',
      other: 'That day has passed. We are working to get it done now.',
    } satisfies Record<Step, string>,
    readMore: 'Sign in to read more.',
    call: 'If this is a problem for your health, call us.',
  },
  plan: {
    subject: 'An extension was taken back',
    inError: (step: Step, due: Due) =>
      `The extension of the time to ${steps[step]} ${takenBack}. It is due ${by(due)}, as it was before.`,
    own: 'The plan’s own deadlines are not changed by this.',
  },
  reviewer: {
    subject: 'Your analysis is due sooner again',
    inError: (due: Due) =>
      `The extension of the time for the determination ${takenBack}. Your analysis is due ${by(due)}, as it was before.`,
    next: 'If you cannot submit it by then, decline in the portal at once.',
  },
  'review-org': {
    subject: 'A review is due sooner again',
    inError: (due: Due) =>
      `The extension of the time for the determination ${takenBack}. It is due ${by(due)}, as it was before.`,
    next: 'Whoever still works on the case has been told.',
  },
};
