import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as z from 'zod';
import { findOrganizationById, listPlans } from '../../adapters/dynamodb/directory.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { openFiling } from '../../domain/directory/open-filing.ts';
import { isEnoughToLookFor, plansLike } from '../../domain/directory/plans-like.ts';
import { OrganizationId } from '../../domain/words/ids.ts';
import { message, say } from '../../domain/words/refusals/said.ts';
import { text } from '../../domain/words/text.ts';
import { httpHandler, partOf, type Reply } from '../shared/http.ts';
import { Problem, readAs } from '../shared/problem.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const Asked = z.object({
  name: text(200).refine(isEnoughToLookFor, { error: message('plan-name-letters') }),
});

/** What the directories have that is open to anyone: filings of organizations, names of plans. It may read nothing else. */
export const handler = httpHandler(env, event => (event.resource === '/plans' ? plans(event) : filing(event)));

async function filing(event: APIGatewayProxyEvent): Promise<Reply> {
  const id = OrganizationId.safeParse(partOf(event, 'id'));
  const organization = id.success ? await findOrganizationById(table, id.data) : undefined;
  const filed = organization && openFiling(organization);
  if (filed === undefined) throw new Problem(404, say('nothing-filed'));
  return { status: 200, body: filed };
}

async function plans({ queryStringParameters }: APIGatewayProxyEvent): Promise<Reply> {
  const { name } = readAs(Asked, queryStringParameters ?? {});
  return { status: 200, body: plansLike(name, await listPlans(table)) };
}
