import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Deliver, StreamRecord } from '../../src/dynamodb/stream-reader.ts';
import { checkpointsInMemory, startTables, type RunningTables } from '../../src/testing/tables.ts';

let running: RunningTables;

beforeEach(async () => {
  running = await startTables();
});
afterEach(() => running.close());

const put = (n: number) =>
  running.client.send(
    new PutItemCommand({
      TableName: 'Cases',
      Item: { PK: { S: 'CASE#K7' }, SK: { S: `EVENT#${n}` }, version: { N: String(n) } },
    }),
  );

const keysOf = (records: StreamRecord[]) => records.map(record => (record.dynamodb.Keys['SK'] as { S: string }).S);

function subscriber(deliver: Deliver, batchSize = 10) {
  return { name: 'pipe', tableName: 'Cases', batchSize, deliver };
}

it('hands on every write in order, and is done when all is settled', async () => {
  const seen: StreamRecord[] = [];
  running.tables.start([subscriber(records => Promise.resolve(void seen.push(...records)))], checkpointsInMemory());
  for (const n of [1, 2, 3]) await put(n);
  await running.client.send(
    new DeleteItemCommand({ TableName: 'Cases', Key: { PK: { S: 'CASE#K7' }, SK: { S: 'EVENT#2' } } }),
  );
  await running.activity.settled();
  expect(keysOf(seen)).toEqual(['EVENT#1', 'EVENT#2', 'EVENT#3', 'EVENT#2']);
  expect(seen.map(record => record.eventName)).toEqual(['INSERT', 'INSERT', 'INSERT', 'REMOVE']);
  expect(seen[2]?.dynamodb.NewImage).toEqual({ PK: { S: 'CASE#K7' }, SK: { S: 'EVENT#3' }, version: { N: '3' } });
});

it('begins with what was written before it read for the first time, in batches', async () => {
  for (const n of [1, 2, 3, 4, 5]) await put(n);
  const batches: string[][] = [];
  const deliver = (records: StreamRecord[]) => Promise.resolve(void batches.push(keysOf(records)));
  running.tables.start([subscriber(deliver, 2)], checkpointsInMemory());
  await running.activity.settled();
  expect(batches).toEqual([['EVENT#1', 'EVENT#2'], ['EVENT#3', 'EVENT#4'], ['EVENT#5']]);
});

it('hands on again, in another process, what was not taken before', async () => {
  for (const n of [1, 2, 3]) await put(n);
  const checkpoints = checkpointsInMemory();
  const taken: string[] = [];
  let closing: Promise<void> | undefined;
  const deliver = (records: StreamRecord[]) => {
    if (taken.length > 0) {
      // The process ends while the second batch is under way.
      closing = running.close();
      return Promise.reject(new Error('killed'));
    }
    taken.push(...keysOf(records));
    return Promise.resolve();
  };
  running.tables.start([subscriber(deliver, 2)], checkpoints);
  await running.activity.settled();
  await closing;
  expect(taken).toEqual(['EVENT#1', 'EVENT#2']);

  running = await startTables(running.directory);
  const again: string[] = [];
  running.tables.start([subscriber(records => Promise.resolve(void again.push(...keysOf(records))))], checkpoints);
  await running.activity.settled();
  expect(again).toEqual(['EVENT#3']);
});

it('tries again after a failure of its own', async () => {
  let failed = false;
  const seen: string[] = [];
  const deliver = (records: StreamRecord[]) => {
    if (!failed) {
      failed = true;
      return Promise.reject(new Error('once'));
    }
    return Promise.resolve(void seen.push(...keysOf(records)));
  };
  running.tables.start([subscriber(deliver)], checkpointsInMemory());
  await put(1);
  await expect.poll(() => seen).toEqual(['EVENT#1']);
});

it('lets all settle while a batch waits for the clock, and counts as under way again when it goes on', async () => {
  let goOn: () => void = () => undefined;
  const taken: string[] = [];
  const deliver: Deliver = async (records, rest) => {
    await rest(() => new Promise<void>(resolve => (goOn = resolve)));
    taken.push(...keysOf(records));
  };
  running.tables.start([subscriber(deliver)], checkpointsInMemory());
  await put(1);
  await running.activity.settled();
  expect(taken).toEqual([]);
  goOn();
  await running.activity.settled();
  expect(taken).toEqual(['EVENT#1']);
});
