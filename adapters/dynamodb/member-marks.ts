import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type CaseNumber, WrittenCaseNumber } from '../../domain/case/case-number.ts';
import { epochMillisecondsOf, type Instant } from '../../domain/time/instants.ts';
import { keys, type Table } from './table.ts';
import type { Write } from './writes.ts';

const secondsToRemember = 30 * 24 * 60 * 60;

/** Lets a new case be found by the marks of its member, for a month. */
export function markWrites(table: Table, caseNumber: CaseNumber, marks: readonly string[], at: Instant): Write[] {
  const expires = Math.floor(epochMillisecondsOf(at) / 1000) + secondsToRemember;
  return marks.map(mark => ({
    Put: { TableName: table.name, Item: { ...keys.mark(mark, caseNumber), caseNumber, filedAt: at, expires } },
  }));
}

const Marked = z.object({ caseNumber: WrittenCaseNumber, filedAt: z.string() });

/** The latest cases with one of these marks, newest first: a consistent read, so that of two at once one at least sees the other. */
export async function markedCases(table: Table, marks: readonly string[], most: number): Promise<CaseNumber[]> {
  const found = (await Promise.all(marks.map(mark => markedWith(table, mark)))).flat();
  const newestFirst = found.toSorted((a, b) => (a.filedAt < b.filedAt ? 1 : -1)).map(({ caseNumber }) => caseNumber);
  return [...new Set(newestFirst)].slice(0, most);
}

async function markedWith(table: Table, mark: string): Promise<z.infer<typeof Marked>[]> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': keys.markOf(mark) },
      ConsistentRead: true,
    }),
  );
  return (Items ?? []).map(item => Marked.parse(item));
}
