import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { epochMillisecondsOf, type Instant } from '../../domain/time/instants.ts';
import { keys, type Table } from './table.ts';

const minutesOfWindow = 15;
const window = minutesOfWindow * 60 * 1000;

/**
 * Counts a try at an access code before it is judged, so that many at once cannot slip past the count.
 * @param of what is counted: a case, or an address
 * @returns how many tries that makes in this quarter of an hour
 */
export async function countAttempt(table: Table, of: string, at: Instant): Promise<number> {
  return change(table, of, at, 1);
}

/** A try that turned out right does not count. */
export async function forgiveAttempt(table: Table, of: string, at: Instant): Promise<void> {
  await change(table, of, at, -1);
}

/** Seconds until the next quarter of an hour begins to count. */
export function secondsToNextWindow(at: Instant): number {
  const now = epochMillisecondsOf(at);
  return Math.ceil((windowOf(at) + 1 - now / window) * (window / 1000));
}

async function change(table: Table, of: string, at: Instant, by: number): Promise<number> {
  const { Attributes } = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.attempts(`${of}:${windowOf(at)}`),
      UpdateExpression: 'ADD attempts :by SET expires = :expires',
      ExpressionAttributeValues: { ':by': by, ':expires': Math.ceil(((windowOf(at) + 2) * window) / 1000) },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return Number(Attributes?.['attempts'] ?? 0);
}

function windowOf(at: Instant): number {
  return Math.floor(epochMillisecondsOf(at) / window);
}
