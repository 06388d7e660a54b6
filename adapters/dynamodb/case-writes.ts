import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CaseEvent } from '../../domain/events/events.ts';
import { type CaseState, isFurtherAlong } from '../../domain/case/state.ts';
import { failedConditions, VersionConflict } from './errors.ts';
import { pastOthers } from './past-others.ts';
import { keys, type Table } from './table.ts';
import {
  eventWrite,
  loadWrites,
  noticeWrites,
  snapshotWrite,
  workflowWrite,
  workWrites,
  type Write,
} from './writes.ts';
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
  receivedAt: string;
  /** When the store may forget it, in seconds since 1970. */
  expires: number;
}

/** The request was answered before: its record says with what. */
export class RepeatedRequest extends Error {
  override name = 'RepeatedRequest';
}

/**
 * Events, snapshot and everything that must be true at the same moment, in one conditional transaction.
 * @throws VersionConflict when the case has moved on; RepeatedRequest when the request is on record already;
 * StoreContended when other transactions stay in the way
 */
export async function appendChange(table: Table, change: Change, request?: RequestRecord): Promise<void> {
  const [first] = change.events;
  if (first === undefined) return;
  const { before, after } = change;
  const moved = isFurtherAlong(before, after);
  const writes: Write[] = [
    snapshotWrite(table, before, after),
    ...(request === undefined ? [] : [requestWrite(table, request)]),
    ...change.events.map(event => eventWrite(table, event, moved && event.version === after.version)),
    ...(moved ? [workflowWrite(table, after, first.at)] : []),
    ...workWrites(table, before, after),
    ...noticeWrites(table, before, after, first.at),
    ...loadWrites(table, before, after),
  ];
  await writeAll(table, writes, request !== undefined);
}

async function writeAll(table: Table, writes: Write[], hasRequest: boolean): Promise<void> {
  try {
    await pastOthers(() => table.client.send(new TransactWriteCommand({ TransactItems: writes })));
  } catch (error) {
    const failed = failedConditions(error);
    if (hasRequest && failed.includes(1)) throw new RepeatedRequest('This request was answered before.');
    if (failed.length > 0) throw new VersionConflict('The case has moved on.', { cause: error });
    throw error;
  }
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

const StoredRequest = z.object({ bodyHash: z.string(), caseNumber: WrittenCaseNumber, receivedAt: z.string() });
export type StoredRequest = z.infer<typeof StoredRequest>;

export async function loadRequest(table: Table, idempotencyKey: string): Promise<StoredRequest | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.request(idempotencyKey), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : StoredRequest.parse(Item);
}
