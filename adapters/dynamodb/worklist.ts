import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { hiddenQueue } from '../../domain/case/queues.ts';
import { KeptWork } from '../../domain/api/answers.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { BadCursor, cursorOf, KeyText, readCursor } from './cursor.ts';
import type { Table } from './table.ts';

const Cursor = z.strictObject({ PK: KeyText, SK: KeyText, queue: KeyText, dueAt: KeyText });

/** One page of a queue, most urgent first: one query of the index, whatever the number of cases. */
export async function readWorklist(
  table: Table,
  queue: string,
  limit: number,
  cursor: string | undefined,
): Promise<{ items: KeptWork[]; next: string | null }> {
  const { Items, LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'work',
      KeyConditionExpression: 'queue = :queue',
      ExpressionAttributeValues: { ':queue': queue },
      Limit: limit,
      ...(cursor === undefined ? {} : { ExclusiveStartKey: startOf(cursor, queue) }),
    }),
  );
  const items = (Items ?? []).map(item => KeptWork.parse(item));
  return { items, next: LastEvaluatedKey === undefined ? null : cursorOf(LastEvaluatedKey) };
}

const mostHidden = 1000;

/** The numbers of the cases that a member of staff has a tie to, and does not see. */
export async function casesHiddenFrom(table: Table, sub: string): Promise<ReadonlySet<string>> {
  const numbers = new Set<string>();
  let cursor: string | undefined;
  do {
    const { items, next } = await readWorklist(table, hiddenQueue(sub), mostHidden, cursor);
    for (const { caseNumber } of items) if (caseNumber !== undefined) numbers.add(caseNumber);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return numbers;
}

function startOf(cursor: string, queue: string): z.infer<typeof Cursor> {
  const start = readCursor(cursor, Cursor);
  if (start.queue !== queue) throw new BadCursor('That cursor belongs to another queue.');
  return start;
}

/** How many duties in a queue should have been done before `before`; it counts to a page of the index and no further. */
export async function countOverdue(table: Table, queue: string, before: Instant): Promise<number> {
  const { Count = 0 } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'work',
      KeyConditionExpression: 'queue = :queue AND dueAt < :before',
      ExpressionAttributeValues: { ':queue': queue, ':before': before },
      Select: 'COUNT',
    }),
  );
  return Count;
}
