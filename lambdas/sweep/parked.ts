import { findPending, parkedNotices, parkedWorkflows, stillLives } from '../../adapters/dynamodb/pending.ts';
import { keys, type Table } from '../../adapters/dynamodb/table.ts';
import { isRunning, type Workflows } from '../../adapters/stepfunctions/executions.ts';
import { type Instant, plus } from '../../domain/time/instants.ts';
import { openWorkflow } from '../shared/open-workflow.ts';
import { giveSystemCommand } from '../shared/system.ts';
import type { Repairs } from './repairs.ts';

/** A machine that waits is looked at once a day; a notice waits for word of its delivery for a day at most. */
const aDay = { hours: -24 };
const twoDays = { hours: -48 };

export interface Parked {
  table: Table;
  sfn: Workflows;
  machineArn: string;
  at: Instant;
  mostAtOnce: number;
  count: Repairs['count'];
}

/** A machine can die in its sleep, unseen: its case gets a successor. @returns how many had died */
export async function checkParkedWorkflows({ table, sfn, machineArn, at, mostAtOnce, count }: Parked): Promise<number> {
  return count(await findPending(table, parkedWorkflows, plus(at, aDay), mostAtOnce), async ({ caseNumber }) => {
    const workflow = await openWorkflow(table, caseNumber);
    if (workflow === undefined) return false;
    if (await isRunning(sfn, machineArn, `${caseNumber}-${workflow.generation}`)) {
      await stillLives(table, keys.workflow(caseNumber), parkedWorkflows.kind, at);
      return false;
    }
    await giveSystemCommand(table, 'sweep', { caseNumber, type: 'renew-workflow', payload: {} });
    return true;
  });
}

/** @param restart starts the delivery of a notice again */
export async function checkParkedNotices(
  { table, sfn, machineArn, at, mostAtOnce, count }: Parked,
  restart: (notice: { caseNumber: string; noticeId: string }) => Promise<boolean>,
): Promise<number> {
  return count(await findPending(table, parkedNotices, plus(at, twoDays), mostAtOnce), async notice => {
    if (!(await isRunning(sfn, machineArn, notice.noticeId))) return restart(notice);
    await stillLives(table, keys.notice(notice.caseNumber, notice.noticeId), parkedNotices.kind, at);
    return false;
  });
}
