import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { epochMillisecondsOf, type Instant } from '../../domain/time/instants.ts';
import { keys, type Table } from './table.ts';

const secondsRemembered = 90 * 24 * 60 * 60;

/** Remembers for 90 days that the right code of a case came from there. */
export async function rememberPlace(table: Table, mark: string, at: Instant): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.place(mark),
      UpdateExpression: 'SET expires = :expires',
      ExpressionAttributeValues: { ':expires': secondsOf(at) + secondsRemembered },
    }),
  );
}

export async function isKnownPlace(table: Table, mark: string, at: Instant): Promise<boolean> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: keys.place(mark) }));
  // The table removes what has expired when it comes to it.
  return Number(Item?.['expires'] ?? 0) > secondsOf(at);
}

function secondsOf(at: Instant): number {
  return Math.floor(epochMillisecondsOf(at) / 1000);
}
