import {
  type DirectoryKind,
  findOrganizationById,
  keepEntry,
  listCalendar,
  listOrganizations,
  listPlans,
  listReviewers,
  listStaff,
} from '../../adapters/dynamodb/directory.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { now } from '../shared/clock.ts';
import { httpHandler, jsonOf } from '../shared/http.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';
import { directoryNamed, mustKeep, mustRead, readEntry } from './entries.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const lists = {
  plans: listPlans,
  reviewers: listReviewers,
  organizations: listOrganizations,
  staff: listStaff,
  calendar: listCalendar,
} satisfies Record<DirectoryKind, unknown>;

/** The directories of plans, organizations, reviewers, staff and the days of each year: read by the Help Center, kept by supervisors. */
export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  const kind = directoryNamed(event.pathParameters?.['kind'] ?? '');
  if (event.httpMethod === 'GET') {
    mustRead(actor, kind);
    return { status: 200, body: { items: await lists[kind](table) } };
  }
  mustKeep(actor);
  const id = decodeURIComponent(event.pathParameters?.['id'] ?? '');
  const entry = await readEntry({ kind, id, body: jsonOf(event) }, organizationId =>
    findOrganizationById(table, organizationId),
  );
  await keepEntry(table, kind, id, entry, { by: actor.sub, at: now() });
  return { status: 200, body: entry };
});
