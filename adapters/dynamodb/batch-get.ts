import { BatchGetCommand, type BatchGetCommandInput } from '@aws-sdk/lib-dynamodb';
import { StoreContended } from './errors.ts';
import { pause } from './past-others.ts';
import type { Table } from './table.ts';

const mostInBatch = 100;
const mostTries = 8;

type Asked = NonNullable<BatchGetCommandInput['RequestItems']>[string];

/**
 * The items of those keys, of which none stands twice, in no order; what is not there is left out. What the store puts off, for want of
 * capacity or of room in its answer, is asked for again.
 * @throws StoreContended when it puts off each time
 */
export async function batchGet(
  table: Table,
  keys: readonly Record<string, string>[],
  consistency: Pick<Asked, 'ConsistentRead'> = {},
): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for (let from = 0; from < keys.length; from += mostInBatch) {
    const asked = { Keys: keys.slice(from, from + mostInBatch), ...consistency };
    found.push(...(await allOf(table, asked)));
  }
  return found;
}

async function allOf(table: Table, first: Asked): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let asked = first;
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: asked } }),
    );
    found.push(...(Responses?.[table.name] ?? []));
    const left = UnprocessedKeys?.[table.name];
    if (left === undefined) return found;
    asked = left;
    await pause(attempt);
  }
  throw new StoreContended('The store puts a reading off each time.');
}
