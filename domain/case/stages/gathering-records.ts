import * as z from 'zod';
import { Instant } from '../../time/instants.ts';
import { queueOf, stage } from '../stage.ts';

export const gatheringRecords = stage(
  'gathering-records',
  {
    /** Whether the plan was asked for its records. */
    asked: z.boolean(),
    deliveredAt: z.optional(Instant),
  },
  {
    owner: ({ deliveredAt }) => (deliveredAt === undefined ? 'plan' : 'desk'),
    duties: state =>
      state.deliveredAt === undefined
        ? [
            { duty: 'deliver-records', queue: queueOf(state), pressedBy: 'records' },
            { duty: 'proceed-without-records', queue: 'help-center', pressedBy: 'records', oncePast: true },
          ]
        : [{ duty: 'complete-documentation', queue: 'help-center', pressedBy: 'records' }],
    step: ({ asked }) => (asked ? 'wait-for-records' : 'request-records'),
    words: ({ deliveredAt }) => ({
      ...(deliveredAt === undefined
        ? {
            who: 'Your health plan',
            doing: 'must send your medical records and its reasons',
            pressedBy: 'records' as const,
          }
        : { who: 'The Help Center', doing: 'is checking the records that your plan sent' }),
      next: 'Then independent doctors get your case. You can still send us records, above all from doctors outside your plan.',
    }),
    settles: 'imr',
    shortens: 'records',
  },
);
