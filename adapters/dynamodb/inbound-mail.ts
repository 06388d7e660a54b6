import { GetCommand, paginateQuery, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Automatic, automaticId, automaticQueue, dayNamedBy } from '../../domain/api/inbound-mail.ts';
import { Derivation } from '../../domain/clocks/derivation.ts';
import { Instant, LocalDate } from '../../domain/time/instants.ts';
import { type Answered, answeredWrite } from './answered.ts';
import { keys, type Table } from './table.ts';
import { transactIfStill } from './transact.ts';
import type { Write } from './writes.ts';
import { type CaseNumber, WrittenCaseNumber } from '../../domain/case/case-number.ts';

/** A mail that came in: kept in the bucket as it came; here only where it is, by when it is read, and who has dealt with it. */
export const InboundMail = z.object({
  mailId: z.string(),
  key: z.string(),
  /** When our mail service took it. */
  receivedAt: Instant,
  /** By when it is to be read, and why (D6). Older ones have none until the sweep gives them one; automatic mail never has. */
  derivation: z.optional(Derivation),
  /** When that time was over with nobody having read it. */
  missedAt: z.optional(Instant),
  /** Why it waits with the automatic mail of its day. */
  automatic: z.optional(Automatic),
  automaticOn: z.optional(LocalDate),
  /** Our mail service found a virus in it. */
  infected: z.optional(z.literal(true)),
  /** When its sender was asked to send it again, for that. */
  askedAgainAt: z.optional(Instant),
  settledAt: z.optional(Instant),
  settledBy: z.optional(z.string()),
  caseNumber: z.optional(WrittenCaseNumber),
});
export type InboundMail = z.infer<typeof InboundMail>;

type Received = Pick<InboundMail, 'mailId' | 'key' | 'receivedAt' | 'infected'>;

export interface Settlement {
  at: Instant;
  by: string;
  note: string;
  caseNumber: CaseNumber | undefined;
}

const reading = { queue: 'help-center', duty: 'read-mail', owner: 'help-center' } as const;

/** Puts a mail into the Help Center's queue. The same mail told of twice is one item. @returns false where it was there */
export async function queueMail(table: Table, mail: Received, derivation: Derivation): Promise<boolean> {
  const Item = { ...keys.mail(mail.mailId), ...mail, derivation, ...reading, dueAt: derivation.dueAt };
  return ifStill(
    table.client.send(new PutCommand({ TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(PK)' })),
  );
}

export async function noteAskedAgain(table: Table, mailId: string, at: Instant): Promise<void> {
  const change = {
    TableName: table.name,
    Key: keys.mail(mailId),
    UpdateExpression: 'SET askedAgainAt = :at',
    ConditionExpression: 'attribute_exists(PK)',
    ExpressionAttributeValues: { ':at': at },
  };
  await table.client.send(new UpdateCommand(change));
}

/** Puts a mail into the queue of its day, and that day as one item into the Help Center's, also where it was settled before. */
export async function queueAutomaticMail(
  table: Table,
  mail: Received,
  automatic: Automatic,
  { on, dueAt }: { on: LocalDate; dueAt: Instant },
): Promise<void> {
  const work = { ...reading, queue: automaticQueue(on), dueAt };
  const Item = { ...keys.mail(mail.mailId), ...mail, automatic, automaticOn: on, ...work };
  const put = { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(PK)' };
  const day = {
    TableName: table.name,
    Key: keys.mail(automaticId(on)),
    UpdateExpression: 'SET mailId = :id, #queue = :queue, duty = :duty, #owner = :owner, dueAt = :due ADD waiting :one',
    ExpressionAttributeNames: { '#queue': 'queue', '#owner': 'owner' },
    ExpressionAttributeValues: {
      ':id': automaticId(on),
      ':queue': reading.queue,
      ':duty': `read-automatic-mail:${on}`,
      ':owner': reading.owner,
      ':due': dueAt,
      ':one': 1,
    },
  };
  await transactIfStill(table, [{ Put: put }, { Update: day }]);
}

export async function loadMail(table: Table, mailId: string): Promise<InboundMail | undefined> {
  if (dayNamedBy(mailId) !== undefined) return undefined;
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.mail(mailId), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : InboundMail.parse(Item);
}

/**
 * Takes a mail out of the queue, and a supervisor's item with it: a person has dealt with it.
 * @param answered what its sender is answered, where the request may come again
 * @returns false when somebody did before
 */
export async function settleMail(
  table: Table,
  mail: InboundMail,
  settled: Settlement,
  answered?: Answered,
): Promise<boolean> {
  const { mailId, automaticOn } = mail;
  const { at, by, note, caseNumber } = settled;
  const update = {
    TableName: table.name,
    Key: keys.mail(mailId),
    UpdateExpression:
      'SET settledAt = :at, settledBy = :by, note = :note' +
      (caseNumber === undefined ? '' : ', caseNumber = :case') +
      ' REMOVE #queue, dueAt',
    ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(settledAt)',
    ExpressionAttributeNames: { '#queue': 'queue' },
    ExpressionAttributeValues: {
      ':at': at,
      ':by': by,
      ':note': note,
      ...(caseNumber === undefined ? {} : { ':case': caseNumber }),
    },
  };
  const others = automaticOn === undefined ? supervisorsItemOf(table, mailId) : oneLessOn(table, automaticOn);
  const record = answered === undefined ? [] : [answeredWrite(table, answered)];
  const isSettled = await transactIfStill(table, [{ Update: update }, others, ...record]);
  if (isSettled && automaticOn !== undefined) await closeDay(table, automaticOn);
  return isSettled;
}

function supervisorsItemOf(table: Table, mailId: string): Write {
  return { Delete: { TableName: table.name, Key: keys.overdueMail(mailId) } };
}

function oneLessOn(table: Table, day: LocalDate): Write {
  const Update = {
    TableName: table.name,
    Key: keys.mail(automaticId(day)),
    UpdateExpression: 'ADD waiting :less',
    ExpressionAttributeValues: { ':less': -1 },
  };
  return { Update };
}

/** Takes the day's item out of the queue when nothing of it waits: what comes in meanwhile keeps it there. */
async function closeDay(table: Table, day: LocalDate): Promise<boolean> {
  return ifStill(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.mail(automaticId(day)),
        UpdateExpression: 'REMOVE #queue, dueAt',
        ConditionExpression: 'attribute_exists(#queue) AND waiting <= :none',
        ExpressionAttributeNames: { '#queue': 'queue' },
        ExpressionAttributeValues: { ':none': 0 },
      }),
    ),
  );
}

/** Settles all automatic mail of a day that still waits, and the day. @returns false where nothing of it does */
export async function settleAutomaticMail(table: Table, day: LocalDate, settled: Settlement): Promise<boolean> {
  const waiting = await mailsIn(table, automaticQueue(day));
  for (const mailId of waiting) {
    const mail = await loadMail(table, mailId);
    if (mail !== undefined) await settleMail(table, mail, settled);
  }
  return (await closeDay(table, day)) || waiting.length > 0;
}

/** The mails that wait for somebody to read them, those of today among them. */
export function unreadMails(table: Table): Promise<string[]> {
  return mailsIn(table, reading.queue);
}

async function mailsIn(table: Table, queue: string): Promise<string[]> {
  const query = {
    TableName: table.name,
    IndexName: 'work',
    KeyConditionExpression: '#queue = :queue',
    FilterExpression: 'duty = :duty',
    ExpressionAttributeNames: { '#queue': 'queue' },
    ExpressionAttributeValues: { ':queue': queue, ':duty': reading.duty },
  };
  const ids: string[] = [];
  for await (const { Items = [] } of paginateQuery({ client: table.client }, query)) {
    ids.push(...Items.map(item => Queued.parse(item).mailId));
  }
  return ids;
}

const Queued = z.object({ mailId: z.string() });

/** Gives a mail that came in before that was kept the time by which it is read. */
export async function clockMail(table: Table, mailId: string, derivation: Derivation): Promise<void> {
  await ifStill(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.mail(mailId),
        UpdateExpression: 'SET derivation = :derivation, dueAt = :due',
        ConditionExpression: 'attribute_not_exists(settledAt) AND attribute_not_exists(derivation)',
        ExpressionAttributeValues: { ':derivation': derivation, ':due': derivation.dueAt },
      }),
    ),
  );
}

/** Nobody has read it in time: a supervisor has it as an item, until it is settled. @returns false where somebody has, or it was noted */
export function missMail(table: Table, mailId: string, dueAt: Instant, at: Instant): Promise<boolean> {
  const update = {
    TableName: table.name,
    Key: keys.mail(mailId),
    UpdateExpression: 'SET missedAt = :at',
    ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(settledAt) AND attribute_not_exists(missedAt)',
    ExpressionAttributeValues: { ':at': at },
  };
  const work = { queue: 'supervisor', duty: `overdue:D6:${mailId}`, owner: 'help-center', dueAt };
  const Item = { ...keys.overdueMail(mailId), mailId, ...work };
  return transactIfStill(table, [{ Update: update }, { Put: { TableName: table.name, Item } }]);
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
