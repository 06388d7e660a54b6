import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { batchGet } from '../../adapters/dynamodb/batch-get.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';

const dynamo = mockClient(DynamoDBDocumentClient);
const table = tableNamed('Cases');
const keyOf = (number: number) => ({ PK: 'CASE#1', SK: `EVENT#${number}` });
afterEach(() => {
  dynamo.reset();
});
afterAll(() => dynamo.restore());

describe('A reader of many items misses none', () => {
  it('that the store put off: it is asked for again', async () => {
    dynamo
      .on(BatchGetCommand)
      .resolvesOnce({ Responses: { Cases: [keyOf(1)] }, UnprocessedKeys: { Cases: { Keys: [keyOf(2)] } } })
      .resolvesOnce({ Responses: { Cases: [keyOf(2)] }, UnprocessedKeys: {} });
    expect(await batchGet(table, [keyOf(1), keyOf(2)])).toEqual([keyOf(1), keyOf(2)]);
    expect(dynamo.commandCalls(BatchGetCommand)[1]?.args[0].input.RequestItems?.['Cases']?.Keys).toEqual([keyOf(2)]);
  });

  it('beyond the hundred that one call takes', async () => {
    dynamo.on(BatchGetCommand).callsFake(({ RequestItems }: BatchGetCommand['input']) => ({
      Responses: { Cases: RequestItems?.['Cases']?.Keys ?? [] },
    }));
    const keys = Array.from({ length: 150 }, (_, number) => keyOf(number));
    expect(await batchGet(table, keys)).toHaveLength(150);
    expect(dynamo.commandCalls(BatchGetCommand)).toHaveLength(2);
  });

  it('without being told, where the store puts off each time', async () => {
    dynamo.on(BatchGetCommand).resolves({ UnprocessedKeys: { Cases: { Keys: [keyOf(1)] } } });
    await expect(batchGet(table, [keyOf(1)])).rejects.toThrow('puts a reading off');
  });
});
