import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { sfnClient, startOnce } from '../../adapters/stepfunctions/executions.ts';
import { CaseHappened } from '../shared/case-happened.ts';
import { queuedEventHandler } from '../shared/queued-event-handler.ts';
import { openEvent } from '../shared/open-case.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const sfn = sfnClient();

/** Gives each queued notice its delivery: one execution, named by the notice. */
export const handler = queuedEventHandler(async event => {
  const { caseNumber, version } = CaseHappened.parse(event).detail;
  const happened = await openEvent(table, caseNumber, version);
  if (happened?.type !== 'notice-queued') return;
  const noticeId = happened.data.notice.id;
  await startOnce(sfn, env.MACHINE_ARN, noticeId, { caseNumber, noticeId });
});
