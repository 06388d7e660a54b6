import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';
import type { Owed } from './to-plans.ts';

export const words = {
  applicant: {
    subject: 'Please sign again',
    lastedOneYear: 'Your permission to get your records lasted one year.',
    hasEnded: 'It has ended.',
    needNew: 'We need a new one to ask for more records.',
    howTo: 'Sign in to sign again, or call us and we send you the form.',
    staysOpen: 'Your case stays open.',
  },
  plan: {
    subject: 'A deadline was missed',
    wasOwed: ({ duty, authority }: Owed, due: Due) => `Your plan had to ${duty} ${by(due)} (${authority}).`,
    nothingCame: 'By the Department’s record it is not done, or not all of it.',
    violation: 'The Department has noted it as a violation.',
    supervisor: 'A supervisor has been informed.',
    doItNow: 'If it is not yet done, do it now, and report it in the portal.',
  },
  reviewer: {
    subject: 'Your analysis is late',
    wasDue: (due: Due) => `Your analysis was due ${by(due)}.`,
    nothingCame: 'It has not been received.',
    submit: 'Submit it now.',
    director: 'The Department’s director has been told.',
    decline: 'If you cannot finish, decline in the portal at once.',
  },
  director: {
    subject: 'A review is late',
    wasOwed: (due: Due) => `The review organization had to decide this case ${by(due)}.`,
    lacking: 'An analysis that it needs has not been received.',
    supervisor: 'A supervisor has been told too.',
  },
};
