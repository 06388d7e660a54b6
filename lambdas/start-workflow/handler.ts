import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { sfnClient, startOnce } from '../../adapters/stepfunctions/executions.ts';
import { CaseHappened } from '../shared/case-happened.ts';
import { queuedEventHandler } from '../shared/queued-event-handler.ts';
import { openWorkflow } from '../shared/open-workflow.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const sfn = sfnClient();

/** Gives a new or reopened case its machine: one execution for each generation, by its name. */
export const handler = queuedEventHandler(async event => {
  const { caseNumber } = CaseHappened.parse(event).detail;
  const workflow = await openWorkflow(table, caseNumber);
  if (workflow === undefined) return;
  const { generation } = workflow;
  await startOnce(sfn, env.MACHINE_ARN, `${caseNumber}-${generation}`, { caseNumber, generation });
});
