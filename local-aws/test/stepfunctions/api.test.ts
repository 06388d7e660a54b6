import { expect, test } from 'vitest';
import { executionArn, machineArn, park, Stage } from './stage.ts';

const parking = { StartAt: 'Park', States: { Park: park({ End: true }) } };
const day = 86_400;

async function running(): Promise<Stage> {
  const stage = new Stage();
  stage.deploy(parking);
  await stage.begin({ a: 1 });
  return stage;
}

const again = (input: string) => ({ stateMachineArn: machineArn, name: 'one', input });
const exists = { code: 'ExecutionAlreadyExists', message: `Execution Already Exists: '${executionArn}'` };

test('starting again with the same name and input answers the execution that runs', async () => {
  const stage = await running();
  await stage.pass(5);
  expect(await stage.call('StartExecution', again('{"a": 1}'))).toEqual({ executionArn, startDate: 1_795_543_200 });
  expect(stage.calls).toHaveLength(1);
});

test('starting again with another input, or after the end, is refused', async () => {
  const stage = await running();
  await expect(stage.call('StartExecution', again('{"a": 2}'))).rejects.toMatchObject(exists);
  await stage.call('StopExecution', { executionArn });
  await expect(stage.call('StartExecution', again('{"a": 1}'))).rejects.toMatchObject(exists);
});

test('a name is free again 90 days after the end', async () => {
  const stage = await running();
  await stage.call('StopExecution', { executionArn });
  await stage.pass(90 * day);
  await expect(stage.call('StartExecution', again('{"a": 1}'))).rejects.toMatchObject(exists);
  await stage.pass(1);
  await stage.call('StartExecution', again('{"b": 1}'));
  expect(await stage.call('DescribeExecution', { executionArn })).toMatchObject({
    status: 'RUNNING',
    input: '{"b": 1}',
  });
  expect((await stage.lines())[0]).toBe('1←0 ExecutionStarted');
});

test.each(['two words', 'a/b', 'a:b', '', 'x'.repeat(81)])('%j is no name for an execution', async name => {
  const stage = new Stage();
  stage.deploy(parking);
  await expect(stage.call('StartExecution', { stateMachineArn: machineArn, name })).rejects.toMatchObject({
    code: 'InvalidName',
  });
});

test('executions are listed newest first, by status, page by page', async () => {
  const stage = new Stage();
  stage.deploy(parking);
  for (const name of ['a', 'b', 'c', 'd']) await stage.begin({}, name);
  await stage.call('StopExecution', { executionArn: executionArn.replace('one', 'b') });
  const names = async (input: object): Promise<unknown> => {
    const { executions, nextToken } = await stage.call('ListExecutions', { stateMachineArn: machineArn, ...input });
    const listed = (executions as { name: string }[]).map(({ name }) => name);
    return nextToken === undefined ? listed : [...listed, ...((await names({ ...input, nextToken })) as string[])];
  };
  expect(await names({})).toEqual(['d', 'c', 'b', 'a']);
  expect(await names({ statusFilter: 'RUNNING', maxResults: 2 })).toEqual(['d', 'c', 'a']);
  expect(await names({ statusFilter: 'ABORTED' })).toEqual(['b']);
});

test.each([
  [false, [1, 2, 3, 4, 5]],
  [true, [5, 4, 3, 2, 1]],
])('a history comes in pages, reversed or not (%s)', async (reverseOrder, expected) => {
  const stage = await running();
  const ids = [];
  let nextToken;
  do {
    const input = { executionArn, maxResults: 2, reverseOrder, ...(nextToken === undefined ? {} : { nextToken }) };
    const page = await stage.call('GetExecutionHistory', input);
    ids.push(...(page['events'] as { id: number }[]).map(({ id }) => id));
    nextToken = page['nextToken'];
  } while (nextToken !== undefined);
  expect(ids).toEqual(expected);
});

test('a history without execution data leaves out inputs, outputs and parameters', async () => {
  const stage = await running();
  const { events } = await stage.call('GetExecutionHistory', { executionArn, includeExecutionData: false });
  expect(JSON.stringify(events)).not.toMatch(/"input"|"output"|"parameters"/);
});

test('a stopped execution has the error and the cause that were given', async () => {
  const stage = await running();
  await stage.call('StopExecution', { executionArn, error: 'Withdrawn', cause: 'by the enrollee' });
  expect(await stage.outcome()).toEqual({ status: 'ABORTED', error: 'Withdrawn', cause: 'by the enrollee' });
  expect((await stage.lines()).at(-1)).toBe('6←0 ExecutionAborted');
});

test('a machine is created, listed, and deleted with its executions', async () => {
  const stage = new Stage();
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', ...parking });
  const created = { name: 'machine', definition, roleArn: 'arn:aws:iam::000000000000:role/role' };
  expect(await stage.call('CreateStateMachine', created)).toMatchObject({ stateMachineArn: machineArn });
  await stage.begin();
  expect(await stage.call('ListStateMachines', {})).toMatchObject({ stateMachines: [{ name: 'machine' }] });
  await stage.call('DeleteStateMachine', { stateMachineArn: machineArn });
  expect(await stage.outcome()).toEqual({ status: 'ABORTED' });
  expect(await stage.call('ListStateMachines', {})).toEqual({ stateMachines: [] });
});

const described = { stateMachineArn: machineArn };
const words = (Output: string) =>
  JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'Say', States: { Say: { Type: 'Pass', Output, End: true } } });

test('an update makes a revision, and the same once more keeps it', async () => {
  const stage = await running();
  expect(await stage.call('DescribeStateMachine', described)).toEqual({
    stateMachineArn: machineArn,
    name: 'machine',
    status: 'ACTIVE',
    definition: JSON.stringify({ QueryLanguage: 'JSONata', ...parking }),
    roleArn: 'arn:aws:iam::000000000000:role/role',
    type: 'STANDARD',
    creationDate: 1_795_543_200,
    loggingConfiguration: { level: 'OFF', includeExecutionData: false },
    tracingConfiguration: { enabled: false },
  });
  await stage.pass(1);
  const first = await stage.call('UpdateStateMachine', { ...described, definition: words('new') });
  expect(first).toEqual({ updateDate: 1_795_543_201, revisionId: expect.any(String) as string });
  const { revisionId } = first;
  expect(await stage.call('DescribeStateMachine', described)).toMatchObject({ definition: words('new'), revisionId });
  const same = { ...described, definition: words('new'), roleArn: 'arn:aws:iam::000000000000:role/role' };
  expect(await stage.call('UpdateStateMachine', same)).toMatchObject({ revisionId });
  const role = await stage.call('UpdateStateMachine', {
    ...described,
    roleArn: 'arn:aws:iam::000000000000:role/other',
  });
  expect(role['revisionId']).not.toBe(revisionId);
  await stage.begin({}, 'two');
  expect(await stage.outcome(executionArn.replace('one', 'two'))).toMatchObject({ output: 'new' });
  expect(await stage.outcome()).toEqual({ status: 'RUNNING' });
});

test('an update with nothing to change is refused', async () => {
  const stage = await running();
  await expect(stage.call('UpdateStateMachine', described)).rejects.toMatchObject({
    code: 'MissingRequiredParameter',
    message:
      'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
  });
  expect(await stage.call('DescribeStateMachine', described)).not.toHaveProperty('revisionId');
});

test('an update to what AWS refuses leaves the machine and its revision as they were', async () => {
  const stage = await running();
  const { revisionId } = await stage.call('UpdateStateMachine', { ...described, definition: words('good') });
  const bad = { ...described, definition: words('{% bad %}') };
  await expect(stage.call('UpdateStateMachine', bad)).rejects.toThrow(
    "Invalid State Machine Definition: 'UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'bad' at the top level is not supported. at /States/Say/Output'",
  );
  expect(await stage.call('DescribeStateMachine', described)).toMatchObject({ definition: words('good'), revisionId });
});

test.each(['UpdateStateMachine', 'DescribeStateMachine'])('%s of a machine that does not exist', async action => {
  const input = { stateMachineArn: machineArn.replace('machine:machine', 'machine:other'), definition: words('x') };
  await expect(new Stage().call(action, input)).rejects.toMatchObject({ code: 'StateMachineDoesNotExist' });
});

test('a definition is validated without being created', async () => {
  const stage = new Stage();
  expect(await stage.call('ValidateStateMachineDefinition', { definition: words('good') })).toEqual({
    result: 'OK',
    diagnostics: [],
    truncated: false,
  });
  expect(await stage.call('ValidateStateMachineDefinition', { definition: '{"QueryLanguage": "JSONata"}' })).toEqual({
    result: 'FAIL',
    diagnostics: [
      {
        severity: 'ERROR',
        code: 'SCHEMA_VALIDATION_FAILED',
        message: 'These fields are required: [States, StartAt]',
        location: '/',
      },
    ],
    truncated: false,
  });
});

test('a definition that is refused leaves the machine as it was', async () => {
  const stage = await running();
  expect(() => stage.deploy({ States: {} })).toThrow('These fields are required: [StartAt]');
  await stage.begin({}, 'two');
  expect(await stage.outcome(executionArn.replace('one', 'two'))).toEqual({ status: 'RUNNING' });
});

test.each(['PublishStateMachineVersion', 'TestState', 'RedriveExecution'])(
  '%s is no action of this engine, and that is said',
  async action => {
    const stage = await running();
    await expect(stage.call(action, { stateMachineArn: machineArn, definition: '{}' })).rejects.toMatchObject({
      code: 'UnknownOperationException',
    });
  },
);

test('a change of status is an event as EventBridge delivers it', async () => {
  const stage = await running();
  await stage.pass(2);
  await stage.call('StopExecution', { executionArn, error: 'Withdrawn' });
  expect(stage.events[1]).toMatchObject({
    version: '0',
    'detail-type': 'Step Functions Execution Status Change',
    source: 'aws.states',
    account: '000000000000',
    time: '2026-11-24T18:00:02Z',
    region: 'us-west-2',
    resources: [executionArn],
    detail: {
      executionArn,
      stateMachineArn: machineArn,
      name: 'one',
      status: 'ABORTED',
      startDate: 1_795_543_200_000,
      stopDate: 1_795_543_202_000,
      input: '{"a":1}',
      output: null,
      error: 'Withdrawn',
      cause: null,
    },
  });
});
