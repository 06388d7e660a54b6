import { findPlanById, loadCalendar } from '../../adapters/dynamodb/directory.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Calendar } from '../../domain/clocks/calendar-changes.ts';
import type { Counting } from '../../domain/clocks/receipt.ts';
import type { NoticeId } from '../../domain/words/ids.ts';

/**
 * What the days of that case are counted by, as the directories have it now. A plan that nobody knows is deemed to receive.
 * @param known the calendar, where it was loaded for several cases
 */
export async function countingFor(
  table: Table,
  { plan: { planId, listed } }: CaseState,
  known: Promise<Calendar> = loadCalendar(table),
): Promise<Counting> {
  const [calendar, plan] = await Promise.all([known, listed ? findPlanById(table, planId) : undefined]);
  return { calendar, deemedReceipt: plan?.deemedReceipt ?? true };
}

/** The same for the sending of one notice: only what goes to a plan starts a time. */
export function countingForNotice(table: Table, state: CaseState, noticeId: NoticeId): Promise<Counting> | Counting {
  const notice = state.notices.find(({ id }) => id === noticeId);
  return notice?.to.party === 'plan' ? countingFor(table, state) : {};
}
