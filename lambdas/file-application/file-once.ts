import { appendChange, loadRequest, RepeatedRequest } from '../../adapters/dynamodb/case-writes.ts';
import { VersionConflict } from '../../adapters/dynamodb/errors.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import type { PlanEntry } from '../../domain/commands/any-command.ts';
import { decideFiling } from '../../domain/decide/filing.ts';
import { derive } from '../../domain/clocks/derive.ts';
import type { Application } from '../../domain/application/application.ts';
import { epochMillisecondsOf, Instant, type LocalDate } from '../../domain/time/instants.ts';
import { newCaseNumber } from '../shared/chance.ts';
import { nameCase } from '../shared/logger.ts';
import { countEvents } from '../shared/metrics.ts';
import type { Calendar } from '../../domain/clocks/calendar-changes.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

export interface Filing {
  application: Application;
  plan: PlanEntry;
  calendar: Calendar;
  at: Instant;
  requestId: string;
  bodyHash: string;
  idempotencyKey: string | undefined;
}

export interface Filed {
  caseNumber: CaseNumber;
  receivedAt: Instant;
}

const secondsToRemember = 7 * 24 * 60 * 60;

/** Files one case for one Idempotency-Key, however often and from however many connections it comes. */
export async function fileOnce(table: Table, filing: Filing): Promise<Filed | 'another-body'> {
  for (;;) {
    const caseNumber = newCaseNumber();
    const by = { role: 'applicant', sub: caseNumber } as const;
    const { application, plan, calendar, at, requestId } = filing;
    const command = { caseNumber, application, channel: 'web', plan, calendar, at, by, requestId } as const;
    const { events, state } = decideFiling(command);
    try {
      await appendChange(table, { events, after: state }, recordOf(filing, caseNumber));
      countEvents(events);
      nameCase({ caseNumber, correlationId: requestId });
      return { caseNumber, receivedAt: at };
    } catch (error) {
      if (error instanceof RepeatedRequest) return answeredBefore(table, filing);
      // Somebody has this number: another one is drawn.
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
}

async function answeredBefore(table: Table, filing: Filing): Promise<Filed | 'another-body'> {
  const record = filing.idempotencyKey === undefined ? undefined : await loadRequest(table, filing.idempotencyKey);
  if (record?.bodyHash !== filing.bodyHash) return 'another-body';
  nameCase(record);
  return { caseNumber: record.caseNumber, receivedAt: Instant.parse(record.receivedAt) };
}

function recordOf({ idempotencyKey, bodyHash, at }: Filing, caseNumber: CaseNumber) {
  if (idempotencyKey === undefined) return undefined;
  const expires = Math.floor(epochMillisecondsOf(at) / 1000) + secondsToRemember;
  return { idempotencyKey, bodyHash, caseNumber, receivedAt: at, expires };
}

/** D1: the day by which the receipt is acknowledged. */
export function acknowledgeBy(receivedAt: Instant): LocalDate {
  return derive({ rule: 'D1', startedBy: 'application-received', startedAt: receivedAt, asOf: receivedAt }).dueOn;
}
