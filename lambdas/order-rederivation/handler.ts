import { loadRederivation, saveRederivation } from '../../adapters/dynamodb/rederivations.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { sfnClient, startOnce } from '../../adapters/stepfunctions/executions.ts';
import { OrderRederivation } from '../../domain/api/rederivation.ts';
import { now } from '../shared/clock.ts';
import { bodyOf, httpHandler } from '../shared/http.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';
import { mustOrder, mustRead, noSuchOrder, ordered, viewOf } from './order.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const sfn = sfnClient();

/** Has all open cases counted again, and says how far that is. */
export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  if (event.httpMethod === 'GET') {
    mustRead(actor);
    const job = await loadRederivation(table, decodeURIComponent(event.pathParameters?.['jobId'] ?? ''));
    if (job === undefined) throw noSuchOrder();
    return { status: 200, body: viewOf(job) };
  }
  mustOrder(actor);
  const given = bodyOf(event, OrderRederivation);
  const job = ordered({ jobId: event.requestContext.requestId, by: actor, at: now() }, given);
  await saveRederivation(table, job);
  await startOnce(sfn, env.MACHINE_ARN, job.jobId, { jobId: job.jobId });
  return { status: 202, body: viewOf(job) };
});
