import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Instant } from '../../domain/time/instants.ts';
import { pastOthers } from './past-others.ts';
import type { Table } from './table.ts';
import { ClockId } from '../../domain/clocks/rule.ts';
import { NoticeId } from '../../domain/words/ids.ts';
import { WrittenCaseNumber } from '../../domain/case/case-number.ts';

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

/** Files in the check for viruses; since then a verdict is late. */
export const pendingChecks = { kind: 'check', row: z.object(since) } as const;

/** What is marked as pending since before `before`, oldest first: one page of a query. */
export async function findPending<T>(
  table: Table,
  what: { kind: string; row: z.ZodType<T> },
  before: Instant,
  limit: number,
): Promise<T[]> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'pending',
      KeyConditionExpression: 'pending = :kind AND pendingSince < :before',
      ExpressionAttributeValues: { ':kind': what.kind, ':before': before },
      Limit: limit,
    }),
  );
  return (Items ?? []).map(item => what.row.parse(item));
}

/** Where a page of such a query ended. */
const Cursor = z.record(z.string(), z.string());
type Cursor = z.infer<typeof Cursor>;

/** The rows of a kind, marked from one instant on or before it, page by page, oldest first. */
export async function pageOfPending<T>(
  table: Table,
  what: { kind: string; row: z.ZodType<T> },
  since: { from: Instant } | { before: Instant },
  page: { limit: number; cursor?: Cursor | undefined },
): Promise<{ rows: T[]; next: Cursor | undefined }> {
  const [range, at] = 'from' in since ? ['>= :at', since.from] : ['< :at', since.before];
  const { Items, LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'pending',
      KeyConditionExpression: `pending = :kind AND pendingSince ${range}`,
      ExpressionAttributeValues: { ':kind': what.kind, ':at': at },
      Limit: page.limit,
      ...(page.cursor === undefined ? {} : { ExclusiveStartKey: page.cursor }),
    }),
  );
  const rows = (Items ?? []).map(item => what.row.parse(item));
  return { rows, next: LastEvaluatedKey === undefined ? undefined : Cursor.parse(LastEvaluatedKey) };
}

/** Puts off the next look at a machine that waits and was seen to live, unless it has moved on meanwhile. */
export async function stillLives(
  table: Table,
  Key: { PK: string; SK: string },
  kind: string,
  at: Instant,
): Promise<void> {
  try {
    const change = {
      TableName: table.name,
      Key,
      UpdateExpression: 'SET pendingSince = :at',
      ConditionExpression: 'pending = :kind',
      ExpressionAttributeValues: { ':at': at, ':kind': kind },
    };
    await pastOthers(() => table.client.send(new UpdateCommand(change)));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
