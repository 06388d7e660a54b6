import { once } from 'node:events';
import type { Server } from 'node:http';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { credentialsFor, type Credentials } from '../../src/credentials.ts';
import { stepFunctionsServer } from '../../src/stepfunctions/server.ts';
import { executionArn, machineArn, park, Stage } from './stage.ts';

let stage: Stage;
let server: Server;
let endpoint = '';
const calls: object[] = [];

beforeEach(async () => {
  stage = new Stage();
  stage.deploy({ StartAt: 'Park', States: { Park: park({ End: true }) } });
  calls.length = 0;
  server = stepFunctionsServer(stage.engine, { onCall: call => calls.push(call) }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  endpoint = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
  stage.engine.close();
});

function client(credentials: Credentials): SFNClient {
  return new SFNClient({ endpoint, region: 'us-west-2', credentials, maxAttempts: 1 });
}

test('the SDK starts, reads and answers an execution', async () => {
  const sfn = client(credentialsFor('WakerRole'));
  const started = await sfn.send(
    new StartExecutionCommand({ stateMachineArn: machineArn, name: 'one', input: '{"case":"A"}' }),
  );
  expect(started).toMatchObject({ executionArn, startDate: new Date('2026-11-24T18:00:00Z') });
  await stage.settle();
  await sfn.send(new SendTaskSuccessCommand({ taskToken: stage.token(), output: '"word"' }));
  expect(await sfn.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
    status: 'SUCCEEDED',
    output: '"word"',
    stopDate: new Date('2026-11-24T18:00:00Z'),
  });
  const { events } = await sfn.send(new GetExecutionHistoryCommand({ executionArn }));
  expect(events?.[2]).toMatchObject({
    type: 'TaskScheduled',
    taskScheduledEventDetails: { resourceType: 'aws-sdk:dynamodb', resource: 'updateItem.waitForTaskToken' },
  });
  const { executions } = await sfn.send(new ListExecutionsCommand({ stateMachineArn: machineArn }));
  expect(executions).toMatchObject([{ name: 'one', status: 'SUCCEEDED' }]);
});

test('every call is reported with its principal and what a policy would have to name', async () => {
  const sfn = client(credentialsFor('WakerRole'));
  await sfn.send(new StartExecutionCommand({ stateMachineArn: machineArn, name: 'one' }));
  await stage.settle();
  await sfn.send(new SendTaskSuccessCommand({ taskToken: stage.token(), output: '1' }));
  await sfn.send(new DescribeExecutionCommand({ executionArn }));
  expect(calls).toEqual([
    { principal: 'WakerRole', service: 'states', action: 'StartExecution', resource: machineArn },
    { principal: 'WakerRole', service: 'states', action: 'SendTaskSuccess', resource: machineArn },
    { principal: 'WakerRole', service: 'states', action: 'DescribeExecution', resource: executionArn },
  ]);
});

test('errors arrive in the SDK under their own names', async () => {
  const sfn = client(credentialsFor('WakerRole'));
  await expect(sfn.send(new SendTaskSuccessCommand({ taskToken: 'x', output: '1' }))).rejects.toMatchObject({
    name: 'InvalidToken',
  });
  await expect(sfn.send(new DescribeExecutionCommand({ executionArn }))).rejects.toMatchObject({
    name: 'ExecutionDoesNotExist',
    message: `Execution Does Not Exist: '${executionArn}'`,
  });
});

test('a key that nobody was given is refused', async () => {
  const sfn = client({ accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' });
  await expect(sfn.send(new DescribeExecutionCommand({ executionArn }))).rejects.toMatchObject({
    name: 'UnrecognizedClientException',
  });
});
