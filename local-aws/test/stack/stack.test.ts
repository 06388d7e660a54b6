import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { credentialsFor } from '../../src/credentials.ts';
import { callDynamo } from '../../src/dynamodb/call.ts';
import type { AnsweredCall } from '../../src/signed-by.ts';
import { startStack, type TestStack } from '../../src/testing/stack.ts';
import { writeFixtureApp } from './fixture.ts';

const synthesized = writeFixtureApp();
let running: TestStack;
let calls: AnsweredCall[];

beforeEach(async () => {
  calls = [];
  running = await startStack({ at: '2026-11-24T18:00:00Z', synthesized, onCall: call => calls.push(call) });
});
afterEach(() => running.close());

/** The sort keys of the case's items, with what is asked for. */
async function items(): Promise<Record<string, Record<string, { S?: string }>>> {
  const answer = (await callDynamo(running.stack.addresses['dynamodb'] ?? '', 'DynamoDB', 'Query', {
    TableName: 'Cases',
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': { S: 'CASE#K7' } },
  })) as { Items: Record<string, { S?: string }>[] };
  return Object.fromEntries(answer.Items.map(item => [item['SK']?.S ?? '', item]));
}

const file = (type: string, version: number) => running.api('POST', '/cases', { body: { type, version } });

describe('a stack booted from a template', () => {
  it('carries an event from the API through the table, the stream and the bus to its follower, before it is settled', async () => {
    expect(await file('application-received', 1)).toMatchObject({
      status: 201,
      body: { version: 1, at: '2026-11-24T18:00:00.000Z' },
    });
    await running.settled();
    const followed = (await items())['FOLLOWED#1'];
    expect(followed?.['at']).toEqual({ S: '2026-11-24T18:00:00.000Z' });
    expect(JSON.parse(followed?.['event']?.S ?? '')).toMatchObject({
      source: 'imr.cases',
      'detail-type': 'application-received',
      account: '000000000000',
      region: 'us-west-2',
      time: '2026-11-24T18:00:00Z',
      detail: { caseNumber: 'K7', version: '1', type: 'application-received' },
    });
    expect(followed?.['event']?.S).not.toContain('diagnosis');
  });

  it("signs each function's calls as its own role", async () => {
    await file('application-received', 1);
    await running.settled();
    const writers = calls.filter(call => call.service === 'dynamodb' && call.action === 'PutItem');
    expect(writers.map(call => call.principal)).toEqual(['FileRole', 'FollowRole']);
    expect(running.stack.spec.policies.get('FollowRole')).toEqual([
      {
        Effect: 'Allow',
        Action: ['dynamodb:PutItem'],
        Resource: ['arn:aws:dynamodb:us-west-2:000000000000:table/Cases'],
      },
    ]);
  });

  it('tries a failing follower again by its own clock, and then lays the event away', async () => {
    await file('broken', 1);
    await running.settled();
    expect(running.stack.clock.nextTimer()).toBe(Date.parse('2026-11-24T18:01:00Z'));
    await running.advanceTo('2026-11-24T18:02:59Z');
    expect(running.stack.events.queues.counts()['Failed']).toBe(0);
    await running.advanceTo('2026-11-24T18:03:00Z');
    expect(running.stack.events.queues.counts()['Failed']).toBe(1);
    expect(await running.api('GET', '/__local/dead-letters')).toMatchObject({
      status: 200,
      body: { Failed: [{ sentAt: '2026-11-24T18:03:00.000Z' }] },
    });
  });

  it('fires a schedule as the clock passes it', async () => {
    await running.advanceTo('2026-11-24T18:14:59Z');
    expect(Object.keys(await items())).toEqual([]);
    await running.advanceTo('2026-11-24T18:15:00Z');
    expect((await items())['SWEPT']?.['at']).toEqual({ S: '2026-11-24T18:15:00.000Z' });
  });

  it('runs a machine through the real API, under its own role, after its wait', async () => {
    const client = new SFNClient({
      endpoint: running.stack.addresses['stepfunctions'] ?? '',
      region: 'us-west-2',
      credentials: credentialsFor('operator'),
    });
    await client.send(
      new StartExecutionCommand({
        stateMachineArn: 'arn:aws:states:us-west-2:000000000000:stateMachine:Machine',
        input: '{"version":5}',
      }),
    );
    await running.advanceTo('2026-11-24T19:00:00Z');
    expect((await items())['ACTED#5']?.['at']).toEqual({ S: '2026-11-24T19:00:00.000Z' });
    expect(calls).toContainEqual({
      principal: 'MachineRole',
      service: 'lambda',
      action: 'InvokeFunction',
      resource: 'arn:aws:lambda:us-west-2:000000000000:function:Act',
    });
    client.destroy();
  });

  it('announces a new object on the default bus', async () => {
    const client = new S3Client({
      endpoint: running.stack.addresses['s3'] ?? '',
      region: 'us-west-2',
      credentials: credentialsFor('operator'),
      forcePathStyle: true,
      systemClockOffset: running.stack.clock.now() - Date.now(),
    });
    await client.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'a b.pdf', Body: 'x' }));
    await running.settled();
    expect(Object.keys(await items())).toEqual(['DOC#a b.pdf']);
    client.destroy();
  });

  it('answers in place of the table where a fault is injected', async () => {
    running.stack.inject({ action: 'PutItem', error: 'TransactionConflict', times: 1 });
    expect((await file('application-received', 1)).status).toBe(502);
    expect((await file('application-received', 1)).status).toBe(201);
  });
});
