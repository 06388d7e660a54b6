import { findOrganizationById } from '../../adapters/dynamodb/directory.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { openFiling } from '../../domain/directory/open-filing.ts';
import { OrganizationId } from '../../domain/words/ids.ts';
import { httpHandler, partOf } from '../shared/http.ts';
import { Problem } from '../shared/problem.ts';
import { say } from '../../domain/words/refusals/said.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

/** What an organization has filed, for anyone: it reads the directory of organizations, and may read nothing else. */
export const handler = httpHandler(env, async event => {
  const id = OrganizationId.safeParse(partOf(event, 'id'));
  const organization = id.success ? await findOrganizationById(table, id.data) : undefined;
  const filing = organization && openFiling(organization);
  if (filing === undefined) throw new Problem(404, say('nothing-filed'));
  return { status: 200, body: filing };
});
