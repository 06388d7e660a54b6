import { findOrganizationById } from '../../adapters/dynamodb/directory.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { type OrganizationNames, reviewedBy } from '../../domain/read/letter-matter.ts';

/** What the organizations that have the review are called today. */
export async function organizationNames(table: Table, state: CaseState): Promise<OrganizationNames> {
  const found = await Promise.all(reviewedBy(state).map(id => findOrganizationById(table, id)));
  return Object.fromEntries(found.flatMap(one => (one === undefined ? [] : [[one.organizationId, one.name]])));
}
