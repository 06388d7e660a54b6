import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { tableNamed } from '../../../adapters/dynamodb/table.ts';
import { wakeCase, wakeUnlessOnItsWay } from '../../../lambdas/shared/wake-case.ts';
import { CaseNumber } from '../../../domain/case/case-number.ts';

// What only AWS says of a token on demand: that is why these are mocks.
const sfn = mockClient(SFNClient);
const dynamo = mockClient(DynamoDBDocumentClient);
afterAll(() => {
  sfn.restore();
  dynamo.restore();
});
const caseNumber = CaseNumber.parse('8H79-93GP');
const table = tableNamed('Cases', new DynamoDBClient({ region: 'us-west-2' }));
const workflows = new SFNClient({ region: 'us-west-2' });

const parked = { version: 7, generation: 1, stage: 'screening', taskToken: 'token', parkedVersion: 5 };
const movedOn = { ...parked, taskToken: 'another', parkedVersion: 7 };
const wake = () => wakeCase(table, workflows, caseNumber);
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

describe('A used token that is still parked behind, on word of an event', () => {
  const machineArn = 'arn:aws:states:us-west-2:000000000000:stateMachine:CaseLifecycle';
  const hear = () => wakeUnlessOnItsWay(table, workflows, { caseNumber, machineArn });
  const asked = () => sfn.commandCalls(DescribeExecutionCommand).map(({ args }) => args[0].input.executionArn);

  beforeEach(() => {
    sfn.on(SendTaskSuccessCommand).rejects(new TaskTimedOut(said));
  });

  it('is no failure while its execution runs: another call used it, and the machine is on its way', async () => {
    sfn.on(DescribeExecutionCommand).resolves({ status: 'RUNNING' });
    await hear();
    expect(asked()).toEqual(['arn:aws:states:us-west-2:000000000000:execution:CaseLifecycle:8H79-93GP-1']);
  });

  it('is tried once more: AWS may not have known it yet', async () => {
    sfn.on(DescribeExecutionCommand).resolves({ status: 'RUNNING' });
    sfn.on(SendTaskSuccessCommand).rejectsOnce(new TaskTimedOut(said)).resolves({});
    await hear();
    expect(sfn.commandCalls(SendTaskSuccessCommand)).toHaveLength(2);
    expect(dynamo.commandCalls(UpdateCommand)).toHaveLength(1);
  });

  it.each(['FAILED', 'TIMED_OUT', 'ABORTED', 'SUCCEEDED'] as const)(
    'is a failure when its execution is %s',
    async status => {
      sfn.on(DescribeExecutionCommand).resolves({ status });
      await expect(hear()).rejects.toMatchObject({ name: 'StillParked' });
    },
  );

  it('is a failure when there is no such execution any more', async () => {
    sfn.on(DescribeExecutionCommand).rejects(new ExecutionDoesNotExist(said));
    await expect(hear()).rejects.toMatchObject({ name: 'StillParked' });
  });

  it('leaves other failures what they are', async () => {
    sfn.on(SendTaskSuccessCommand).rejects(new InvalidToken(said));
    await expect(hear()).rejects.toMatchObject({ name: 'InvalidToken' });
    expect(asked()).toEqual([]);
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
