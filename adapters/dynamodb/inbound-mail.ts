import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Instant } from '../../domain/time/instants.ts';
import type { Table } from './table.ts';
import { type CaseNumber, WrittenCaseNumber } from '../../domain/case/case-number.ts';

/** A mail that came in: kept in the bucket as it came; here only where it is and who has dealt with it. */
export const InboundMail = z.object({
  mailId: z.string(),
  key: z.string(),
  receivedAt: Instant,
  settledAt: z.optional(Instant),
  settledBy: z.optional(z.string()),
  caseNumber: z.optional(WrittenCaseNumber),
});
export type InboundMail = z.infer<typeof InboundMail>;

const keyOf = (mailId: string) => ({ PK: `MAIL#${mailId}`, SK: 'MAIL' });

/** Puts a mail into the Help Center's queue. The same mail told of twice is one item. */
export async function queueMail(table: Table, mail: InboundMail, dueAt: Instant): Promise<void> {
  const work = { queue: 'help-center', duty: 'read-mail', owner: 'help-center', dueAt };
  const Item = { ...keyOf(mail.mailId), ...mail, ...work };
  await ifStill(
    table.client.send(new PutCommand({ TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(PK)' })),
  );
}

export async function loadMail(table: Table, mailId: string): Promise<InboundMail | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keyOf(mailId), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : InboundMail.parse(Item);
}

/** Takes a mail out of the queue: a person has dealt with it. @returns false when somebody did before */
export async function settleMail(
  table: Table,
  mailId: string,
  settled: { at: Instant; by: string; note: string; caseNumber: CaseNumber | undefined },
): Promise<boolean> {
  return ifStill(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keyOf(mailId),
        UpdateExpression:
          'SET settledAt = :at, settledBy = :by, note = :note' +
          (settled.caseNumber === undefined ? '' : ', caseNumber = :case') +
          ' REMOVE #queue, dueAt',
        ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(settledAt)',
        ExpressionAttributeNames: { '#queue': 'queue' },
        ExpressionAttributeValues: {
          ':at': settled.at,
          ':by': settled.by,
          ':note': settled.note,
          ...(settled.caseNumber === undefined ? {} : { ':case': settled.caseNumber }),
        },
      }),
    ),
  );
}

async function ifStill(sent: Promise<unknown>): Promise<boolean> {
  try {
    await sent;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
