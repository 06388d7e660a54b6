import type { FileApplication, PlanEntry } from '../../domain/commands/any-command.ts';
import { decideFiling } from '../../domain/decide/filing.ts';
import { derive } from '../../domain/clocks/derive.ts';
import type { Application } from '../../domain/application/application.ts';
import { epochMillisecondsOf, type Instant, type LocalDate } from '../../domain/time/instants.ts';
import { newCaseNumber } from '../shared/chance.ts';
import { nameCase } from '../shared/logger.ts';
import { countEvents } from '../shared/metrics.ts';
import type { Calendar } from '../../domain/clocks/calendar-changes.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

export interface Filing {
  application: Application;
  /** By whom and how it came, where staff typed it in. */
  typedIn?: Pick<FileApplication, 'by' | 'channel' | 'typed'> | undefined;
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

export interface Ports {
  /** Keeps both, or neither: the number may be another case's, or the key on record already. */
  keep: (
    filed: ReturnType<typeof decideFiling>,
    record: Remembered | undefined,
  ) => Promise<'kept' | 'number-taken' | 'repeated'>;
  loadRequest: (
    idempotencyKey: string,
  ) => Promise<Pick<Remembered, 'bodyHash' | 'caseNumber' | 'receivedAt'> | undefined>;
}

/** How a request is kept, for whoever sends the same key again. */
type Remembered = NonNullable<ReturnType<typeof recordOf>>;

const secondsToRemember = 7 * 24 * 60 * 60;

/** Files one case for one Idempotency-Key, however often and from however many connections it comes. */
export async function fileOnce(filing: Filing, ports: Ports): Promise<Filed | 'another-body'> {
  const { application, plan, calendar, at, requestId, typedIn } = filing;
  for (;;) {
    const caseNumber = newCaseNumber();
    const itself = { channel: 'web', by: { role: 'applicant', sub: caseNumber } } as const;
    const filed = decideFiling({ caseNumber, application, plan, calendar, at, requestId, ...(typedIn ?? itself) });
    const { receivedAt } = filed.state;
    const kept = await ports.keep(filed, recordOf(filing, { caseNumber, receivedAt }));
    if (kept === 'repeated') return answeredBefore(filing, ports);
    // Somebody has this number: another one is drawn.
    if (kept === 'number-taken') continue;
    countEvents(filed.events, filed.state);
    nameCase({ caseNumber, correlationId: requestId });
    return { caseNumber, receivedAt };
  }
}

async function answeredBefore({ idempotencyKey, bodyHash }: Filing, ports: Ports): Promise<Filed | 'another-body'> {
  const record = idempotencyKey === undefined ? undefined : await ports.loadRequest(idempotencyKey);
  if (record?.bodyHash !== bodyHash) return 'another-body';
  nameCase(record);
  return { caseNumber: record.caseNumber, receivedAt: record.receivedAt };
}

function recordOf({ idempotencyKey, bodyHash, at }: Filing, filed: Filed) {
  if (idempotencyKey === undefined) return undefined;
  const expires = Math.floor(epochMillisecondsOf(at) / 1000) + secondsToRemember;
  return { idempotencyKey, bodyHash, ...filed, expires };
}

/** D1: the day by which the receipt is acknowledged. */
export function acknowledgeBy(receivedAt: Instant): LocalDate {
  return derive({ rule: 'D1', startedBy: 'application-received', startedAt: receivedAt, asOf: receivedAt }).dueOn;
}
