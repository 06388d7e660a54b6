import type { APIGatewayProxyEvent } from 'aws-lambda';
import {
  directories,
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
import { type Actor, isHelpCenter } from '../../domain/people/actors.ts';
import { now } from '../shared/clock.ts';
import { bodyOf, httpHandler } from '../shared/http.ts';
import { malformed, Problem } from '../shared/problem.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

/** The directories of plans, organizations, reviewers, staff and the days of each year: read by the Help Center, kept by supervisors. */
export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  const kind = kindOf(event);
  if (event.httpMethod === 'GET') {
    if (!mayRead(actor, kind)) throw new Problem(403, 'This directory is for the Help Center.');
    return { status: 200, body: { items: await list(kind) } };
  }
  if (actor.role !== 'supervisor' && actor.role !== 'director') {
    throw new Problem(403, 'The directories are kept by supervisors and the director.');
  }
  return keep(event, kind, actor);
});

async function keep(event: APIGatewayProxyEvent, kind: DirectoryKind, actor: Actor) {
  const id = decodeURIComponent(event.pathParameters?.['id'] ?? '');
  const { entry, entryId, organizationId } = parsed(event, kind);
  if (entryId !== id)
    throw malformed([{ path: 'id', reason: `must be the same in the address and in the body: ${id}` }]);
  if (organizationId !== undefined) await mustBeListed(organizationId);
  await keepEntry(table, kind, id, entry, { by: actor.sub, at: now() });
  return { status: 200, body: entry };
}

/** A reviewer reviews for an organization that the directory has. @throws Problem 422 */
async function mustBeListed(organizationId: string): Promise<void> {
  if ((await findOrganizationById(table, organizationId)) !== undefined) return;
  const reason = 'is not an organization in the directory';
  throw new Problem(422, `The entry cannot be kept: organizationId ${reason}. Enter the organization first.`, {
    errors: [{ path: 'organizationId', reason }],
  });
}

interface Parsed {
  entry: object;
  entryId: string;
  /** The organization that the entry belongs to. */
  organizationId?: string;
}

function parsed(event: APIGatewayProxyEvent, kind: DirectoryKind): Parsed {
  switch (kind) {
    case 'plans': {
      const entry = bodyOf(event, directories.plans.schema);
      return { entry, entryId: entry.planId };
    }
    case 'reviewers': {
      const entry = bodyOf(event, directories.reviewers.schema);
      return { entry, entryId: entry.reviewerId, organizationId: entry.organizationId };
    }
    case 'organizations': {
      const entry = bodyOf(event, directories.organizations.schema);
      return { entry, entryId: entry.organizationId };
    }
    case 'staff': {
      const entry = bodyOf(event, directories.staff.schema);
      return { entry, entryId: entry.sub };
    }
    case 'calendar': {
      const entry = bodyOf(event, directories.calendar.schema);
      return { entry, entryId: entry.year };
    }
  }
}

function list(kind: DirectoryKind): Promise<object[]> {
  switch (kind) {
    case 'plans':
      return listPlans(table);
    case 'reviewers':
      return listReviewers(table);
    case 'organizations':
      return listOrganizations(table);
    case 'staff':
      return listStaff(table);
    case 'calendar':
      return listCalendar(table);
  }
}

/** Reviewers' names are for the Help Center; the plans that the Department licenses and its holidays are no secret. */
function mayRead(actor: Actor, kind: DirectoryKind): boolean {
  return kind === 'plans' || kind === 'calendar' || isHelpCenter(actor) || actor.role === 'auditor';
}

function kindOf(event: APIGatewayProxyEvent): DirectoryKind {
  const kind = event.pathParameters?.['kind'] ?? '';
  if (Object.hasOwn(directories, kind)) return kind as DirectoryKind;
  throw new Problem(404, `There is no such directory. There are: ${Object.keys(directories).join(', ')}.`);
}
