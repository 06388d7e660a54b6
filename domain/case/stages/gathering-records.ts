import * as z from 'zod';
import { Instant } from '../../time/instants.ts';
import { clockRules } from '../../clocks/rules.ts';
import { isCounting } from '../clock.ts';
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
    owner: state => (isPlansMove(state) ? 'plan' : 'desk'),
    duties: dutiesOf,
    step: ({ asked }) => (asked ? 'wait-for-records' : 'request-records'),
    words: state => ({
      ...(isPlansMove(state)
        ? {
            who: 'Your health plan',
            doing: 'must send your medical records and its reasons',
            pressedBy: 'records' as const,
          }
        : {
            who: 'The Help Center',
            doing:
              state.deliveredAt === undefined
                ? 'is asking your plan for your medical records'
                : 'is checking the records that your plan sent',
          }),
      next: 'Then independent doctors get your case. You can still send us records, above all from doctors outside your plan.',
    }),
    settles: 'imr',
    shortens: 'records',
  },
);

interface Gathering extends CommonPart {
  asked: boolean;
  deliveredAt?: Instant | undefined;
}

/** Nothing has come, and the plan knows that it is to send something: it was asked, or its time runs by law. */
function isPlansMove({ asked, deliveredAt, clocks }: Gathering): boolean {
  const runs = clocks.some(clock => clockRules[clock.id].family === 'records' && isCounting(clock));
  return deliveredAt === undefined && (asked || runs);
}

function dutiesOf(state: Gathering): StageDuty[] {
  if (state.deliveredAt === undefined) return isPlansMove(state) ? owed(state) : [];
  return [
    { duty: 'complete-documentation', queue: 'help-center', pressedBy: 'records-check' },
    ...(state.records === undefined || isClaimedWhole(state) ? [] : owed(state)),
  ];
}

/** What the plan owes: beside our look at it, where its delivery lacks something. */
function owed(state: CommonPart): StageDuty[] {
  return [
    { duty: 'deliver-records', queue: queueOf(state), pressedBy: 'records' },
    { duty: 'proceed-without-records', queue: 'help-center', pressedBy: 'records', oncePast: true },
  ];
}
