import type { Table } from '../../adapters/dynamodb/table.ts';
import { forgetToken, loadWorkflow, settleClosed, type Workflow } from '../../adapters/dynamodb/workflow-store.ts';
import { wake, type Workflows } from '../../adapters/stepfunctions/executions.ts';
import { openWorkflow } from './open-workflow.ts';

/** A machine is parked on what is past, and its token does not wake it: its execution may be dead. */
export class StillParked extends Error {
  override name = 'StillParked';
}

/**
 * Wakes a machine that is parked at an older version than the case has now. One that is on its way, or parked at this
 * version, needs no waking; so a late or doubled call does no harm.
 * @throws StillParked when a token that no longer works is still parked behind
 */
export async function wakeCase(table: Table, sfn: Workflows, caseNumber: string): Promise<void> {
  const workflow = await openWorkflow(table, caseNumber);
  if (workflow === undefined) return;
  if (workflow.stage === 'closed' && workflow.leftVersion !== undefined) {
    await settleClosed(table, caseNumber, workflow.version);
    return;
  }
  const token = tokenBehind(workflow);
  if (token === undefined) return;
  const woken = await wake(sfn, token);
  if (!woken && tokenBehind(await loadWorkflow(table, caseNumber)) === token) {
    throw new StillParked(`The machine of ${caseNumber} does not wake.`);
  }
  if (woken) await forgetToken(table, caseNumber, token);
}

function tokenBehind(workflow: Workflow | undefined): string | undefined {
  if (workflow?.taskToken === undefined || workflow.parkedVersion === undefined) return undefined;
  return workflow.parkedVersion < workflow.version ? workflow.taskToken : undefined;
}
