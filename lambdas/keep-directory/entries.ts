import type * as z from 'zod';
import { CalendarYear } from '../../domain/directory/calendar-year.ts';
import { Contact } from '../../domain/directory/contact.ts';
import { AnyEntry, type DirectoryKind } from '../../domain/directory/entry-change.ts';
import { Plan } from '../../domain/directory/plan.ts';
import { Organization, Reviewer } from '../../domain/directory/reviewer.ts';
import { isActive } from '../../domain/directory/away.ts';
import { StaffMember } from '../../domain/directory/staff.ts';
import { HealthSystem } from '../../domain/directory/system.ts';
import { type Actor, isHelpCenter, readsAll } from '../../domain/people/actors.ts';
import type { LocalDate } from '../../domain/time/instants.ts';
import { malformed, Problem, readAs } from '../shared/problem.ts';
import type { OrganizationId } from '../../domain/words/ids.ts';
import { forStaff } from '../../domain/words/refusals/said.ts';

interface Ids {
  id: string;
  /** The organization that the entry belongs to. */
  organizationId?: OrganizationId;
}

/** How the entries of each directory are read. */
const directories = {
  plans: reading(Plan, ({ planId }) => ({ id: planId })),
  reviewers: reading(Reviewer, ({ reviewerId, organizationId }) => ({ id: reviewerId, organizationId })),
  organizations: reading(Organization, ({ organizationId }) => ({ id: organizationId })),
  staff: reading(StaffMember, ({ sub }) => ({ id: sub })),
  systems: reading(HealthSystem, ({ systemId }) => ({ id: systemId })),
  calendar: reading(CalendarYear, ({ year }) => ({ id: year })),
  contacts: reading(Contact, ({ contactId }) => ({ id: contactId })),
};

function reading<T extends object>(schema: z.ZodType<T>, idsOf: (entry: T) => Ids) {
  return (body: unknown): { entry: AnyEntry; ids: Ids } => {
    const entry = readAs(schema, body);
    return { entry: AnyEntry.parse(entry), ids: idsOf(entry) };
  };
}

/** @throws Problem 404 */
export function directoryNamed(name: string): DirectoryKind {
  if (isDirectory(name)) return name;
  throw new Problem(404, forStaff(`There is no such directory. There are: ${Object.keys(directories).join(', ')}.`));
}

function isDirectory(name: string): name is DirectoryKind {
  return Object.hasOwn(directories, name);
}

/**
 * Reviewers' names are for the Help Center; the plans that the Department licenses, its holidays and the contacts of its letters are no secret.
 * @throws Problem 403
 */
export function mustRead(actor: Actor, kind: DirectoryKind): void {
  if (kind === 'plans' || kind === 'calendar' || kind === 'contacts' || readsAll(actor)) return;
  throw new Problem(403, forStaff('This directory is for the Help Center.'));
}

/** Who changed what has ids of staff in it. @throws Problem 403 */
export function mustReadHistory(actor: Actor): void {
  if (readsAll(actor)) return;
  throw new Problem(403, forStaff('Who changed a directory is for the Help Center and auditors.'));
}

export function nothingProposed(): Problem {
  return new Problem(404, forStaff('No change of this entry waits for anybody.'));
}

/** @throws Problem 403 */
export function mustKeep({ role }: Actor): void {
  if (role === 'supervisor' || role === 'director') return;
  throw new Problem(403, forStaff('The directories are kept by supervisors and the director.'));
}

/**
 * The entry as it may be kept under that id. A reviewer reviews for an organization that the directory has.
 * @throws Problem 400 or 422
 */
export async function readEntry(
  { kind, id, body }: { kind: DirectoryKind; id: string; body: unknown },
  findOrganization: (organizationId: OrganizationId) => Promise<object | undefined>,
): Promise<AnyEntry> {
  const { entry, ids } = directories[kind](body);
  if (ids.id !== id)
    throw malformed([{ path: 'id', reason: forStaff(`must be the same in the address and in the body: ${id}`) }]);
  if (ids.organizationId !== undefined && (await findOrganization(ids.organizationId)) === undefined) {
    const reason = forStaff('is not an organization in the directory');
    throw new Problem(
      422,
      forStaff(`The entry cannot be kept: organizationId ${reason}. Enter the organization first.`),
      {
        errors: [{ path: 'organizationId', reason }],
      },
    );
  }
  return entry;
}

const confirmed = { contacts: 'confirmedOn', calendar: 'moonsConfirmedOn' } as const;

/** Nothing was confirmed on a day that has not come. @throws Problem 422 */
export function mustHaveBeen(kind: keyof typeof confirmed, entry: AnyEntry, today: LocalDate): void {
  const field = confirmed[kind];
  const on = entry[field];
  if (typeof on === 'string' && on > today) throw cannotBeKept(field, 'is a day that has not come yet');
}

/**
 * A deputy is somebody of the Help Center who is with us; nobody takes their own leave of it, so that somebody is left to keep it.
 * @throws Problem 422
 */
export async function mustKeepStaff(
  entry: AnyEntry,
  by: Pick<Actor, 'sub'>,
  findStaff: (sub: string) => Promise<StaffMember | undefined>,
): Promise<void> {
  const member = StaffMember.parse(entry);
  if (member.sub === by.sub && !isActive(member)) throw cannotBeKept('active', 'is for somebody else to take from you');
  if (member.deputy === undefined) return;
  const deputy = await findStaff(member.deputy);
  if (deputy !== undefined && isHelpCenter(deputy) && isActive(deputy)) return;
  throw cannotBeKept('deputy', 'is not a member of the Help Center in the directory');
}

function cannotBeKept(path: string, reason: string): Problem {
  const errors = [{ path, reason: forStaff(reason) }];
  return new Problem(422, forStaff(`The entry cannot be kept: ${path} ${reason}.`), { errors });
}
