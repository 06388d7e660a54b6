import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CaseEvent } from '../../domain/events/events.ts';
import { type CaseState, isFurtherAlong } from '../../domain/case/state.ts';
import { type Answered, answeredWrite, RequestRepeated } from './answered.ts';
import { failedConditions, VersionConflict } from './errors.ts';
import { markWrites } from './member-marks.ts';
import { keys, type Table } from './table.ts';
import { transact } from './transact.ts';
import {
  eventWrite,
  loadWrites,
  noticeWrites,
  snapshotWrite,
  workflowWrite,
  workWrites,
  type Write,
} from './writes.ts';
import { Instant } from '../../domain/time/instants.ts';
import { type CaseNumber, WrittenCaseNumber } from '../../domain/case/case-number.ts';

/** A change of one case: its events and the snapshot they lead to, from the snapshot that the decision was made on. */
export interface Change {
  before?: CaseState;
  events: readonly CaseEvent[];
  after: CaseState;
}

/** Remembers a request by the key that its sender gave it, in the same transaction as what it did. */
export interface RequestRecord {
  idempotencyKey: string;
  bodyHash: string;
  caseNumber: CaseNumber;
  receivedAt: Instant;
  /** When the store may forget it, in seconds since 1970. */
  expires: number;
}

/**
 * Events, snapshot and everything that must be true at the same moment, in one conditional transaction.
 * @param answered what its sender is answered, where the request may come again
 * @throws VersionConflict when the case has moved on
 * @throws RequestRepeated when the same request did it
 * @throws StoreContended when other transactions stay in the way
 */
export async function appendChange(table: Table, change: Change, answered?: Answered): Promise<void> {
  const record = answered === undefined ? [] : [answeredWrite(table, answered)];
  const changes = change.events.length === 0 ? [] : writesOf(table, change);
  if (record.length + changes.length === 0) return;
  try {
    await transact(table, [...record, ...changes]);
  } catch (error) {
    const failed = failedConditions(error);
    if (failed.length === 0) throw error;
    if (answered !== undefined && failed.includes(0)) throw new RequestRepeated('It was done.', { cause: error });
    throw new VersionConflict('The case has moved on.', { cause: error });
  }
}

/**
 * Begins a case, with the record of its request, or does nothing of it: the number is another case's, or the request is on
 * record already.
 * @param marks by which another case of the same member finds it
 * @throws StoreContended when other transactions stay in the way
 */
export async function appendFiling(
  table: Table,
  filed: Change,
  request: RequestRecord | undefined,
  marks: readonly string[] = [],
): Promise<'kept' | 'number-taken' | 'repeated'> {
  try {
    const { caseNumber, receivedAt } = filed.after;
    const marked = markWrites(table, caseNumber, marks, filed.events[0]?.at ?? receivedAt);
    await transact(table, [...writesOf(table, filed, request), ...marked]);
    return 'kept';
  } catch (error) {
    const failed = failedConditions(error);
    if (failed.length === 0) throw error;
    return request !== undefined && failed.includes(placeOfRequest) ? 'repeated' : 'number-taken';
  }
}

const placeOfRequest = 1;

function writesOf(table: Table, { before, events, after }: Change, request?: RequestRecord): Write[] {
  const at = events[0]?.at ?? after.receivedAt;
  const moved = isFurtherAlong(before, after);
  return [
    snapshotWrite(table, before, after),
    ...(request === undefined ? [] : [requestWrite(table, request)]),
    ...events.map(event => eventWrite(table, event, moved && event.version === after.version)),
    ...(moved ? [workflowWrite(table, after, at)] : []),
    ...workWrites(table, before, after),
    ...noticeWrites(table, before, after, at),
    ...loadWrites(table, before, after),
  ];
}

function requestWrite(table: Table, { idempotencyKey, ...record }: RequestRecord): Write {
  return {
    Put: {
      TableName: table.name,
      Item: { ...keys.request(idempotencyKey), ...record },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  };
}

const StoredRequest = z.object({ bodyHash: z.string(), caseNumber: WrittenCaseNumber, receivedAt: Instant });
export type StoredRequest = z.infer<typeof StoredRequest>;

export async function loadRequest(table: Table, idempotencyKey: string): Promise<StoredRequest | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.request(idempotencyKey), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : StoredRequest.parse(Item);
}
