import { expect, test } from 'vitest';
import { ServiceError } from '../../src/stepfunctions/integrations/service-caller.ts';
import { executionArn, never, park, Stage } from './stage.ts';

const machine = { StartAt: 'Wait for word', States: { 'Wait for word': park({ End: true }) } };
const gone = { code: 'TaskTimedOut', message: "Task Timed Out: 'Provided task does not exist anymore'" };

async function parked(service?: () => unknown): Promise<Stage> {
  const stage = new Stage(service === undefined ? {} : { service });
  stage.deploy(machine);
  await stage.begin();
  return stage;
}

test('a task parks until its token is answered, with any JSON', async () => {
  const stage = await parked(() => ({ Attributes: {} }));
  expect(await stage.lines()).toEqual([
    '1←0 ExecutionStarted',
    '2←0 TaskStateEntered Wait for word',
    '3←2 TaskScheduled',
    '4←3 TaskStarted',
    '5←4 TaskSubmitted',
  ]);
  await stage.call('SendTaskSuccess', { taskToken: stage.token(), output: '"routed"' });
  expect(await stage.outcome()).toEqual({ status: 'SUCCEEDED', output: 'routed' });
  expect((await stage.lines()).slice(5)).toEqual([
    '6←5 TaskSucceeded',
    '7←6 TaskStateExited Wait for word',
    '8←7 ExecutionSucceeded',
  ]);
});

test('a failure by token has the error and the cause that were sent', async () => {
  const stage = await parked();
  await stage.call('SendTaskFailure', { taskToken: stage.token(), error: 'Refused', cause: 'by the plan' });
  expect(await stage.outcome()).toEqual({ status: 'FAILED', error: 'Refused', cause: 'by the plan' });
});

test('a token may be answered before the service that carries it has answered', async () => {
  const stage = await parked(() => never);
  await stage.call('SendTaskSuccess', { taskToken: stage.token(), output: '1' });
  await stage.answerFirst({ Attributes: {} });
  expect(await stage.outcome()).toEqual({ status: 'SUCCEEDED', output: 1 });
  expect((await stage.lines()).slice(3, 5)).toEqual(['4←3 TaskStarted', '5←4 TaskSucceeded']);
});

test('a call that fails is a submission that fails, and its token counts no more', async () => {
  const stage = await parked(() =>
    Promise.reject(new ServiceError({ code: 'TransactionConflictException', message: 'busy' })),
  );
  expect(await stage.outcome()).toMatchObject({ status: 'FAILED', error: 'DynamoDb.TransactionConflictException' });
  expect((await stage.lines())[4]).toBe('5←4 TaskSubmitFailed');
  await expect(stage.call('SendTaskSuccess', { taskToken: stage.token(), output: '1' })).rejects.toMatchObject(gone);
});

test.each(['SendTaskSuccess', 'SendTaskFailure', 'SendTaskHeartbeat'])(
  '%s on a used token answers TaskTimedOut',
  async action => {
    const stage = await parked();
    await stage.call('SendTaskSuccess', { taskToken: stage.token(), output: '1' });
    await expect(stage.call(action, { taskToken: stage.token(), output: '1' })).rejects.toMatchObject(gone);
  },
);

test('a token of an execution that was stopped answers TaskTimedOut', async () => {
  const stage = await parked();
  await stage.call('StopExecution', { executionArn });
  await expect(stage.call('SendTaskSuccess', { taskToken: stage.token(), output: '1' })).rejects.toMatchObject(gone);
});

test('each attempt has a token of its own', async () => {
  const stage = new Stage();
  const Retry = [{ ErrorEquals: ['States.Timeout'], MaxAttempts: 1 }];
  stage.deploy({ StartAt: 'Wait', States: { Wait: park({ TimeoutSeconds: 10, Retry, End: true }) } });
  await stage.begin();
  const first = stage.token();
  await stage.pass(11);
  expect(stage.token()).not.toBe(first);
  await expect(stage.call('SendTaskSuccess', { taskToken: first, output: '1' })).rejects.toMatchObject(gone);
  await stage.call('SendTaskSuccess', { taskToken: stage.token(), output: '2' });
  expect(await stage.outcome()).toEqual({ status: 'SUCCEEDED', output: 2 });
});

test.each([
  ['a word', 'NoSuchTaskToken'],
  ['one letter changed', ''],
])('%s is no token: InvalidToken', async (_title, given) => {
  const stage = await parked();
  const token = stage.token();
  const taskToken = given === '' ? `${token.startsWith('AQA') ? 'AQB' : 'AQA'}${token.slice(3)}` : given;
  await expect(stage.call('SendTaskSuccess', { taskToken, output: '1' })).rejects.toMatchObject({
    code: 'InvalidToken',
    message: "Invalid Token: 'Invalid token'",
  });
});

test('an output that is no JSON is refused, and the token still counts', async () => {
  const stage = await parked();
  const taskToken = stage.token();
  await expect(stage.call('SendTaskSuccess', { taskToken, output: 'routed' })).rejects.toMatchObject({
    code: 'InvalidOutput',
  });
  await stage.call('SendTaskSuccess', { taskToken, output: '"routed"' });
  expect(await stage.outcome()).toEqual({ status: 'SUCCEEDED', output: 'routed' });
});
