import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';

export const words = {
  applicant: {
    subject: 'Please sign again',
    lastsOneYear: 'Your permission to get your records lasts one year.',
    endsSoon: 'It ends soon.',
    signAgain: (due: Due) => `Please sign again ${by(due)}.`,
    howTo: 'Sign in to do it, or call us and we send you the form.',
  },
  plan: {
    subject: 'Reminder of a deadline',
    report: 'If it is done, report it in the portal.',
  },
  reviewer: {
    subject: 'Your analysis is due',
    due: (due: Due) => `Your analysis is due ${by(due)}.`,
    signIn: 'Sign in to submit it.',
  },
};
