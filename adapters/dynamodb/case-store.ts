import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type CaseEvent, parseEvent } from '../../domain/events/events.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { failedConditions, VersionConflict } from './errors.ts';
import { pastOthers } from './past-others.ts';
import { type Outdated, StoredCase } from './snapshot.ts';
import { eventKey, keys, type Table } from './table.ts';
import {
  eventWrite,
  loadWrites,
  noticeWrites,
  snapshotWrite,
  workflowWrite,
  workWrites,
  type Write,
} from './writes.ts';
import { isFurtherAlong } from '../../domain/case/state.ts';

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
  caseNumber: string;
  receivedAt: string;
  /** When the store may forget it, in seconds since 1970. */
  expires: number;
}

/** The request was answered before: its record says with what. */
export class RepeatedRequest extends Error {
  override name = 'RepeatedRequest';
}

/**
 * A snapshot of another shape is made anew from the case's events; the next change stores it.
 * @returns the case as it is now (a consistent read), or undefined for a number that nobody has
 */
export async function loadCase(table: Table, caseNumber: string): Promise<CaseState | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.case(caseNumber), ConsistentRead: true }),
  );
  if (Item === undefined) return undefined;
  const stored = StoredCase.parse(Item);
  return 'outdated' in stored ? madeAnew(table, caseNumber, stored.outdated) : stored;
}

const readAtOnce = 25;

/** By reads of one item each: whoever may load a case may do that, and has no right to query. */
async function madeAnew(table: Table, caseNumber: string, outdated: Outdated): Promise<CaseState> {
  const versions = Array.from({ length: outdated.version }, (_, index) => index + 1);
  const events: CaseEvent[] = [];
  for (let from = 0; from < versions.length; from += readAtOnce) {
    const some = versions.slice(from, from + readAtOnce).map(version => loadEvent(table, caseNumber, version));
    events.push(...(await Promise.all(some)).filter(event => event !== undefined));
  }
  // Not before it is needed: a function that only looks at cases would carry it at every start.
  const { remade } = await import('./remade.ts');
  return remade(events, outdated);
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

const StoredRequest = z.object({ bodyHash: z.string(), caseNumber: z.string(), receivedAt: z.string() });
export type StoredRequest = z.infer<typeof StoredRequest>;

export async function loadRequest(table: Table, idempotencyKey: string): Promise<StoredRequest | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.request(idempotencyKey), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : StoredRequest.parse(Item);
}

export async function loadEvent(table: Table, caseNumber: string, version: number): Promise<CaseEvent | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.event(caseNumber, version), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : parseEvent(Item);
}

const mostInBatch = 100;

/** Some events of a case, by their numbers, of which none stands twice. */
export async function loadSomeEvents(table: Table, caseNumber: string, versions: number[]): Promise<CaseEvent[]> {
  const found: CaseEvent[] = [];
  for (let from = 0; from < versions.length; from += mostInBatch) {
    const Keys = versions.slice(from, from + mostInBatch).map(version => keys.event(caseNumber, version));
    const { Responses } = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys, ConsistentRead: true } } }),
    );
    found.push(...(Responses?.[table.name] ?? []).map(parseEvent));
  }
  return found.toSorted((a, b) => a.version - b.version);
}

/** A page of a case's history, oldest first, from the event after `after`. */
export async function loadEvents(
  table: Table,
  caseNumber: string,
  after: number,
  limit: number,
): Promise<{ events: CaseEvent[]; more: boolean }> {
  const { Items, LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': keys.case(caseNumber).PK,
        ':from': eventKey(after + 1),
        ':to': 'EVENT#999999',
      },
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return { events: (Items ?? []).map(parseEvent), more: LastEvaluatedKey !== undefined };
}
