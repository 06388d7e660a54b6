import { InvalidToken, SendTaskSuccessCommand, SFNClient, TaskDoesNotExist, TaskTimedOut } from '@aws-sdk/client-sfn';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { tableNamed } from '../../../adapters/dynamodb/table.ts';
import { wakeCase } from '../../../lambdas/shared/wake-case.ts';

// What only AWS says of a token on demand: that is why these are mocks.
const sfn = mockClient(SFNClient);
const dynamo = mockClient(DynamoDBDocumentClient);
afterAll(() => {
  sfn.restore();
  dynamo.restore();
});
const table = tableNamed('Cases', new DynamoDBClient({ region: 'us-west-2' }));
const workflows = new SFNClient({ region: 'us-west-2' });

const parked = { version: 7, generation: 1, stage: 'screening', taskToken: 'token', parkedVersion: 5 };
const movedOn = { ...parked, taskToken: 'another', parkedVersion: 7 };
const wake = () => wakeCase(table, workflows, '8H79-93GP');
const said = { $metadata: {}, message: 'Task Timed Out' };

beforeEach(() => {
  sfn.reset();
  dynamo.reset();
  dynamo.on(GetCommand).resolves({ Item: parked });
});

describe('A token that is parked behind', () => {
  it('is used, and taken away', async () => {
    await wake();
    expect(sfn.commandCalls(SendTaskSuccessCommand).map(({ args }) => args[0].input.taskToken)).toEqual(['token']);
    expect(dynamo.commandCalls(UpdateCommand)).toHaveLength(1);
  });

  it('and was used by somebody else is no trouble, once the machine has moved on', async () => {
    sfn.on(SendTaskSuccessCommand).rejects(new TaskTimedOut(said));
    dynamo.on(GetCommand).resolvesOnce({ Item: parked }).resolves({ Item: movedOn });
    await wake();
    const reads = dynamo.commandCalls(GetCommand).map(({ args }) => args[0].input.ConsistentRead);
    expect(reads).toEqual([true, true]);
  });

  it('and works no more, while it is still parked behind, is a failure: its execution may be dead', async () => {
    sfn.on(SendTaskSuccessCommand).rejects(new TaskTimedOut(said));
    await expect(wake()).rejects.toMatchObject({ name: 'StillParked' });
    expect(dynamo.commandCalls(UpdateCommand)).toEqual([]);
  });

  it.each([
    ['InvalidToken', new InvalidToken(said)],
    ['TaskDoesNotExist', new TaskDoesNotExist(said)],
  ])('and is none, says AWS (%s), is a failure, heard of by the queue of what failed', async (name, error) => {
    sfn.on(SendTaskSuccessCommand).rejects(error);
    await expect(wake()).rejects.toMatchObject({ name });
  });
});

describe('Nothing is woken', () => {
  it.each([
    ['where the machine is parked at this very version', { ...parked, parkedVersion: 7 }],
    ['where it is on its way', { version: 7, generation: 1, stage: 'screening' }],
    ['where there is no such case', undefined],
  ])('%s', async (_where, Item) => {
    dynamo.on(GetCommand).resolves({ Item });
    await wake();
    expect(sfn.commandCalls(SendTaskSuccessCommand)).toEqual([]);
  });
});
