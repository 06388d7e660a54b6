import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { sfnClient, startOnce } from '../../adapters/stepfunctions/executions.ts';
import type { CaseEvent } from '../../domain/events/events.ts';
import { CaseHappened } from '../shared/case-happened.ts';
import { queuedEventHandler } from '../shared/queued-event-handler.ts';
import { openEvent } from '../shared/open-case.ts';
import { watchInput, watchName } from '../shared/watch.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const sfn = sfnClient();

/** Gives each running clock its own small execution; a clock that moved gets the next. */
export const handler = queuedEventHandler(async event => {
  const { caseNumber, version } = CaseHappened.parse(event).detail;
  const happened = await openEvent(table, caseNumber, version);
  if (happened === undefined || !startsWatch(happened)) return;
  const run = happened.data;
  await startOnce(sfn, env.MACHINE_ARN, watchName(caseNumber, run), watchInput(caseNumber, run));
});

function startsWatch(event: CaseEvent) {
  return event.type === 'clock-started' || event.type === 'clock-moved' || event.type === 'clock-resumed';
}
