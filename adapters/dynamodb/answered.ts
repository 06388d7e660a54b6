import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys, type Table } from './table.ts';
import type { Write } from './writes.ts';

/** What a command was answered with, by the key that its sender gave it: written in the transaction of what it did. */
export const Answered = z.object({
  /** Of the sender, the address and the key together: nobody comes by another’s answer with their key. */
  id: z.string(),
  bodyHash: z.string(),
  /** Numbers, stages and names of ours. */
  answer: z.record(z.string(), z.unknown()),
  /** When the store may forget it, in seconds since 1970. */
  expires: z.number(),
});
export type Answered = z.infer<typeof Answered>;

/** The same request was carried out meanwhile, on another connection. */
export class RequestRepeated extends Error {
  override name = 'RequestRepeated';
}

export async function loadAnswered(table: Table, id: string): Promise<Answered | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.answered(id), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : Answered.parse(Item);
}

/** Beside what the command does; it fails where the same was done. */
export function answeredWrite(table: Table, answered: Answered): Write {
  return {
    Put: {
      TableName: table.name,
      Item: { ...keys.answered(answered.id), ...answered },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  };
}

/** By itself, after what took many writes: whoever is stopped in between is told that it was done. */
export async function recordAnswered(table: Table, answered: Answered): Promise<void> {
  const Item = { ...keys.answered(answered.id), ...answered };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}
