import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CalendarYear, calendarOf } from '../../domain/directory/calendar-year.ts';
import { Contact } from '../../domain/directory/contact.ts';
import { AnyEntry, type DirectoryKind } from '../../domain/directory/entry-change.ts';
import { Plan } from '../../domain/directory/plan.ts';
import { Organization, Reviewer } from '../../domain/directory/reviewer.ts';
import { StaffMember } from '../../domain/directory/staff.ts';
import { HealthSystem } from '../../domain/directory/system.ts';
import { starter } from '../../domain/directory/starter.ts';
import { keys, type Table } from './table.ts';
import type { Calendar } from '../../domain/clocks/calendar-changes.ts';
import type { OrganizationId, PlanId, ReviewerId } from '../../domain/words/ids.ts';

/** The directories: what was kept in the table over what the product starts with. */
const directories = {
  plans: { schema: Plan, starter: starter.plans, idOf: (entry: Plan) => entry.planId },
  reviewers: { schema: Reviewer, starter: starter.reviewers, idOf: (entry: Reviewer) => entry.reviewerId },
  organizations: {
    schema: Organization,
    starter: starter.organizations,
    idOf: (entry: Organization) => entry.organizationId,
  },
  staff: { schema: StaffMember, starter: starter.staff, idOf: (entry: StaffMember) => entry.sub },
  systems: { schema: HealthSystem, starter: starter.systems, idOf: (entry: HealthSystem) => entry.systemId },
  calendar: { schema: CalendarYear, starter: starter.calendar, idOf: (entry: CalendarYear) => entry.year },
  contacts: { schema: Contact, starter: starter.contacts, idOf: (entry: Contact) => entry.contactId },
} as const;
/** The entry that the product starts with. */
export function starterEntry(kind: DirectoryKind, id: string): AnyEntry | undefined {
  switch (kind) {
    case 'plans':
      return starterOf(directories.plans, id);
    case 'reviewers':
      return starterOf(directories.reviewers, id);
    case 'organizations':
      return starterOf(directories.organizations, id);
    case 'staff':
      return starterOf(directories.staff, id);
    case 'systems':
      return starterOf(directories.systems, id);
    case 'calendar':
      return starterOf(directories.calendar, id);
    case 'contacts':
      return starterOf(directories.contacts, id);
  }
}

function starterOf<T extends object>({ starter: entries, idOf }: Directory<T>, id: string): AnyEntry | undefined {
  const found = entries.find(entry => idOf(entry) === id);
  return found === undefined ? undefined : AnyEntry.parse(found);
}

interface Directory<T> {
  schema: z.ZodType<T>;
  starter: readonly T[];
  idOf: (entry: T) => string;
}

async function listAll<T>(table: Table, kind: DirectoryKind, directory: Directory<T>): Promise<T[]> {
  const kept = (await wholePartition(table, keys.directory(kind))).map(item => directory.schema.parse(item['entry']));
  const keptIds = new Set(kept.map(directory.idOf));
  return [...directory.starter.filter(entry => !keptIds.has(directory.idOf(entry))), ...kept];
}

/** Every item under one key, page after page: a directory is small, but nothing of it may be cut off. */
async function wholePartition(table: Table, pk: string): Promise<Record<string, unknown>[]> {
  const query = { TableName: table.name, KeyConditionExpression: 'PK = :pk', ExpressionAttributeValues: { ':pk': pk } };
  const items: Record<string, unknown>[] = [];
  for await (const page of paginateQuery({ client: table.client }, { ...query, ConsistentRead: true })) {
    items.push(...(page.Items ?? []));
  }
  return items;
}

async function findOne<T>(
  table: Table,
  kind: DirectoryKind,
  directory: Directory<T>,
  id: string,
  { ConsistentRead = false } = {},
): Promise<T | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: { PK: keys.directory(kind), SK: id }, ConsistentRead }),
  );
  if (Item !== undefined) return directory.schema.parse(Item['entry']);
  return directory.starter.find(entry => directory.idOf(entry) === id);
}

export function listPlans(table: Table): Promise<Plan[]> {
  return listAll(table, 'plans', directories.plans);
}

export function listReviewers(table: Table): Promise<Reviewer[]> {
  return listAll(table, 'reviewers', directories.reviewers);
}

export function listOrganizations(table: Table): Promise<Organization[]> {
  return listAll(table, 'organizations', directories.organizations);
}

export function listStaff(table: Table): Promise<StaffMember[]> {
  return listAll(table, 'staff', directories.staff);
}

export function listSystems(table: Table): Promise<HealthSystem[]> {
  return listAll(table, 'systems', directories.systems);
}

export function listCalendar(table: Table): Promise<CalendarYear[]> {
  return listAll(table, 'calendar', directories.calendar);
}

/** As it was kept last: what was confirmed a moment ago is printed. */
export function listContacts(table: Table): Promise<Contact[]> {
  return listAll(table, 'contacts', directories.contacts);
}

export function findContact(table: Table, contactId: string): Promise<Contact | undefined> {
  return findOne(table, 'contacts', directories.contacts, contactId, { ConsistentRead: true });
}

/** The closures and holidays as they are kept now: one small query. */
export async function loadCalendar(table: Table): Promise<Calendar> {
  return calendarOf(await listCalendar(table));
}

export function findPlanById(table: Table, planId: PlanId): Promise<Plan | undefined> {
  return findOne(table, 'plans', directories.plans, planId);
}

/** With `ConsistentRead` as it was kept last: what was looked up a moment ago counts. */
export function findReviewerById(
  table: Table,
  reviewerId: ReviewerId,
  how: { ConsistentRead?: boolean } = {},
): Promise<Reviewer | undefined> {
  return findOne(table, 'reviewers', directories.reviewers, reviewerId, how);
}

/** As it was kept last: who is entered now may sign in now. */
export function findOrganizationById(table: Table, organizationId: OrganizationId): Promise<Organization | undefined> {
  return findOne(table, 'organizations', directories.organizations, organizationId, { ConsistentRead: true });
}

/** As it was kept last: who has left may do nothing from now on. */
export function findStaffById(table: Table, sub: string): Promise<StaffMember | undefined> {
  return findOne(table, 'staff', directories.staff, sub, { ConsistentRead: true });
}

const Load = z.object({ SK: z.string(), openAssignments: z.number() });

/** How many open assignments each reviewer has. */
export async function reviewerLoads(table: Table): Promise<Record<string, number>> {
  const items = await wholePartition(table, keys.loads);
  return Object.fromEntries(items.map(item => Load.parse(item)).map(load => [load.SK, load.openAssignments]));
}
