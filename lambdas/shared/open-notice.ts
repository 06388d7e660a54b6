import { loadNotice } from '../../adapters/dynamodb/notice-store.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import { nameCase } from './logger.ts';

/** Loads a notice with its case, and puts the case on every line of the log from here on. */
export async function openNotice(table: Table, caseNumber: string, noticeId: string): ReturnType<typeof loadNotice> {
  nameCase({ caseNumber });
  const found = await loadNotice(table, caseNumber, noticeId);
  nameCase({ caseNumber, correlationId: found?.state.correlationId });
  return found;
}
