import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { KeptWork } from '../../domain/api/answers.ts';
import { CaseNumber } from '../../domain/case/case-number.ts';
import { batchGet } from './batch-get.ts';
import { BadCursor, cursorOf, KeyText, readCursor } from './cursor.ts';
import { keys, type Table } from './table.ts';

const Found = z.object({ PK: KeyText, SK: KeyText, findKey: KeyText, findAt: KeyText });
type Found = z.infer<typeof Found>;
/** For each of whom something was shown, the last of it. */
const Cursor = z.record(z.string(), Found);

interface Page {
  items: KeptWork[];
  next: string | null;
}

/** One page of what these people hold together, most urgent first: one query for each of them, and one look at what was found. */
export async function readHeldWork(
  table: Table,
  subs: readonly string[],
  limit: number,
  cursor: string | undefined,
): Promise<Page> {
  const after = cursor === undefined ? {} : readCursor(cursor, Cursor);
  const pages = await Promise.all(subs.map(sub => findWork(table, sub, limit, after[sub])));
  const found = pages.flatMap(page => page.found).toSorted((a, b) => (a.found.findAt < b.found.findAt ? -1 : 1));
  const shown = found.slice(0, limit);
  const isMore = found.length > limit || pages.some(({ more }) => more);
  const last = { ...after, ...Object.fromEntries(shown.map(({ sub, found: one }) => [sub, one])) };
  return {
    items: await loadWork(
      table,
      shown.map(one => one.found),
    ),
    next: isMore ? cursorOf(last) : null,
  };
}

async function findWork(table: Table, sub: string, limit: number, after: Found | undefined) {
  if (after !== undefined && after.findKey !== keys.dutiesOf(sub)) throw new BadCursor('That cursor is of another.');
  const { Items = [], LastEvaluatedKey } = await query(table, keys.dutiesOf(sub), limit, after);
  return { found: Items.map(item => ({ sub, found: Found.parse(item) })), more: LastEvaluatedKey !== undefined };
}

/** What was settled in between is not there any more. */
async function loadWork(table: Table, found: readonly Found[]): Promise<KeptWork[]> {
  const items = await batchGet(
    table,
    found.map(({ PK, SK }) => ({ PK, SK })),
  );
  return items.map(item => KeptWork.parse(item)).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/** Cases of which somebody holds something, oldest first. */
export function casesHeldBy(table: Table, sub: string, limit: number): Promise<CaseNumber[]> {
  return casesUnder(table, keys.casesOf(sub), limit);
}

/** Cases in which somebody is to look up that reviewer's credentials, most urgent first. */
export function casesToCheck(table: Table, reviewerId: string, limit: number): Promise<CaseNumber[]> {
  return casesUnder(table, keys.checksOf(reviewerId), limit);
}

async function casesUnder(table: Table, findKey: string, limit: number): Promise<CaseNumber[]> {
  const { Items = [] } = await query(table, findKey, limit);
  return Items.map(item => CaseNumber.parse(Found.parse(item).PK.replace(/^CASE#/u, '')));
}

function query(table: Table, findKey: string, limit: number, after?: Found) {
  return table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'find',
      KeyConditionExpression: 'findKey = :key',
      ExpressionAttributeValues: { ':key': findKey },
      Limit: limit,
      ...(after && { ExclusiveStartKey: after }),
    }),
  );
}
