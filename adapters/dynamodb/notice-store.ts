import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CaseState } from '../../domain/case/state.ts';
import type { Notice } from '../../domain/case/notice.ts';
import { KeptLetter } from '../../domain/letters/kept-letter.ts';
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

/** The letter of a notice as it was last mailed, and as it was last printed. */
const KeptLetters = z.object({ mailed: z.optional(KeptLetter), printed: z.optional(KeptLetter) });
export type KeptLetters = z.infer<typeof KeptLetters>;

/** @returns none of a letter from before they were kept */
export async function loadKeptLetters(
  table: Table,
  notice: { caseNumber: CaseNumber; noticeId: NoticeId },
): Promise<KeptLetters> {
  const Key = keys.notice(notice.caseNumber, notice.noticeId);
  const { Item = {} } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true, ProjectionExpression: 'mailed, printed' }),
  );
  return KeptLetters.parse(Item);
}

/** Keeps what is printed now: before anybody has it in hand. */
export async function keepPrinted(
  table: Table,
  notice: { caseNumber: CaseNumber; noticeId: NoticeId; letter: KeptLetter },
): Promise<void> {
  await update(table, notice, {
    UpdateExpression: 'SET printed = :letter',
    ConditionExpression: 'attribute_exists(PK)',
    ExpressionAttributeValues: { ':letter': notice.letter },
  });
}

/**
 * Claims the sending of a notice: exactly one claimant wins, and what it sends is kept with the claim.
 * @param revision what the claimant saw; anything that happened since makes the claim fail
 */
export async function claimSending(
  table: Table,
  notice: { caseNumber: CaseNumber; noticeId: NoticeId; revision: number; letter: KeptLetter },
  at: Instant,
): Promise<boolean> {
  return update(table, notice, {
    UpdateExpression: 'SET claimedAt = :at, mailed = :letter ADD revision :one, attempts :one',
    ConditionExpression: 'revision = :revision',
    ExpressionAttributeValues: { ':at': at, ':one': 1, ':revision': notice.revision, ':letter': notice.letter },
  });
}

/** Gives a claim back: the mail service surely did not take the mail. */
export async function releaseClaim(
  table: Table,
  notice: { caseNumber: CaseNumber; noticeId: NoticeId; claimedAt: Instant },
): Promise<void> {
  await update(table, notice, {
    UpdateExpression: 'REMOVE claimedAt, mailed ADD revision :one, attempts :less',
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
