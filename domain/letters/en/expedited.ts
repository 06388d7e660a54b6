import type { Due, DueWithin } from '../letter-context.ts';
import { by, wasBy } from './dates.ts';
import type { Urgency } from '../../case/common-part.ts';

export const words = {
  applicant: {
    subject: (urgency: Urgency) =>
      urgency === 'expedited' ? 'We speed up your case' : 'Your case goes on at the normal speed',
    changed: (urgency: Urgency) =>
      urgency === 'expedited'
        ? 'We now treat your case as urgent. Shorter times count from now on.'
        : 'We looked at your case again. It does not meet the rules for an urgent case. So the normal times count.',
    nextDecision: (due: Due) =>
      due.passed === true
        ? `The next decision was due ${wasBy(due)}. It is late. We are seeing to it.`
        : `The next decision is due ${by(due)}.`,
    readWhy: 'Sign in to read why.',
    worse: 'If your health gets worse, call us.',
  },
  plan: {
    subject: (urgency: Urgency) =>
      urgency === 'expedited' ? 'The case is expedited' : 'The case returns to standard time',
    changed: (urgency: Urgency) =>
      urgency === 'expedited'
        ? 'The Department has found that this case is urgent. Expedited times apply from now on.'
        : 'The Department has found that this case does not meet the conditions of an expedited review. ' +
          'Standard times apply.',
    readWhy: 'The reason is in the portal.',
    records: (due: Due | DueWithin) => `The records are due ${by(due)}.`,
  },
};
