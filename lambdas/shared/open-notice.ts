import { loadNotice } from '../../adapters/dynamodb/notice-store.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import { nameCase } from './logger.ts';
import type { NoticeId } from '../../domain/words/ids.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** Loads a notice with its case, and puts the case on every line of the log from here on. */
export async function openNotice(
  table: Table,
  caseNumber: CaseNumber,
  noticeId: NoticeId,
): ReturnType<typeof loadNotice> {
  nameCase({ caseNumber });
  const found = await loadNotice(table, caseNumber, noticeId);
  nameCase({ caseNumber, correlationId: found?.state.correlationId });
  return found;
}
