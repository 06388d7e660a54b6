import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { sfnClient, stop } from '../../adapters/stepfunctions/executions.ts';
import { CaseHappened } from '../shared/case-happened.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { openEvent } from '../shared/open-case.ts';
import { watchName } from '../shared/watch.ts';
import { Env } from './env.ts';
import { watchEndedBy } from '../../domain/events/watch-ended.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const sfn = sfnClient();

/**
 * Ends the execution that watches a clock which no longer runs, instead of letting it sleep until the clock's next date. One
 * that starts only now asks first, and ends by itself.
 */
export const handler = eventHandler(async event => {
  const { caseNumber, version } = CaseHappened.parse(event).detail;
  const happened = await openEvent(table, caseNumber, version);
  const watch = happened === undefined ? undefined : watchEndedBy(happened);
  // The rule that hears of lost machines knows this word: `lib/service/followers.ts`.
  if (watch !== undefined) await stop(sfn, env.MACHINE_ARN, watchName(caseNumber, watch), 'WatchIsOver');
});
