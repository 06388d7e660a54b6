import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { epochMillisecondsOf, type Instant } from '../../domain/time/instants.ts';
import { keys, type Table } from './table.ts';

const minutesOfWindow = 15;
const window = minutesOfWindow * 60 * 1000;
const firstWait = 4 * 1000;
const longestWait = 64 * 1000;

/** Whose wrong tries are counted together, and how many of them a quarter of an hour bears before there is a wait. */
export interface Counted {
  /** A case, an address, or a place from which a case was opened. */
  of: string;
  free: number;
}

/**
 * Takes a try at an access code before it is judged, so that many at once cannot slip past the count. After the free ones each wrong
 * try makes the next wait: 4 seconds, and twice as long each time, up to 64; a new quarter of an hour begins from none.
 * @returns 0 where the try may be judged; otherwise it was not counted, and that many seconds are to be waited
 */
export async function takeAttempt(table: Table, { of, free }: Counted, at: Instant): Promise<number> {
  const met = await count(table, of, at, 'attribute_not_exists(attempts) OR attempts < :bound', { bound: free - 1 });
  if (met === undefined) return 0;
  const now = epochMillisecondsOf(at);
  if (met.waitUntil > now) return secondsUntil(met.waitUntil, at);
  const waitUntil = now + Math.min(firstWait * 2 ** (met.attempts - free + 1), longestWait);
  // Of several at the same moment one is judged.
  const other = await count(table, of, at, 'attempts = :bound', { bound: met.attempts, waitUntil });
  return other === undefined ? 0 : secondsUntil(waitUntil, at);
}

/** A try that turned out right, or was not judged, does not count, and nobody waits because of it. */
export async function giveBackAttempt(table: Table, { of }: Counted, at: Instant): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.attempts(`${of}:${windowOf(at)}`),
      UpdateExpression: 'ADD attempts :by SET expires = :expires REMOVE waitUntil',
      ExpressionAttributeValues: { ':by': -1, ':expires': expiresAfter(at) },
    }),
  );
}

/** @returns what stood there where the condition does not hold */
async function count(
  table: Table,
  of: string,
  at: Instant,
  condition: string,
  { bound, waitUntil }: { bound: number; waitUntil?: number },
): Promise<{ attempts: number; waitUntil: number } | undefined> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.attempts(`${of}:${windowOf(at)}`),
        UpdateExpression: `ADD attempts :one SET expires = :expires${waitUntil === undefined ? '' : ', waitUntil = :wait'}`,
        ConditionExpression: condition,
        ExpressionAttributeValues: {
          ':one': 1,
          ':bound': bound,
          ':expires': expiresAfter(at),
          ...(waitUntil !== undefined && { ':wait': waitUntil }),
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const { attempts, waitUntil: earlier } = error.Item ?? {};
    return { attempts: Number(attempts?.N ?? 0), waitUntil: Number(earlier?.N ?? 0) };
  }
}

/** No wait goes past its quarter of an hour: the next begins from none. */
function secondsUntil(waitUntil: number, at: Instant): number {
  const end = Math.min(waitUntil, (windowOf(at) + 1) * window);
  return Math.max(1, Math.ceil((end - epochMillisecondsOf(at)) / 1000));
}

function windowOf(at: Instant): number {
  return Math.floor(epochMillisecondsOf(at) / window);
}

function expiresAfter(at: Instant): number {
  return ((windowOf(at) + 2) * window) / 1000;
}
