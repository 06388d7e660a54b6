import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { listStaff } from '../../adapters/dynamodb/directory.ts';
import { readHeldWork } from '../../adapters/dynamodb/holdings.ts';
import { readWorklist, casesHiddenFrom } from '../../adapters/dynamodb/worklist.ts';
import { deskQueues, isQueue, mayReadQueue, ownDuties, ownQueue } from '../../domain/case/queues.ts';
import { standsInFor } from '../../domain/directory/away.ts';
import { type Actor, isHelpCenter } from '../../domain/people/actors.ts';
import { isLateWork } from '../../domain/read/late-work.ts';
import { localDateOf } from '../../domain/time/days.ts';
import { now } from '../shared/clock.ts';
import { httpHandler } from '../shared/http.ts';
import { malformed, Problem } from '../shared/problem.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';
import { forStaff } from '../../domain/words/refusals/said.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const pageSize = 50;

export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  const queue = event.queryStringParameters?.['queue'] ?? ownQueue(actor);
  if (queue === undefined)
    throw malformed([{ path: 'queue', reason: forStaff('is required: your role has no queue of its own') }]);
  if (!isQueue(queue)) {
    const parties = 'plan:, reviewer: or review-org: with an id';
    throw malformed([
      { path: 'queue', reason: forStaff(`is no queue. There are: ${deskQueues.join(', ')}, ${ownDuties}; ${parties}`) },
    ]);
  }
  if (!mayReadQueue(actor, queue)) throw new Problem(403, forStaff('That queue is not yours to see.'));
  const cursor = event.queryStringParameters?.['cursor'];
  const [{ items, next }, hidden] = await Promise.all([
    queue === ownDuties ? readOwnDuties(actor, cursor) : readWorklist(table, queue, pageSize, cursor),
    isHelpCenter(actor) ? casesHiddenFrom(table, actor.sub) : new Set<string>(),
  ]);
  const at = now();
  const seen = items.filter(({ caseNumber }) => caseNumber === undefined || !hidden.has(caseNumber));
  return { status: 200, body: { items: seen.map(item => ({ ...item, late: isLateWork(item, at) })), next } };
});

/** Also what those hold for whom they stand in today. */
async function readOwnDuties({ sub }: Actor, cursor: string | undefined) {
  const staff = await listStaff(table);
  return readHeldWork(table, standsInFor(sub, staff, localDateOf(now())), pageSize, cursor);
}
