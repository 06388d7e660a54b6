import type { Approval } from '../approval.ts';
import type { Due } from '../letter-context.ts';
import { review } from './approvals.ts';
import { by, wasBy } from './dates.ts';

export const words = {
  applicant: {
    subject: 'Your review has changed',
    changed:
      'We looked at your case again. It is still decided outside your plan. ' +
      'But a different question is asked now.',
    decision: (due: Due) =>
      due.passed === true
        ? `The decision was due ${wasBy(due)}. It is late. We are pressing for it.`
        : `The decision is due ${by(due)}.`,
    seeWhat: (hasReasons: boolean) => `Sign in to see what changed${hasReasons ? ', and why' : ''}.`,
  },
  plan: {
    subject: 'The case takes another path',
    lookedAgain: 'The Department has looked at this case again.',
    /** Without an approval, no part of it is under review any more. */
    path: (approval: Approval | undefined) =>
      approval === undefined
        ? 'It goes on as a complaint (H&S 1368(b)); the review has ended.'
        : `It goes on as ${review(approval)}.`,
    fellAway: 'What no longer applies has fallen away.',
    whatIsDue: (hasReasons: boolean) =>
      `What is due from your plan now, and when, is in the portal${hasReasons ? ', with the reasons' : ''}.`,
  },
};
