import * as z from 'zod';
import { Instant } from '../../time/instants.ts';
import { isClaimedWhole } from '../records.ts';
import { queueOf, stage, type StageDuty } from '../stage.ts';
import type { CommonPart } from '../common-part.ts';

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
        ? owed(state)
        : [
            { duty: 'complete-documentation', queue: 'help-center', pressedBy: 'records-check' },
            ...(state.records === undefined || isClaimedWhole(state) ? [] : owed(state)),
          ],
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

/** What the plan owes: beside our look at it, where its delivery lacks something. */
function owed(state: CommonPart): StageDuty[] {
  return [
    { duty: 'deliver-records', queue: queueOf(state), pressedBy: 'records' },
    { duty: 'proceed-without-records', queue: 'help-center', pressedBy: 'records', oncePast: true },
  ];
}
