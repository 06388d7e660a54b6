import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CaseNumber } from '../../domain/case/case-number.ts';
import { type Attention, ReadRecord } from '../../domain/case/read-record.ts';
import { epochMillisecondsOf } from '../../domain/time/instants.ts';
import { BadCursor, cursorOf, KeyText, readCursor } from './cursor.ts';
import type { Table } from './table.ts';

/** HIPAA’s documentation is kept six years (45 CFR 164.316(b)(2)(i)), and an accounting looks back as long (164.528(a)). */
const secondsToKeep = 6 * 366 * 24 * 60 * 60;

const caseKey = (caseNumber: CaseNumber) => `CASE#${caseNumber}`;

/** Writes down that something is read; never over another record, and once for a call. @param requestId of that call */
export async function recordRead(log: Table, record: ReadRecord, requestId: string): Promise<void> {
  const { at, caseNumber, mailId = '' } = record;
  const Item = {
    PK: caseNumber === undefined ? `MAIL#${mailId}` : caseKey(caseNumber),
    SK: `READ#${at}#${requestId}`,
    ...record,
    reader: record.sub,
    expires: Math.floor(epochMillisecondsOf(at) / 1000) + secondsToKeep,
  };
  const put = new PutCommand({ TableName: log.name, Item, ConditionExpression: 'attribute_not_exists(PK)' });
  try {
    await log.client.send(put);
  } catch (error) {
    // The SDK has tried again what was written at the first try, and only the answer was lost.
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

export interface ReadPage {
  items: ReadRecord[];
  next: string | null;
}

/** Which records: of one case, by one reader, or those that somebody should look at. */
export type ReadQuery = { caseNumber: CaseNumber } | { reader: string } | { attention: Attention };

/** One page, newest first. @throws BadCursor */
export async function listReads(log: Table, query: ReadQuery, limit: number, cursor?: string): Promise<ReadPage> {
  const key = keyOf(query);
  const [name, value, index] = key;
  const { Items, LastEvaluatedKey } = await log.client.send(
    new QueryCommand({
      TableName: log.name,
      ...(index !== undefined && { IndexName: index }),
      KeyConditionExpression: '#key = :value',
      ExpressionAttributeNames: { '#key': name },
      ExpressionAttributeValues: { ':value': value },
      ScanIndexForward: false,
      Limit: limit,
      ...(cursor !== undefined && { ExclusiveStartKey: startOf(cursor, key) }),
    }),
  );
  const next = LastEvaluatedKey === undefined ? null : cursorOf(LastEvaluatedKey);
  return { items: (Items ?? []).map(item => ReadRecord.parse(item)), next };
}

function keyOf(query: ReadQuery): [name: string, value: string, index?: 'reader' | 'attention'] {
  if ('caseNumber' in query) return ['PK', caseKey(query.caseNumber)];
  if ('reader' in query) return ['reader', query.reader, 'reader'];
  return ['attention', query.attention, 'attention'];
}

/** Where a page ended: in the table itself, or in that index. */
function startOf(cursor: string, [name, value, index]: ReturnType<typeof keyOf>): Record<string, string> {
  const own = { PK: KeyText, SK: KeyText };
  const shape = index === undefined ? own : { ...own, [index]: KeyText, at: KeyText };
  const start: Record<string, string> = readCursor(cursor, z.strictObject(shape));
  if (start[name] !== value) throw new BadCursor('That cursor is of other records.');
  return start;
}
