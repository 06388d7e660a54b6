import { expect, test } from 'vitest';
import { ServiceError } from '../../src/stepfunctions/integrations/service-caller.ts';
import type { JsonObject } from '../../src/stepfunctions/json.ts';
import { invoke, never, park, Stage, start } from './stage.ts';

const done = { Done: { Type: 'Succeed' } };
const busy = new ServiceError({ errorType: 'Busy', message: 'busy', payload: { errorType: 'Busy' } });

test.each([
  ['a number of seconds', { Seconds: 90 }, '2026-11-24T18:01:30.000Z'],
  ['more than setTimeout can count', { Seconds: 30 * 86_400 }, '2026-12-24T18:00:00.000Z'],
  ['an expression', { Seconds: '{% $states.input.days * 86400 %}' }, '2026-11-26T18:00:00.000Z'],
  ['an instant', { Timestamp: '2027-01-01T00:00:00Z' }, '2027-01-01T00:00:00.000Z'],
  ['an instant in California', { Timestamp: '2027-01-01T00:00:00-08:00' }, '2027-01-01T08:00:00.000Z'],
  [
    'an instant with nanoseconds, which AWS cuts off,',
    { Timestamp: '{% $states.input.at %}' },
    '2026-11-25T00:00:00.000Z',
  ],
])('a Wait for %s is due at that time', async (_title, fields, due) => {
  const stage = new Stage();
  stage.deploy({ StartAt: 'Wait', States: { Wait: { Type: 'Wait', ...fields, Next: 'Done' }, ...done } });
  await stage.begin({ days: 2, at: '2026-11-25T00:00:00.123456789+00:00' });
  expect(new Date(stage.engine.next() ?? 0).toISOString()).toBe(due);
  expect(await stage.outcome()).toEqual({ status: 'RUNNING' });
  await stage.pass(((stage.engine.next() ?? 0) - start) / 1000 - 0.001);
  expect(await stage.outcome()).toEqual({ status: 'RUNNING' });
  await stage.pass(0.001);
  expect(await stage.outcome()).toMatchObject({ status: 'SUCCEEDED' });
  expect(stage.engine.next()).toBeUndefined();
});

test('a part of a second fails the state', async () => {
  const stage = new Stage();
  stage.deploy({ StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: '{% 3 / 2 %}', End: true } } });
  await stage.begin();
  expect(await stage.outcome()).toMatchObject({
    error: 'States.QueryEvaluationError',
    cause: expect.stringContaining(
      'The Seconds field must be a whole number from 0 to 99999999 but was: 1.5',
    ) as string,
  });
});

test('expressions take the time from the clock of the stack', async () => {
  const stage = new Stage();
  const Output = ['{% $now() %}', '{% $millis() %}', "{% $now('[Y0001]') %}"];
  stage.deploy({ StartAt: 'Look', States: { Look: { Type: 'Pass', Output, End: true } } });
  await stage.begin();
  expect(await stage.outcome()).toMatchObject({ output: ['2026-11-24T18:00:00.000Z', start, '2026'] });
});

test.each([
  ['grows by its rate', { IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 3 }, [0, 2, 8, 26]],
  ['is held to its longest delay', { IntervalSeconds: 10, MaxDelaySeconds: 15, MaxAttempts: 3 }, [0, 10, 25, 40]],
  ['is one second, doubled, three times, unless told', {}, [0, 1, 3, 7]],
])('the delay of a retry %s', async (_title, retrier, seconds) => {
  const at: number[] = [];
  const stage: Stage = new Stage({
    service: () => {
      at.push((stage.now - start) / 1000);
      return Promise.reject(busy);
    },
  });
  const Retry = [{ ErrorEquals: ['Busy'], ...retrier }];
  stage.deploy({ StartAt: 'Act', States: { Act: invoke({ Retry, End: true }) } });
  await stage.begin();
  await stage.pass(3600);
  expect(at).toEqual(seconds);
  expect(await stage.outcome()).toMatchObject({ status: 'FAILED', error: 'Busy' });
});

test('jitter takes any delay up to the full one', async () => {
  const stage = new Stage({ service: () => Promise.reject(busy) });
  const Retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 60, MaxAttempts: 1, JitterStrategy: 'FULL' }];
  stage.deploy({ StartAt: 'Act', States: { Act: invoke({ Retry, End: true }) } });
  await stage.begin();
  expect(stage.engine.next()).toBeGreaterThanOrEqual(start);
  expect(stage.engine.next()).toBeLessThanOrEqual(start + 60_000);
});

test('every retrier counts for itself, and RetryCount counts them all', async () => {
  const errors = ['A', 'B', 'A', 'B', 'A'];
  const stage = new Stage({
    service: (_call, attempt) => {
      const errorType = errors[attempt - 1];
      return errorType === undefined
        ? 'done'
        : Promise.reject(new ServiceError({ errorType, message: '', payload: {} }));
    },
  });
  const Retry = [
    { ErrorEquals: ['A'], MaxAttempts: 3 },
    { ErrorEquals: ['B'], MaxAttempts: 2 },
  ];
  const Arguments = { FunctionName: 'act', Payload: '{% $states.context.State.RetryCount %}' };
  stage.deploy({ StartAt: 'Act', States: { Act: invoke({ Arguments, Retry, End: true }) } });
  await stage.begin();
  await stage.pass(3600);
  expect(await stage.outcome()).toEqual({ status: 'SUCCEEDED', output: 'done' });
  expect(stage.calls.map(call => call.parameters)).toEqual([
    { FunctionName: 'act', Payload: 0 },
    { FunctionName: 'act', Payload: 1 },
    { FunctionName: 'act', Payload: 2 },
    { FunctionName: 'act', Payload: 3 },
    { FunctionName: 'act', Payload: 4 },
    { FunctionName: 'act', Payload: 5 },
  ]);
});

const timedOut = { Error: 'States.Timeout', Cause: '' };
const caught = (error: string): JsonObject => ({ Catch: [{ ErrorEquals: [error], Next: 'Done' }] });

test.each([
  ['a parked task', park({ TimeoutSeconds: 60, ...caught('States.Timeout') }), null],
  ['a parked task by an expression', park({ TimeoutSeconds: '{% 6 * 10 %}', ...caught('States.ALL') }), null],
  ['a call without an answer', invoke({ TimeoutSeconds: 60, ...caught('States.Timeout') }), never],
  ['a missed heartbeat', park({ HeartbeatSeconds: 60, ...caught('States.HeartbeatTimeout') }), null],
  ['a missed heartbeat, by the name in the history', park({ HeartbeatSeconds: 60, ...caught('States.Timeout') }), null],
])('%s times out and is caught', async (_title, task, answer) => {
  const stage = new Stage({ service: () => answer });
  stage.deploy({ StartAt: 'Act', States: { Act: { ...task, End: true }, ...done } });
  await stage.begin();
  await stage.pass(59);
  expect(await stage.outcome()).toEqual({ status: 'RUNNING' });
  await stage.pass(1);
  expect(await stage.outcome()).toEqual({ status: 'SUCCEEDED', output: timedOut });
});

test('States.TaskFailed does not catch a timeout', async () => {
  const stage = new Stage();
  stage.deploy({
    StartAt: 'Act',
    States: { Act: { ...park({ TimeoutSeconds: 60 }), ...caught('States.TaskFailed'), End: true }, ...done },
  });
  await stage.begin();
  await stage.pass(60);
  expect(await stage.outcome()).toEqual({ status: 'FAILED', error: 'States.Timeout' });
  expect((await stage.lines()).slice(4)).toEqual(['5←4 TaskSubmitted', '6←5 TaskTimedOut', '7←6 ExecutionFailed']);
});

test('a heartbeat puts off the missed one, not the timeout', async () => {
  const stage = new Stage();
  stage.deploy({ StartAt: 'Act', States: { Act: park({ HeartbeatSeconds: 60, TimeoutSeconds: 100, End: true }) } });
  await stage.begin();
  await stage.pass(50);
  await stage.call('SendTaskHeartbeat', { taskToken: stage.token() });
  await stage.pass(49);
  expect(await stage.outcome()).toEqual({ status: 'RUNNING' });
  await stage.pass(1);
  expect(await stage.outcome()).toEqual({ status: 'FAILED', error: 'States.Timeout' });
});

test('the timeout of the machine ends an execution as TIMED_OUT, without an error', async () => {
  const stage = new Stage();
  stage.deploy({ StartAt: 'Act', TimeoutSeconds: 60, States: { Act: park({ TimeoutSeconds: 60, End: true }) } });
  await stage.begin();
  await stage.pass(60);
  expect(await stage.outcome()).toEqual({ status: 'TIMED_OUT' });
  expect((await stage.lines()).at(-1)).toBe('6←0 ExecutionTimedOut');
});

test('an answer that comes after the timeout has no consequence', async () => {
  const stage = new Stage({ service: () => never });
  const Retry = [{ ErrorEquals: ['States.Timeout'], MaxAttempts: 1 }];
  stage.deploy({ StartAt: 'Act', States: { Act: invoke({ TimeoutSeconds: 10, Retry, End: true }) } });
  await stage.begin();
  await stage.pass(12);
  await stage.answerFirst('too late');
  expect(await stage.outcome()).toEqual({ status: 'RUNNING' });
  await stage.answerFirst('in time');
  expect(await stage.outcome()).toEqual({ status: 'SUCCEEDED', output: 'in time' });
  expect(stage.calls).toHaveLength(2);
});

test('the timeout of the machine is named in the history only', async () => {
  const stage = new Stage();
  stage.deploy({ StartAt: 'Wait', TimeoutSeconds: 3, States: { Wait: { Type: 'Wait', Seconds: 25, End: true } } });
  await stage.begin();
  await stage.pass(3);
  expect((await stage.history()).at(-1)).toMatchObject({
    id: 3,
    previousEventId: 0,
    type: 'ExecutionTimedOut',
    executionTimedOutEventDetails: { error: 'States.Timeout' },
  });
});
