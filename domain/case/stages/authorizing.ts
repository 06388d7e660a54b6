import * as z from 'zod';
import { AuthorizationReport } from '../authorization-report.ts';
import { queueOf, stage } from '../stage.ts';

export const authorizing = stage(
  'authorizing',
  {
    /** Whether the plan was asked to authorize, or to pay. */
    asked: z.boolean(),
    report: z.optional(AuthorizationReport),
  },
  {
    owner: ({ report }) => (report === undefined ? 'plan' : 'desk'),
    duties: state =>
      state.report === undefined
        ? [{ duty: 'report-authorization', queue: queueOf(state), pressedBy: 'implementation' }]
        : [{ duty: 'accept-authorization', queue: 'help-center', pressedBy: 'implementation' }],
    step: ({ asked }) => (asked ? 'wait-for-authorization' : 'demand-authorization'),
    words: ({ report }) => ({
      ...(report === undefined
        ? {
            who: 'Your health plan',
            doing: 'must give you the service or pay you back, as decided',
            pressedBy: 'implementation' as const,
          }
        : { who: 'The Help Center', doing: 'is checking the proof that your plan sent' }),
      next: 'We make sure that it happens. If your plan is late, the law sets a penalty for each day.',
    }),
  },
);
