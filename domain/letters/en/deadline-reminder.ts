import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';

export const words = {
  applicant: {
    wanted: {
      subject: 'We still need something from you',
      send: (due: Due) =>
        `We asked you for something and have not had it yet. Please send it ${by(due)}. Sign in to see what it is.`,
      cannotGet: 'If you cannot get it, call us. We will not turn you down because a paper is missing.',
    },
    asked: {
      subject: 'There is still a question for you',
      answer: (due: Due) => `A doctor who reviews your case asked you something. Please answer ${by(due)}.`,
      how: 'Sign in to read it and to answer, or call us. If you cannot answer, the review is decided with what is there.',
    },
    release: {
      subject: 'Please sign again',
      lastsOneYear: 'Your permission to get your records lasts one year.',
      endsSoon: 'It ends soon.',
      signAgain: (due: Due) => `Please sign again ${by(due)}.`,
      howTo: 'Sign in to do it, or call us and we send you the form.',
    },
  },
  fromProvider: {
    subject: 'We still need something from you',
    send: (due: Due) =>
      `The Department asked you for something on the case of one of your patients. Please send it ${by(due)}.`,
    how: 'Call us if you do not have the list of what we need.',
  },
  asked: {
    plan: {
      subject: 'A question from the reviewers: reminder',
      answer: (due: Due) => `A reviewer has asked your plan a question. Please answer ${by(due)}.`,
      how: 'It is in the portal. The review goes on meanwhile.',
    },
    provider: {
      subject: 'A question from the reviewers: reminder',
      answer: (due: Due) => `A reviewer has asked you a question about your patient’s case. Please answer ${by(due)}.`,
      how: 'Call us if you do not have the question. The review goes on meanwhile.',
    },
  },
  plan: {
    subject: 'Reminder of a deadline',
    report: 'If it is done, report it in the portal.',
  },
  invited: {
    subject: 'Please answer our invitation',
    due: (due: Due) => `Your answer to our invitation to review a case is due ${by(due)}.`,
    signIn: 'Sign in to accept or to decline. If you cannot take it, somebody else can be asked today.',
  },
  'review-org': {
    subject: 'A seat is empty',
    due: (due: Due) => `A seat in a review is empty. Please name a reviewer ${by(due)}.`,
    signIn: 'Sign in to name one of your reviewers.',
  },
  reviewer: {
    subject: 'Your analysis is due',
    due: (due: Due) => `Your analysis is due ${by(due)}.`,
    signIn: 'Sign in to submit it.',
  },
};
