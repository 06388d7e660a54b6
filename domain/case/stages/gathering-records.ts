import * as z from 'zod';
import { Instant } from '../../time/instants.ts';
import { clockRules } from '../../clocks/rules.ts';
import { isCounting } from '../clock.ts';
import { isClaimedWhole } from '../records.ts';
import { hasRelease } from '../release.ts';
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
    step: state => (state.asked || !hasRelease(state) ? 'wait-for-records' : 'request-records'),
    tells: state =>
      isPlansMove(state) ? { says: ['plan-sends-records'], pressedBy: 'records' } : { says: [whatWeDo(state)] },
    settles: 'imr',
    shortens: 'records',
  },
);

interface Gathering extends CommonPart {
  asked: boolean;
  deliveredAt?: Instant | undefined;
}

/** Nothing has come, and the plan knows that it is to send something: it was asked, or its time runs by law. */
function isPlansMove(state: Gathering): boolean {
  const { asked, deliveredAt, clocks } = state;
  const runs = clocks.some(clock => clockRules[clock.id].family === 'records' && isCounting(clock));
  return deliveredAt === undefined && ((asked && hasRelease(state)) || runs);
}

function whatWeDo(state: Gathering) {
  if (state.deliveredAt !== undefined) return 'checking-records';
  return hasRelease(state) ? 'asking-for-records' : 'without-records';
}

function dutiesOf(state: Gathering): StageDuty[] {
  if (state.deliveredAt === undefined) {
    if (isPlansMove(state)) return owed(state);
    return hasRelease(state) ? [] : [goOn];
  }
  const isWhole = state.records === undefined || isClaimedWhole(state);
  const rest = hasRelease(state) ? owed(state) : [goOn];
  return [
    { duty: 'complete-documentation', queue: 'help-center', pressedBy: 'records-check' },
    ...(isWhole ? [] : rest),
  ];
}

/** Nobody is asked for records: somebody says how the case goes on with what there is. */
const goOn: StageDuty = { duty: 'go-on-without-release', queue: 'help-center', pressedBy: 'records-check' };

/** What the plan owes: beside our look at it, where its delivery lacks something. */
function owed(state: CommonPart): StageDuty[] {
  return [
    { duty: 'deliver-records', queue: queueOf(state), pressedBy: 'records' },
    { duty: 'proceed-without-records', queue: 'help-center', pressedBy: 'records', oncePast: true },
  ];
}
