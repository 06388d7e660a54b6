import type { Table } from '../../adapters/dynamodb/table.ts';
import { forgetToken, loadWorkflow, settleClosed, type Workflow } from '../../adapters/dynamodb/workflow-store.ts';
import { isRunning, wake, type Workflows } from '../../adapters/stepfunctions/executions.ts';
import { openWorkflow } from './open-workflow.ts';
import { StillParked } from './still-parked.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/**
 * Wakes a machine on word of an event. A token that is used and still parked, of an execution that runs, was used by another
 * call that could not take it away any more: the machine is on its way, if it has to try for hours. AWS says the same of a
 * token that was parked this very moment: hence the second try. What is lost all the same, the sweep finds by its mark.
 * @throws StillParked when the execution is over
 */
export async function wakeUnlessOnItsWay(
  table: Table,
  sfn: Workflows,
  { caseNumber, machineArn }: { caseNumber: CaseNumber; machineArn: string },
): Promise<void> {
  try {
    await wakeCase(table, sfn, caseNumber);
  } catch (error) {
    if (!(error instanceof StillParked)) throw error;
    if (!(await isRunning(sfn, machineArn, error.execution))) throw error;
    await new Promise(resolve => setTimeout(resolve, secondTryAfterMs));
    await wakeCase(table, sfn, caseNumber).catch((again: unknown) => {
      if (!(again instanceof StillParked)) throw again;
    });
  }
}

const secondTryAfterMs = 1000;

/**
 * Wakes a machine that is parked at an older version than the case has now. One that is on its way, or parked at this
 * version, needs no waking; so a late or doubled call does no harm.
 * @throws StillParked when a token that no longer works is still parked behind
 */
export async function wakeCase(table: Table, sfn: Workflows, caseNumber: CaseNumber): Promise<void> {
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
    throw new StillParked(caseNumber, workflow);
  }
  if (woken) await forgetToken(table, caseNumber, token);
}

function tokenBehind(workflow: Workflow | undefined): string | undefined {
  if (workflow?.taskToken === undefined || workflow.parkedVersion === undefined) return undefined;
  return workflow.parkedVersion < workflow.version ? workflow.taskToken : undefined;
}
