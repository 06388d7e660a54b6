import {
  findPending,
  pendingChecks,
  pendingClocks,
  pendingNotices,
  pendingWorkflows,
} from '../../adapters/dynamodb/pending.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { countOverdue } from '../../adapters/dynamodb/worklist.ts';
import { isRunning, sfnClient, startOnce } from '../../adapters/stepfunctions/executions.ts';
import { deskQueues } from '../../domain/read/queues.ts';
import type { ClockId } from '../../domain/clocks/rules.ts';
import { type Instant, plus } from '../../domain/time/instants.ts';
import { now } from '../shared/clock.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { logger, nameNoCase } from '../shared/logger.ts';
import { measure } from '../shared/metrics.ts';
import { openWorkflow } from '../shared/open-workflow.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { StillParked, wakeCase } from '../shared/wake-case.ts';
import { watchName } from '../shared/watch.ts';
import { Env } from './env.ts';
import { checkParkedNotices, checkParkedWorkflows } from './parked.ts';
import { repairs } from './repairs.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const sfn = sfnClient();

/** How long something may be on its way before it counts as left undone. */
const patience = { minutes: -10 };
const mostAtOnce = 200;
/** Nobody is at a desk from Friday evening to Monday; what cannot wait so long calls a supervisor by itself. */
const overAWeekend = { hours: -72 };

export interface Found {
  workflows: number;
  notices: number;
  clocks: number;
  /** Cases with a file whose check for viruses is late. */
  checks: number;
}

/**
 * Finds what was left undone because a delivery failed or a machine died, and sets it going again. It should find
 * nothing: every finding is a defect and raises an alarm.
 */
export const handler = eventHandler(async () => {
  const at = now();
  const before = plus(at, patience);
  const { count, end } = repairs();
  const parked = { table, sfn, at, mostAtOnce, count };
  const found = {
    workflows:
      (await count(await findPending(table, pendingWorkflows, before, mostAtOnce), repairWorkflow)) +
      (await checkParkedWorkflows({ ...parked, machineArn: env.CASE_LIFECYCLE_ARN })),
    notices:
      (await count(await findPending(table, pendingNotices, before, mostAtOnce), row => repairNotice(row, at))) +
      (await checkParkedNotices({ ...parked, machineArn: env.NOTICE_DELIVERY_ARN }, row => repairNotice(row, at))),
    clocks: await count(await findPending(table, pendingClocks, before, mostAtOnce), row => repairClock(row, at)),
    checks: await count(await findPending(table, pendingChecks, at, mostAtOnce), stallLateChecks),
  };
  nameNoCase();
  const all = found.workflows + found.notices + found.clocks + found.checks;
  if (all > 0) logger.error('The sweep found work', { ...found });
  for (const [kind, number] of Object.entries(found)) measure('SweepFound', number, { kind });
  await measureOverdueWork(plus(at, overAWeekend));
  end();
  return found;
});

/** Tells how much lies on each desk of the Help Center that should have been done before `before`. */
async function measureOverdueWork(before: Instant): Promise<void> {
  for (const queue of deskQueues) measure('OverdueWork', await countOverdue(table, queue, before), { queue });
}

/** A machine that never started is started, one that sleeps is woken, one that died gets a successor. */
async function repairWorkflow({ caseNumber }: { caseNumber: string }): Promise<boolean> {
  const workflow = await openWorkflow(table, caseNumber);
  if (workflow === undefined) return false;
  const name = `${caseNumber}-${workflow.generation}`;
  if (workflow.stage === 'closed' && workflow.leftVersion !== undefined) {
    await wakeCase(table, sfn, caseNumber);
    return false;
  }
  if (await isRunning(sfn, env.CASE_LIFECYCLE_ARN, name)) return wokeUp(caseNumber, workflow.taskToken !== undefined);
  const { generation } = workflow;
  const started = await startOnce(sfn, env.CASE_LIFECYCLE_ARN, name, { caseNumber, generation });
  if (!started) await giveSystemCommand(table, 'sweep', { caseNumber, type: 'renew-workflow', payload: {} });
  return true;
}

async function wokeUp(caseNumber: string, isParked: boolean): Promise<boolean> {
  try {
    await wakeCase(table, sfn, caseNumber);
  } catch (error) {
    if (!(error instanceof StillParked)) throw error;
    await giveSystemCommand(table, 'sweep', { caseNumber, type: 'renew-workflow', payload: {} });
  }
  return isParked;
}

async function repairNotice(row: { caseNumber: string; noticeId: string }, at: Instant): Promise<boolean> {
  const { caseNumber, noticeId } = row;
  return restart(env.NOTICE_DELIVERY_ARN, noticeId, { caseNumber, noticeId }, at);
}

async function repairClock(
  row: { caseNumber: string; clock: ClockId; revision: number },
  at: Instant,
): Promise<boolean> {
  const { caseNumber, clock, revision } = row;
  return restart(env.DEADLINE_ARN, watchName(caseNumber, row), { caseNumber, clock, revision }, at);
}

/** Nothing here can hurry GuardDuty: a person decides whether to wait or to ask for the file again. */
async function stallLateChecks({ caseNumber }: { caseNumber: string }): Promise<boolean> {
  await giveSystemCommand(table, 'sweep', { caseNumber, type: 'stall-late-checks', payload: {} });
  return true;
}

/** The first execution has the plain name; one that takes its place has the time in it, for a name is used once. */
async function restart(machineArn: string, name: string, input: object, at: Instant): Promise<boolean> {
  if (await isRunning(sfn, machineArn, name)) return false;
  if (await startOnce(sfn, machineArn, name, input)) return true;
  return startOnce(sfn, machineArn, `${name}-${at.slice(0, 13).replaceAll(/[^\dT]/gu, '')}`, input);
}
