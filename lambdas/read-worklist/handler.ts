import type { APIGatewayProxyEvent } from 'aws-lambda';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import {
  findOrganizationById,
  findPlanById,
  findReviewerById,
  findStaffById,
  listStaff,
} from '../../adapters/dynamodb/directory.ts';
import { readHeldWork } from '../../adapters/dynamodb/holdings.ts';
import { readWorklist, casesHiddenFrom } from '../../adapters/dynamodb/worklist.ts';
import type { KeptWork } from '../../domain/api/answers.ts';
import type { Me } from '../../domain/api/me.ts';
import { deskQueues, isQueue, mayReadQueue, ownDuties, ownQueue } from '../../domain/case/queues.ts';
import { standsInFor } from '../../domain/directory/away.ts';
import { type Actor, isHelpCenter } from '../../domain/people/actors.ts';
import { isLateWork } from '../../domain/read/late-work.ts';
import { localDateOf } from '../../domain/time/days.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { now } from '../shared/clock.ts';
import { caseNumberOf, httpHandler, type Reply } from '../shared/http.ts';
import { openCase } from '../shared/open-case.ts';
import { malformed, Problem } from '../shared/problem.ts';
import { signedIn } from '../shared/signed-in.ts';
import { me } from './me.ts';
import { Env } from './env.ts';
import { forStaff } from '../../domain/words/refusals/said.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const pageSize = 50;

export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  const at = now();
  return event.resource === '/me' ? { status: 200, body: await whoIs(event, actor, at) } : page(event, actor, at);
});

async function whoIs(event: APIGatewayProxyEvent, actor: Actor, at: Instant): Promise<Me> {
  const hidden = await hiddenFrom(actor);
  return me(event, actor, at, {
    read: (queue, limit) => read(actor, queue, limit),
    isHidden: work => isHidden(hidden, work),
    nameOf,
    open: () => openCase(table, caseNumberOf(event, actor)),
  });
}

async function page(event: APIGatewayProxyEvent, actor: Actor, at: Instant): Promise<Reply> {
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
  const [{ items, next }, hidden] = await Promise.all([read(actor, queue, pageSize, cursor), hiddenFrom(actor)]);
  const seen = items.filter(work => !isHidden(hidden, work));
  return { status: 200, body: { items: seen.map(item => ({ ...item, late: isLateWork(item, at) })), next, asOf: at } };
}

async function hiddenFrom(actor: Actor): Promise<ReadonlySet<string>> {
  return isHelpCenter(actor) ? casesHiddenFrom(table, actor.sub) : new Set<string>();
}

function isHidden(hidden: ReadonlySet<string>, { caseNumber }: KeptWork): boolean {
  return caseNumber !== undefined && hidden.has(caseNumber);
}

function read(actor: Actor, queue: string, limit: number, cursor?: string) {
  return queue === ownDuties ? readOwnDuties(actor, limit, cursor) : readWorklist(table, queue, limit, cursor);
}

/** Also what those hold for whom they stand in today. */
async function readOwnDuties({ sub }: Actor, limit: number, cursor: string | undefined) {
  const staff = await listStaff(table);
  return readHeldWork(table, standsInFor(sub, staff, localDateOf(now())), limit, cursor);
}

async function nameOf({ role, sub, planId, reviewerId, organizationId }: Actor): Promise<string | null> {
  if (role === 'plan') return planId === undefined ? null : named(findPlanById(table, planId));
  if (role === 'reviewer') return reviewerId === undefined ? null : named(findReviewerById(table, reviewerId));
  if (role === 'review-org') {
    return organizationId === undefined ? null : named(findOrganizationById(table, organizationId));
  }
  return named(findStaffById(table, sub));
}

async function named(entry: Promise<{ name: string } | undefined>): Promise<string | null> {
  return (await entry)?.name ?? null;
}
