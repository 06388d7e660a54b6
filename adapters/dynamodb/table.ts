import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { callLimits, keeping } from '../call-limits.ts';
import { aroundAll, sayOutOfReach } from '../out-of-reach.ts';
import type { NoticeId } from '../../domain/words/ids.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** The case table: its client, made once, and its name. */
export interface Table {
  client: DynamoDBDocumentClient;
  name: string;
}

/** Every call of the table throws StoreUnreachable where the store, and not the call, is the trouble. */
export function tableNamed(name: string, client = new DynamoDBClient(keeping(callLimits.short))): Table {
  client.middlewareStack.add(next => call => next(call).catch(sayOutOfReach), aroundAll);
  const marshallOptions = { removeUndefinedValues: true };
  return { client: DynamoDBDocumentClient.from(client, { marshallOptions }), name };
}

/** Another table, by the same client: one connection serves both. */
export function tableBeside({ client }: Table, name: string): Table {
  return { client, name };
}

/** The keys of one table for everything (`docs/` has the map). */
export const keys = {
  case: (caseNumber: CaseNumber) => ({ PK: `CASE#${caseNumber}`, SK: 'CASE' }),
  event: (caseNumber: CaseNumber, version: number) => ({ PK: `CASE#${caseNumber}`, SK: eventKey(version) }),
  workflow: (caseNumber: CaseNumber) => ({ PK: `CASE#${caseNumber}`, SK: 'WORKFLOW' }),
  notice: (caseNumber: CaseNumber, noticeId: NoticeId) => ({ PK: `CASE#${caseNumber}`, SK: `NOTICE#${noticeId}` }),
  clock: (caseNumber: CaseNumber, { clock, subject }: { clock: string; subject?: string | undefined }) => ({
    PK: `CASE#${caseNumber}`,
    SK: subject === undefined ? `CLOCK#${clock}` : `CLOCK#${clock}#${subject}`,
  }),
  held: (caseNumber: CaseNumber, sub: string) => ({ PK: `CASE#${caseNumber}`, SK: `HELD#${sub}` }),
  checks: (caseNumber: CaseNumber) => ({ PK: `CASE#${caseNumber}`, SK: 'CHECKS' }),
  work: (caseNumber: CaseNumber, duty: string) => ({ PK: `CASE#${caseNumber}`, SK: `WORK#${duty}` }),
  mail: (mailId: string) => ({ PK: `MAIL#${mailId}`, SK: 'MAIL' }),
  overdueMail: (mailId: string) => ({ PK: `MAIL#${mailId}`, SK: 'OVERDUE' }),
  request: (idempotencyKey: string) => ({ PK: `REQUEST#${idempotencyKey}`, SK: 'REQUEST' }),
  answered: (id: string) => ({ PK: `REQUEST#COMMAND#${id}`, SK: 'REQUEST' }),
  markOf: (mark: string) => `MARK#${mark}`,
  mark: (mark: string, caseNumber: CaseNumber) => ({ PK: `MARK#${mark}`, SK: caseNumber }),
  rederivation: (jobId: string) => ({ PK: `REDERIVATION#${jobId}`, SK: 'REDERIVATION' }),
  place: (mark: string) => ({ PK: `PLACE#${mark}`, SK: 'PLACE' }),
  attempts: (of: string) => ({ PK: `ATTEMPTS#${of}`, SK: 'ATTEMPTS' }),
  /** In the index `find`: the duties of one of the staff, and the cases of which they hold something. */
  dutiesOf: (sub: string) => `STAFF#${sub}`,
  /** Cases in which a check of that reviewer's credentials is missing. */
  checksOf: (reviewerId: string) => `CHECKS#${reviewerId}`,
  casesOf: (sub: string) => `HOLDS#${sub}`,
  loads: 'LOADS#reviewers',
  directory: (kind: string) => `DIRECTORY#${kind}`,
  entryHistory: (kind: string, id: string) => `ENTRY#${kind}#${id}`,
} as const;

export function eventKey(version: number): string {
  return `EVENT#${String(version).padStart(6, '0')}`;
}
