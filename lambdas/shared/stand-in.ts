import { findStaffById } from '../../adapters/dynamodb/directory.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { standsInFor } from '../../domain/directory/away.ts';
import type { StaffMember } from '../../domain/directory/staff.ts';
import { type Actor, isHelpCenter } from '../../domain/people/actors.ts';
import { localDateOf } from '../../domain/time/days.ts';
import { now } from './clock.ts';

/** Whether somebody stands in today, as a deputy or a deputy's deputy, for who has the case in hand. */
export async function standsInToday(table: Table, actor: Actor, { assignedTo }: CaseState): Promise<boolean> {
  if (!isHelpCenter(actor) || assignedTo === undefined) return false;
  const holder = await findStaffById(table, assignedTo);
  const deputy = await deputyOf(table, holder);
  const chain = [holder, deputy, await deputyOf(table, deputy)].filter(one => one !== undefined);
  return standsInFor(actor.sub, chain, localDateOf(now())).includes(assignedTo);
}

async function deputyOf(table: Table, member: StaffMember | undefined): Promise<StaffMember | undefined> {
  return member?.deputy === undefined ? undefined : findStaffById(table, member.deputy);
}
