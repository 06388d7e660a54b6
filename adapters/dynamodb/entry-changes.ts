import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { AnyEntry, type DirectoryKind, EntryChange, Proposal } from '../../domain/directory/entry-change.ts';
import type { MoonsToConfirm } from '../../domain/directory/moons.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { type Answered, answeredWrite } from './answered.ts';
import { starterEntry } from './directory.ts';
import { keys, type Table } from './table.ts';
import { transactIfStill } from './transact.ts';
import type { Write } from './writes.ts';

/** An entry’s place. */
export interface Place {
  kind: DirectoryKind;
  id: string;
}

/** An entry as it is kept now; version 0 is what the product starts with, what nobody has kept, or what was kept before versions. */
export interface Kept {
  version: number;
  entry: AnyEntry | null;
}

const Stored = z.object({ entry: AnyEntry, version: z.optional(z.int()) });

export async function loadKept(table: Table, { kind, id }: Place): Promise<Kept> {
  const Key = { PK: keys.directory(kind), SK: id };
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
  if (Item === undefined) return { version: 0, entry: starterEntry(kind, id) ?? null };
  const { entry, version = 0 } = Stored.parse(Item);
  return { version, entry };
}

/** A duty that some desk has because of an entry. */
interface Duty {
  queue: 'supervisor' | 'director' | 'post';
  duty: string;
  dueAt: Instant;
}

export interface Keeping {
  change: EntryChange;
  /** What was confirmed by it. */
  proposal?: Proposal | undefined;
  /** To tell the old and the new address, until it is done. */
  telling?: Duty | undefined;
}

/** The record of the answer to a request that may come again: none, or one. */
function recordOf(table: Table, answered: Answered | undefined): Write[] {
  return answered === undefined ? [] : [answeredWrite(table, answered)];
}

/**
 * Keeps an entry, with what it was before and who did it, in one transaction.
 * @returns false where somebody was first
 */
export async function keepEntry(
  table: Table,
  place: Place,
  { change, proposal, telling }: Keeping,
  answered?: Answered,
): Promise<boolean> {
  const { kind, id } = place;
  const { version, after: entry, by, at } = change;
  const put = {
    TableName: table.name,
    Item: { PK: keys.directory(kind), SK: id, entry, version, by, at },
    ...(version === 1
      ? { ConditionExpression: 'attribute_not_exists(version)' }
      : { ConditionExpression: 'version = :before', ExpressionAttributeValues: { ':before': version - 1 } }),
  };
  const isOver = proposal === undefined ? [] : [proposalGone(table, proposal)];
  const duty = telling === undefined ? [] : [dutyWrite(table, place, `TELL#${numbered(version)}`, telling)];
  return transactIfStill(table, [
    { Put: put },
    changeWrite(table, place, change),
    ...isOver,
    ...duty,
    ...(isMoonConfirmed(place, entry) ? [moonsConfirmed(table, id)] : []),
    ...recordOf(table, answered),
  ]);
}

function isMoonConfirmed({ kind }: Place, entry: AnyEntry): boolean {
  return kind === 'calendar' && entry['moonsConfirmedOn'] !== undefined;
}

/** Puts it before a supervisor that nobody has confirmed the holidays by the moon of a year: once, until its entry says that somebody has. */
export async function askForMoons(table: Table, { year, dueAt }: MoonsToConfirm): Promise<void> {
  const work = { queue: 'supervisor', duty: `confirm-moons:${year}`, owner: 'help-center', dueAt };
  const Item = { ...moonsKey(year), ...work };
  const put = { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(PK)' };
  await ifFirst(table.client.send(new PutCommand(put)));
}

function moonsConfirmed(table: Table, year: string): Write {
  return { Delete: { TableName: table.name, Key: moonsKey(year) } };
}

function moonsKey(year: string) {
  return { PK: keys.entryHistory('calendar', year), SK: 'MOONS' };
}

/** @returns false where somebody was first */
async function ifFirst(put: Promise<unknown>): Promise<boolean> {
  try {
    await put;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Lays a change before a second person. @returns false where another waits already */
export function propose(table: Table, proposal: Proposal, queue: Duty['queue']): Promise<boolean> {
  const { kind, id, dueAt } = proposal;
  const work = { queue, duty: `confirm-entry:${kind}:${id}`, owner: 'help-center', dueAt };
  const Item = { PK: keys.entryHistory(kind, id), SK: 'PROPOSAL', ...proposal, ...work };
  const put = { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(PK)' };
  return ifFirst(table.client.send(new PutCommand(put)));
}

export async function loadProposal(table: Table, { kind, id }: Place): Promise<Proposal | undefined> {
  const Key = { PK: keys.entryHistory(kind, id), SK: 'PROPOSAL' };
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
  return Item === undefined ? undefined : Proposal.parse(Item);
}

/** @returns false where somebody was first */
export function decline(table: Table, proposal: Proposal, change: EntryChange, answered?: Answered): Promise<boolean> {
  const writes = [proposalGone(table, proposal), changeWrite(table, proposal, change), ...recordOf(table, answered)];
  return transactIfStill(table, writes);
}

/** That old and new address were told of a version. @returns false where that was on record, or nobody is to be told */
export async function recordTold(table: Table, { kind, id }: Place, version: number): Promise<boolean> {
  const Key = { PK: keys.entryHistory(kind, id), SK: `TELL#${numbered(version)}` };
  const { Attributes } = await table.client.send(
    new DeleteCommand({ TableName: table.name, Key, ReturnValues: 'ALL_OLD' }),
  );
  return Attributes !== undefined;
}

/** A mail that told of a version did not get there: the desk has to. */
export async function tellByHand(
  table: Table,
  { kind, id }: Place,
  version: number,
  work: Omit<Duty, 'queue'>,
): Promise<void> {
  const keysOfIt = { PK: keys.entryHistory(kind, id), SK: `TELL#${numbered(version)}` };
  const Item = { ...keysOfIt, queue: 'post', owner: 'help-center', ...work };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}

const mostChanges = 100;

/** What became of an entry, newest first: the last hundred changes. */
export async function loadChanges(table: Table, { kind, id }: Place): Promise<EntryChange[]> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :changes)',
      ExpressionAttributeValues: { ':pk': keys.entryHistory(kind, id), ':changes': 'CHANGE#' },
      ScanIndexForward: false,
      Limit: mostChanges,
      ConsistentRead: true,
    }),
  );
  return (Items ?? []).map(item => EntryChange.parse(item));
}

function changeWrite(table: Table, { kind, id }: Place, change: EntryChange): Write {
  const Item = { PK: keys.entryHistory(kind, id), SK: `CHANGE#${change.at}#${change.changeId}`, ...change };
  return { Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(PK)' } };
}

function dutyWrite(table: Table, { kind, id }: Place, SK: string, work: Duty): Write {
  const Item = { PK: keys.entryHistory(kind, id), SK, owner: 'help-center', ...work };
  return { Put: { TableName: table.name, Item } };
}

function proposalGone(table: Table, { kind, id, proposalId }: Proposal): Write {
  return {
    Delete: {
      TableName: table.name,
      Key: { PK: keys.entryHistory(kind, id), SK: 'PROPOSAL' },
      ConditionExpression: 'proposalId = :id',
      ExpressionAttributeValues: { ':id': proposalId },
    },
  };
}

function numbered(version: number): string {
  return String(version).padStart(6, '0');
}
