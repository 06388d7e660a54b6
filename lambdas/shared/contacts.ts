import { listContacts } from '../../adapters/dynamodb/directory.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import type { Notice } from '../../domain/case/notice.ts';
import type { Contact } from '../../domain/directory/contact.ts';

/** The agencies that a letter may name, as the directory has them now: only what goes to the member's side names any. */
export async function contactsForNotice(table: Table, { to }: Notice): Promise<{ contacts?: readonly Contact[] }> {
  const namesNone = to.party === 'plan' || to.party === 'reviewer' || to.party === 'review-org';
  return namesNone ? {} : { contacts: await listContacts(table) };
}
