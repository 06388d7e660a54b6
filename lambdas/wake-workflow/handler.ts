import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { sfnClient } from '../../adapters/stepfunctions/executions.ts';
import { CaseHappened } from '../shared/case-happened.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { wakeUnlessOnItsWay } from '../shared/wake-case.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const sfn = sfnClient();

/** Wakes the machine of a case that something happened to. */
export const handler = eventHandler(async event => {
  const { caseNumber } = CaseHappened.parse(event).detail;
  await wakeUnlessOnItsWay(table, sfn, { caseNumber, machineArn: env.MACHINE_ARN });
});
