import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Rederivation } from '../../domain/read/rederivation.ts';
import { keys, type Table } from './table.ts';

/** How far an order to count all deadlines again is; undefined where nobody gave it. */
export async function loadRederivation(table: Table, jobId: string): Promise<Rederivation | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.rederivation(jobId), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : Rederivation.parse(Item);
}

/** @returns false where somebody has saved that page before */
export async function saveRederivation(table: Table, job: Rederivation): Promise<boolean> {
  const isFirst = job.pages === 0;
  const put = new PutCommand({
    TableName: table.name,
    Item: { ...keys.rederivation(job.jobId), ...job },
    ConditionExpression: isFirst ? 'attribute_not_exists(PK)' : 'pages = :before',
    ...(!isFirst && { ExpressionAttributeValues: { ':before': job.pages - 1 } }),
  });
  try {
    await table.client.send(put);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
