import { loadRederivation, saveRederivation } from '../../adapters/dynamodb/rederivations.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { sfnClient, startOnce } from '../../adapters/stepfunctions/executions.ts';
import { OrderRederivation } from '../../domain/api/rederivation.ts';
import { now } from '../shared/clock.ts';
import { bodyOf, httpHandler, partOf } from '../shared/http.ts';
import { repeatable } from '../shared/repeatable.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';
import { mustBeTheSame, mustOrder, mustRead, noSuchOrder, ordered, viewOf } from './order.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const sfn = sfnClient();

/** Has all open cases counted again, and says how far that is. */
export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  if (event.httpMethod === 'GET') {
    mustRead(actor);
    const job = await loadRederivation(table, partOf(event, 'jobId'));
    if (job === undefined) throw noSuchOrder();
    return { status: 200, body: viewOf(job) };
  }
  mustOrder(actor);
  const given = bodyOf(event, OrderRederivation);
  const at = now();
  // An order is known by its key, where it has one: sent again, it is the same order.
  const jobId = repeatable(event, actor, at)?.id ?? event.requestContext.requestId;
  const job = ordered({ jobId, by: actor, at }, given);
  if (!(await saveRederivation(table, job))) mustBeTheSame(await loadRederivation(table, jobId), given);
  await startOnce(sfn, env.MACHINE_ARN, job.jobId, { jobId: job.jobId });
  const headers = { Location: `/cases/rederive-clocks/${jobId}` };
  return { status: 202, headers, body: viewOf((await loadRederivation(table, jobId)) ?? job) };
});
