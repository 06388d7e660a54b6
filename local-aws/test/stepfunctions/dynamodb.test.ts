import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callDynamo } from '../../src/dynamodb/call.ts';
import { startEngine, type DynamoEngine } from '../../src/dynamodb/engine.ts';
import { stackServices } from '../../src/stepfunctions/services.ts';
import { park, Stage, start } from './stage.ts';

let folder = '';
let dynamo: DynamoEngine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parking-'));
  dynamo = await startEngine({ directory: folder });
  await callDynamo(dynamo.endpoint, 'DynamoDB', 'CreateTable', {
    TableName: 'cases',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
  });
});

afterAll(async () => {
  await dynamo.close();
  rmSync(folder, { recursive: true });
});

const Key = { PK: { S: 'CASE#A' } };

const parking = park({
  Arguments: {
    TableName: 'cases',
    Key,
    UpdateExpression: 'SET #token = :token, #version = :version',
    ConditionExpression: 'attribute_not_exists(#version) OR #version < :version',
    ExpressionAttributeNames: { '#token': 'token', '#version': 'version' },
    ExpressionAttributeValues: {
      ':token': { S: '{% $states.context.Task.Token %}' },
      ':version': { N: '{% $string($states.input.version) %}' },
    },
    ReturnValues: 'UPDATED_NEW',
  },
  Catch: [{ ErrorEquals: ['DynamoDb.ConditionalCheckFailedException'], Output: 'it moved on', Next: 'Done' }],
  Next: 'Done',
});

function parked(): Stage {
  const services = stackServices({
    endpoints: { dynamodb: dynamo.endpoint },
    region: 'us-west-2',
    now: () => start,
    invokeFunction: () => Promise.reject(new Error('No function is called here.')),
  });
  const stage = new Stage({ service: call => services.call(call) });
  stage.deploy({ StartAt: 'Park', States: { Park: parking, Done: { Type: 'Succeed' } } });
  return stage;
}

test('a machine parks its token in a real table, and whoever reads it there wakes the machine', async () => {
  const stage = parked();
  await stage.begin({ version: 1 });
  const { Item } = (await callDynamo(dynamo.endpoint, 'DynamoDB', 'GetItem', { TableName: 'cases', Key })) as {
    Item: { token: { S: string } };
  };
  expect((await stage.lines()).at(-1)).toBe('5←4 TaskSubmitted');
  await stage.call('SendTaskSuccess', { taskToken: Item.token.S, output: '"woken"' });
  expect(await stage.outcome()).toEqual({ status: 'SUCCEEDED', output: 'woken' });
});

test('a park whose condition fails is caught by its name', async () => {
  const Item = { ...Key, version: { N: '2' } };
  await callDynamo(dynamo.endpoint, 'DynamoDB', 'PutItem', { TableName: 'cases', Item });
  const stage = parked();
  await stage.begin({ version: 1 });
  expect(await stage.outcome()).toEqual({ status: 'SUCCEEDED', output: 'it moved on' });
});
