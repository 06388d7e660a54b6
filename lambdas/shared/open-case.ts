import type { Table } from '../../adapters/dynamodb/table.ts';
import type { CaseEvent } from '../../domain/events/events.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { naming } from './logger.ts';
import { loadCase, loadEvent } from '../../adapters/dynamodb/case-reads.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** Loads a case, and puts it on every line of the log from here on. */
export function openCase(table: Table, caseNumber: CaseNumber): Promise<CaseState | undefined> {
  return naming(caseNumber, loadCase(table, caseNumber));
}

/** For a function that looks only at what happened to the case. */
export function openEvent(table: Table, caseNumber: CaseNumber, version: number): Promise<CaseEvent | undefined> {
  return naming(caseNumber, loadEvent(table, caseNumber, version));
}
