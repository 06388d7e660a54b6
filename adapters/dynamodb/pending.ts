import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Instant } from '../../domain/time/instants.ts';
import { pastOthers } from './past-others.ts';
import type { Table } from './table.ts';
import { ClockId } from '../../domain/clocks/rule.ts';
import { NoticeId } from '../../domain/words/ids.ts';
import { type CaseNumber, WrittenCaseNumber } from '../../domain/case/case-number.ts';

const since = { caseNumber: WrittenCaseNumber, pendingSince: Instant };

/** The kinds of things that can be left undone, as the sparse index shows them. */
export const pendingWorkflows = { kind: 'workflow', row: z.object(since) } as const;
export const pendingNotices = { kind: 'notice', row: z.object({ ...since, noticeId: NoticeId }) } as const;
export const pendingClocks = {
  kind: 'clock',
  row: z.object({ ...since, SK: z.string(), clock: ClockId, revision: z.int() }),
} as const;

/** The index does not carry the subject of a clock, which stands in the key. */
export function subjectIn({ SK }: { SK: string }): string | undefined {
  return SK.split('#')[2];
}

/** Machines that wait, since when they were last seen to live. */
export const parkedWorkflows = { kind: 'parked-workflow', row: z.object(since) } as const;
export const parkedNotices = { kind: 'parked-notice', row: z.object({ ...since, noticeId: NoticeId }) } as const;

/** Cases with files in the check for viruses; since then a verdict is late. */
export const pendingChecks = { kind: 'check', row: z.object(since) } as const;

/** Over how many keys of the index the marks of one kind are spread: DynamoDB takes a thousand writes a second to each. */
export const splits = 4;

/** The key of the index for marks of that kind on a case: always the same for one case. */
export function pendingKey({ kind }: { kind: string }, caseNumber: CaseNumber): string {
  const sum = Array.from(caseNumber).reduce((total, char) => total + char.charCodeAt(0), 0);
  return `${kind}#${sum % splits}`;
}

/** The kind that a key of the index is for. */
export function pendingKind(key: string): string {
  return key.split('#')[0] ?? key;
}

/** All keys of a kind. Marks of before they were split lie under the kind itself, until they are next written. */
function keysOf(kind: string): string[] {
  return [kind, ...Array.from({ length: splits }, (_, split) => `${kind}#${split}`)];
}

interface Kind<T> {
  kind: string;
  row: z.ZodType<T>;
}

/** Where a page of a query of the index ended: in which key, and after which item, unless at its beginning. */
const Cursor = z.record(z.string(), z.string());
type Cursor = z.infer<typeof Cursor>;

/** What is marked as pending since before `before`, oldest first: up to `limit`, from one page of each key. */
export async function findPending<T extends { pendingSince: Instant }>(
  table: Table,
  { kind, row }: Kind<T>,
  before: Instant,
  limit: number,
): Promise<T[]> {
  const pages = await Promise.all(keysOf(kind).map(key => pageOfKey(table, { key, before, limit })));
  return pages
    .flatMap(({ items }) => items.map(item => row.parse(item)))
    .toSorted((one, other) => (one.pendingSince < other.pendingSince ? -1 : 1))
    .slice(0, limit);
}

/** The rows of a kind, marked from one instant on or before it, page by page: key after key, each oldest first. */
export async function pageOfPending<T>(
  table: Table,
  { kind, row }: Kind<T>,
  since: { from: Instant } | { before: Instant },
  { limit, cursor }: { limit: number; cursor?: Cursor | undefined },
): Promise<{ rows: T[]; next: Cursor | undefined }> {
  const all = keysOf(kind);
  const key = cursor?.['pending'] ?? kind;
  const after = cursor !== undefined && 'PK' in cursor ? cursor : undefined;
  const { items, next } = await pageOfKey(table, { key, ...since, limit, after });
  const following = all[all.indexOf(key) + 1];
  const ended = following === undefined ? undefined : { pending: following };
  return { rows: items.map(item => row.parse(item)), next: next ?? ended };
}

type PageOfKey = { key: string; limit: number; after?: Cursor | undefined } & ({ from: Instant } | { before: Instant });

async function pageOfKey(table: Table, { key, limit, after, ...since }: PageOfKey) {
  const [range, at] = 'from' in since ? ['>= :at', since.from] : ['< :at', since.before];
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'pending',
      KeyConditionExpression: `pending = :key AND pendingSince ${range}`,
      ExpressionAttributeValues: { ':key': key, ':at': at },
      Limit: limit,
      ...(after && { ExclusiveStartKey: after }),
    }),
  );
  return { items: Items, next: LastEvaluatedKey === undefined ? undefined : Cursor.parse(LastEvaluatedKey) };
}

/** Puts off the next look at a machine that waits and was seen to live, unless it has moved on meanwhile. */
export async function stillLives(
  table: Table,
  Key: { PK: string; SK: string },
  of: { kind: { kind: string }; caseNumber: CaseNumber },
  at: Instant,
): Promise<void> {
  const key = pendingKey(of.kind, of.caseNumber);
  try {
    const change = {
      TableName: table.name,
      Key,
      UpdateExpression: 'SET pending = :key, pendingSince = :at',
      ConditionExpression: 'pending IN (:key, :unsplit)',
      ExpressionAttributeValues: { ':at': at, ':key': key, ':unsplit': of.kind.kind },
    };
    await pastOthers(() => table.client.send(new UpdateCommand(change)));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
