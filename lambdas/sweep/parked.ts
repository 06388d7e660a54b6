import { findPending, parkedNotices, parkedWorkflows, stillLives } from '../../adapters/dynamodb/pending.ts';
import { keys, type Table } from '../../adapters/dynamodb/table.ts';
import { isRunning, type Workflows } from '../../adapters/stepfunctions/executions.ts';
import { type Instant, plus } from '../../domain/time/instants.ts';
import { openWorkflow } from '../shared/open-workflow.ts';
import { giveSystemCommand } from '../shared/system.ts';

/** A machine that waits is looked at once a day; a notice waits for word of its delivery for a day at most. */
const aDay = { hours: -24 };
const twoDays = { hours: -48 };

export interface Parked {
  table: Table;
  sfn: Workflows;
  machineArn: string;
  at: Instant;
  mostAtOnce: number;
}

/** A machine can die in its sleep, unseen: its case gets a successor. @returns how many had died */
export async function checkParkedWorkflows({ table, sfn, machineArn, at, mostAtOnce }: Parked): Promise<number> {
  let dead = 0;
  for (const { caseNumber } of await findPending(table, parkedWorkflows, plus(at, aDay), mostAtOnce)) {
    const workflow = await openWorkflow(table, caseNumber);
    if (workflow === undefined) continue;
    if (await isRunning(sfn, machineArn, `${caseNumber}-${workflow.generation}`)) {
      await stillLives(table, keys.workflow(caseNumber), parkedWorkflows.kind, at);
      continue;
    }
    await giveSystemCommand(table, 'sweep', { caseNumber, type: 'renew-workflow', payload: {} });
    dead += 1;
  }
  return dead;
}

/** @param restart starts the delivery of a notice again */
export async function checkParkedNotices(
  { table, sfn, machineArn, at, mostAtOnce }: Parked,
  restart: (notice: { caseNumber: string; noticeId: string }) => Promise<boolean>,
): Promise<number> {
  let dead = 0;
  for (const notice of await findPending(table, parkedNotices, plus(at, twoDays), mostAtOnce)) {
    if (await isRunning(sfn, machineArn, notice.noticeId)) {
      await stillLives(table, keys.notice(notice.caseNumber, notice.noticeId), parkedNotices.kind, at);
    } else if (await restart(notice)) dead += 1;
  }
  return dead;
}
