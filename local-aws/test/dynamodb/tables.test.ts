import { GetItemCommand, PutItemCommand, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases, startTables, type RunningTables } from '../../src/testing/tables.ts';

let running: RunningTables;

beforeAll(async () => {
  running = await startTables();
});
afterAll(() => running.close());

const item = (sk: string) => ({ PK: { S: 'CASE#K7' }, SK: { S: sk }, queue: { S: 'unit' } });

describe('the door to the tables', () => {
  it('reports who called what on which table and index, and a transaction by its parts', async () => {
    running.calls.length = 0;
    await running.client.send(
      new PutItemCommand({ TableName: 'Cases', Item: { ...item('CASE'), TableName: { S: 'x' } } }),
    );
    await running.client.send(
      new QueryCommand({
        TableName: 'Cases',
        IndexName: 'work',
        KeyConditionExpression: 'queue = :q',
        ExpressionAttributeValues: { ':q': { S: 'unit' } },
      }),
    );
    await running.client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName: 'Cases', Item: item('A') } },
          { Put: { TableName: 'Cases', Item: item('B') } },
          {
            ConditionCheck: { TableName: 'Cases', Key: key('CASE'), ConditionExpression: 'attribute_exists(PK)' },
          },
        ],
      }),
    );
    await running.client.send(new GetItemCommand({ TableName: 'Cases', Key: key('CASE') }));
    await running.client.send(
      new QueryCommand({
        TableName: 'Cases',
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'CASE#K7' } },
      }),
    );
    expect(running.calls).toEqual([
      { principal: 'FollowRole', service: 'dynamodb', action: 'PutItem', resource: 'Cases' },
      { principal: 'FollowRole', service: 'dynamodb', action: 'Query', resource: 'Cases/index/work' },
      { principal: 'FollowRole', service: 'dynamodb', action: 'PutItem', resource: 'Cases' },
      { principal: 'FollowRole', service: 'dynamodb', action: 'ConditionCheckItem', resource: 'Cases' },
      { principal: 'FollowRole', service: 'dynamodb', action: 'GetItem', resource: 'Cases', leadingKey: 'CASE#K7' },
      { principal: 'FollowRole', service: 'dynamodb', action: 'Query', resource: 'Cases', leadingKey: 'CASE#K7' },
    ]);
  });

  it("passes on the engine's own errors", async () => {
    const condition = {
      ConditionExpression: 'attribute_not_exists(PK)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    } as const;
    await running.client.send(new PutItemCommand({ TableName: 'Cases', Item: item('ONCE') }));
    const twice = running.client.send(new PutItemCommand({ TableName: 'Cases', Item: item('ONCE'), ...condition }));
    await expect(twice).rejects.toMatchObject({ name: 'ConditionalCheckFailedException', Item: item('ONCE') });
  });

  it('refuses a key that nobody was given', async () => {
    const response = await fetch(running.endpoint, {
      method: 'POST',
      headers: {
        'x-amz-target': 'DynamoDB_20120810.GetItem',
        authorization: 'AWS4-HMAC-SHA256 Credential=AKIASTRANGER/20261124/us-west-2/dynamodb/aws4_request, Signature=x',
      },
      body: '{}',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ __type: 'com.amazon.coral.service#UnrecognizedClientException' });
  });

  it('has no activity left once the answers are out', async () => {
    await Promise.all(
      [1, 2, 3].map(n => running.client.send(new GetItemCommand({ TableName: 'Cases', Key: key(`E${n}`) }))),
    );
    await running.activity.settled();
    expect(running.activity.running).toEqual([]);
  });
});

describe('an injected fault', () => {
  it('hits as many calls of its action as it says, and no other', async () => {
    running.tables.proxy.inject({ action: 'UpdateItem', error: 'Throttling', times: 1 });
    running.tables.proxy.inject({ action: 'PutItem', error: 'TransactionConflict', times: 2 });
    const put = () => running.client.send(new PutItemCommand({ TableName: 'Cases', Item: item('F') }));
    await running.client.send(new GetItemCommand({ TableName: 'Cases', Key: key('F') }));
    await expect(put()).rejects.toMatchObject({ name: 'TransactionConflictException' });
    await expect(put()).rejects.toMatchObject({ name: 'TransactionConflictException' });
    await put();
  });

  it('cancels a transaction for a conflict, with its reasons', async () => {
    running.tables.proxy.inject({ action: 'TransactWriteItems', error: 'TransactionCanceledByConflict', times: 1 });
    const write = running.client.send(
      new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: 'Cases', Item: item('G') } }] }),
    );
    await expect(write).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [
        { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' },
        { Code: 'None' },
      ],
    });
  });
});

it('keeps its items when the stack ends, and refuses a table of another shape', async () => {
  const first = await startTables();
  await first.client.send(new PutItemCommand({ TableName: 'Cases', Item: item('KEPT') }));
  await first.close();

  const second = await startTables(first.directory);
  const { Item } = await second.client.send(new GetItemCommand({ TableName: 'Cases', Key: key('KEPT') }));
  expect(Item).toEqual(item('KEPT'));
  await second.close();

  await expect(startTables(first.directory, { ...cases, indexes: [] })).rejects.toThrow(
    'The table Cases on disk has other keys or indexes than the template. Start once with --fresh to begin anew.',
  );
});

function key(sk: string) {
  return { PK: { S: 'CASE#K7' }, SK: { S: sk } };
}
