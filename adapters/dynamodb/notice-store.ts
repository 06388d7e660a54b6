import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CaseState } from '../../domain/case/state.ts';
import type { Notice } from '../../domain/case/notice.ts';
import { Delivery } from '../../domain/read/notice-step.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { pastOthers } from './past-others.ts';
import { keys, type Table } from './table.ts';
import { loadCase } from './case-reads.ts';
import type { NoticeId } from '../../domain/words/ids.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

const StoredDelivery = Delivery.extend({ taskToken: z.optional(z.string()) });
export type StoredDelivery = z.infer<typeof StoredDelivery>;

export async function loadDelivery(
  table: Table,
  caseNumber: CaseNumber,
  noticeId: NoticeId,
): Promise<StoredDelivery | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.notice(caseNumber, noticeId), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : StoredDelivery.parse(Item);
}

/**
 * A notice with its case and its record. The record is read first: whatever happens between the two reads makes its
 * revision too old to claim or park on, never the case.
 */
export async function loadNotice(
  table: Table,
  caseNumber: CaseNumber,
  noticeId: NoticeId,
): Promise<{ notice: Notice; state: CaseState; delivery: StoredDelivery } | undefined> {
  const delivery = await loadDelivery(table, caseNumber, noticeId);
  const state = await loadCase(table, caseNumber);
  const notice = state?.notices.find(({ id }) => id === noticeId);
  return state === undefined || notice === undefined || delivery === undefined
    ? undefined
    : { notice, state, delivery };
}

/**
 * Claims the sending of a notice: exactly one claimant wins.
 * @param revision what the claimant saw; anything that happened since makes the claim fail
 */
export async function claimSending(
  table: Table,
  notice: { caseNumber: CaseNumber; noticeId: NoticeId; revision: number },
  at: Instant,
): Promise<boolean> {
  return update(table, notice, {
    UpdateExpression: 'SET claimedAt = :at ADD revision :one, attempts :one',
    ConditionExpression: 'revision = :revision',
    ExpressionAttributeValues: { ':at': at, ':one': 1, ':revision': notice.revision },
  });
}

/** Gives a claim back: the mail service surely did not take the mail. */
export async function releaseClaim(
  table: Table,
  notice: { caseNumber: CaseNumber; noticeId: NoticeId; claimedAt: Instant },
): Promise<void> {
  await update(table, notice, {
    UpdateExpression: 'REMOVE claimedAt ADD revision :one, attempts :less',
    ConditionExpression: 'claimedAt = :at',
    ExpressionAttributeValues: { ':at': notice.claimedAt, ':one': 1, ':less': -1 },
  });
}

export async function forgetNoticeToken(
  table: Table,
  notice: { caseNumber: CaseNumber; noticeId: NoticeId; taskToken: string },
): Promise<void> {
  await update(table, notice, {
    UpdateExpression: 'REMOVE taskToken',
    ConditionExpression: 'taskToken = :token',
    ExpressionAttributeValues: { ':token': notice.taskToken },
  });
}

type Update = Omit<ConstructorParameters<typeof UpdateCommand>[0], 'TableName' | 'Key'>;

async function update(
  table: Table,
  notice: { caseNumber: CaseNumber; noticeId: NoticeId },
  change: Update,
): Promise<boolean> {
  try {
    const Key = keys.notice(notice.caseNumber, notice.noticeId);
    await pastOthers(() => table.client.send(new UpdateCommand({ TableName: table.name, Key, ...change })));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
