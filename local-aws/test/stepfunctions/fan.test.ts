import { expect, test } from 'vitest';
import { ServiceError } from '../../src/stepfunctions/integrations/service-caller.ts';
import { isObject, type JsonObject } from '../../src/stepfunctions/json.ts';
import { executionArn, invoke, machineArn, never, park, Stage } from './stage.ts';

const child = machineArn.replace('machine', 'child').replace(':machine', ':child');
const childArn = 'arn:aws:states:us-west-2:000000000000:execution:child:two';
const bad = new ServiceError({ errorType: 'Bad', message: 'bad', payload: { errorType: 'Bad' } });

function map(fields: JsonObject, inner: JsonObject): JsonObject {
  return {
    StartAt: 'Each',
    States: {
      Each: {
        Type: 'Map',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'INLINE' },
          StartAt: 'Act',
          States: { Act: { ...inner, End: true } },
        },
        End: true,
        ...fields,
      },
    },
  };
}

test('branches run at once, see the variables outside, and give their results in order', async () => {
  const stage = new Stage({
    service: ({ parameters }) => (isObject(parameters) ? (parameters['Payload'] ?? null) : null),
  });
  stage.deploy({
    StartAt: 'Set',
    States: {
      Set: { Type: 'Pass', Assign: { n: 7 }, Next: 'Both' },
      Both: {
        Type: 'Parallel',
        Branches: [
          {
            StartAt: 'Slow',
            States: {
              Slow: { Type: 'Wait', Seconds: 5, Next: 'Look' },
              Look: { Type: 'Pass', Output: '{% $n %}', End: true },
            },
          },
          {
            StartAt: 'Quick',
            States: { Quick: invoke({ Arguments: { FunctionName: 'q', Payload: 'quick' }, End: true }) },
          },
        ],
        End: true,
      },
    },
  });
  await stage.begin();
  await stage.pass(5);
  expect(await stage.outcome()).toEqual({ status: 'SUCCEEDED', output: [7, 'quick'] });
});

test('a Map with one iteration at a time points each start at the last event inside the one before', async () => {
  const stage = new Stage();
  stage.deploy(map({ MaxConcurrency: 1 }, { Type: 'Pass', Output: '{% $states.input * 2 %}' }));
  await stage.begin([1, 2]);
  expect(await stage.outcome()).toEqual({ status: 'SUCCEEDED', output: [2, 4] });
  expect(await stage.lines()).toEqual([
    '1←0 ExecutionStarted',
    '2←0 MapStateEntered Each',
    '3←2 MapStateStarted',
    '4←3 MapIterationStarted Each 0',
    '5←4 PassStateEntered Act',
    '6←5 PassStateExited Act',
    '7←6 MapIterationSucceeded Each 0',
    '8←6 MapIterationStarted Each 1',
    '9←8 PassStateEntered Act',
    '10←9 PassStateExited Act',
    '11←10 MapIterationSucceeded Each 1',
    '12←11 MapStateSucceeded',
    '13←11 MapStateExited Each',
    '14←13 ExecutionSucceeded',
  ]);
});

test('MaxConcurrency holds back the iterations beyond it', async () => {
  const stage = new Stage({ service: () => never });
  stage.deploy(map({ MaxConcurrency: 2 }, invoke()));
  await stage.begin([1, 2, 3]);
  expect(stage.calls).toHaveLength(2);
  await stage.answerFirst('a');
  expect(stage.calls).toHaveLength(3);
  await stage.answerFirst('b');
  await stage.answerFirst('c');
  expect(await stage.outcome()).toEqual({ status: 'SUCCEEDED', output: ['a', 'b', 'c'] });
});

test('an ItemSelector sees the item, its place and the input of the Map', async () => {
  const stage = new Stage();
  const ItemSelector = {
    at: '{% $states.context.Map.Item.Index %}',
    item: '{% $states.context.Map.Item.Value %}',
    of: '{% $count($states.input.list) %}',
  };
  stage.deploy(map({ Items: '{% $states.input.list %}', ItemSelector }, { Type: 'Pass' }));
  await stage.begin({ list: ['x', 'y'] });
  expect(await stage.outcome()).toMatchObject({
    output: [
      { at: 0, item: 'x', of: 2 },
      { at: 1, item: 'y', of: 2 },
    ],
  });
});

test('an ItemSelector that fails fails the Map, and the iterations that had begun are ended', async () => {
  const stage = new Stage({ service: () => never });
  const fields = {
    ItemSelector: '{% $states.context.Map.Item.Value.a %}',
    MaxConcurrency: '{% $count($states.input) %}',
  };
  stage.deploy(map(fields, invoke()));
  await stage.begin([{ a: 1 }, {}]);
  expect(await stage.outcome()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  expect(stage.calls).toEqual([]);
});

test('a failing iteration aborts the others, and the Map can be caught', async () => {
  const stage = new Stage({ service: (_call, attempt) => (attempt === 2 ? Promise.reject(bad) : null) });
  const machine = map({ Catch: [{ ErrorEquals: ['Bad'], Next: 'Done' }] }, park());
  stage.deploy({
    ...machine,
    States: { ...(isObject(machine['States']) ? machine['States'] : {}), Done: { Type: 'Succeed' } },
  });
  await stage.begin([1, 2]);
  expect(await stage.outcome()).toMatchObject({ status: 'SUCCEEDED', output: { Error: 'Bad' } });
  expect((await stage.lines()).slice(11)).toEqual([
    '12←8 TaskSubmitted',
    '13←11 TaskSubmitFailed',
    '14←13 MapIterationFailed Each 1',
    '15←13 TaskStateAborted',
    '16←13 MapIterationAborted Each 0',
    '17←13 TaskStateAborted',
    '18←13 MapStateFailed',
    '19←18 MapStateExited Each',
    '20←19 SucceedStateEntered Done',
    '21←20 SucceedStateExited Done',
    '22←21 ExecutionSucceeded',
  ]);
});

test.each([
  [{ ToleratedFailureCount: 1 }, 'SUCCEEDED'],
  [{ ToleratedFailurePercentage: 34 }, 'SUCCEEDED'],
  [{ ToleratedFailureCount: '{% 1 %}', ToleratedFailurePercentage: 33 }, 'FAILED'],
  [{ ToleratedFailureCount: 0, ToleratedFailurePercentage: 100 }, 'FAILED'],
  [{ ToleratedFailurePercentage: 33 }, 'FAILED'],
  [{}, 'FAILED'],
])('a Map of three that tolerates %j, with one failure: %s', async (fields, status) => {
  const stage = new Stage({ service: (_call, attempt) => (attempt === 2 ? Promise.reject(bad) : attempt) });
  stage.deploy(map(fields, invoke()));
  await stage.begin([1, 2, 3]);
  expect(await stage.outcome()).toMatchObject({ status });
});

test('a retried Map begins again with all its items, without a failure in between', async () => {
  const stage = new Stage({ service: (_call, attempt) => (attempt === 1 ? Promise.reject(bad) : attempt) });
  stage.deploy(map({ MaxConcurrency: 1, Retry: [{ ErrorEquals: ['Bad'] }] }, invoke()));
  await stage.begin([1, 2]);
  await stage.pass(1);
  expect(await stage.outcome()).toEqual({ status: 'SUCCEEDED', output: [2, 3] });
  expect((await stage.lines()).slice(7, 11)).toEqual([
    '8←7 TaskFailed',
    '9←8 MapIterationFailed Each 0',
    '10←8 TaskStateAborted',
    '11←8 MapStateStarted',
  ]);
});

/** A stack that starts child executions in the same engine. */
function nesting(inner: JsonObject, resource: string, fields: JsonObject = {}): Stage {
  const stage: Stage = new Stage({
    service: async ({ resourceType, parameters }) => {
      if (resourceType !== 'states' || !isObject(parameters)) return null;
      const started = await stage.call('StartExecution', {
        stateMachineArn: child,
        name: 'two',
        input: parameters['Input'],
      });
      return { ExecutionArn: started['executionArn'] };
    },
  });
  stage.deploy(inner, child);
  const Arguments = { StateMachineArn: child, Input: { a: 1 } };
  stage.deploy({
    StartAt: 'Run',
    States: { Run: { Type: 'Task', Resource: `arn:aws:states:::states:${resource}`, Arguments, End: true, ...fields } },
  });
  return stage;
}

const waits = { StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 60, Output: { b: 2 }, End: true } } };

test.each([
  ['startExecution', { ExecutionArn: childArn }],
  ['startExecution.sync', { Status: 'SUCCEEDED', Input: '{"a":1}', Output: '{"b":2}' }],
  ['startExecution.sync:2', { Status: 'SUCCEEDED', Input: { a: 1 }, Output: { b: 2 } }],
])('states:%s gives the child as it should', async (resource, output) => {
  const stage = nesting(waits, resource);
  await stage.begin();
  await stage.pass(60);
  expect(await stage.outcome()).toMatchObject({ status: 'SUCCEEDED', output });
});

test('a child that fails fails the task that waits for it', async () => {
  const stage = nesting({ StartAt: 'No', States: { No: { Type: 'Fail', Error: 'Refused' } } }, 'startExecution.sync:2');
  await stage.begin();
  const { status, error, cause } = await stage.outcome();
  expect({ status, error }).toEqual({ status: 'FAILED', error: 'States.TaskFailed' });
  expect(JSON.parse(typeof cause === 'string' ? cause : '')).toMatchObject({
    Status: 'FAILED',
    Error: 'Refused',
    Input: { a: 1 },
  });
});

test.each([
  ['is stopped', 0],
  ['times out', 10],
])('a child is stopped when the task that waits for it %s', async (_title, seconds) => {
  const stage = nesting(waits, 'startExecution.sync', seconds > 0 ? { TimeoutSeconds: seconds } : {});
  await stage.begin();
  await stage.pass(seconds);
  await stage.call('StopExecution', { executionArn });
  await stage.settle();
  expect(await stage.outcome(childArn)).toEqual({ status: 'ABORTED' });
});

test.each([
  ['States.ALL', { status: 'FAILED', error: 'States.Runtime' }],
  ['States.Runtime', { status: 'SUCCEEDED', output: 'caught' }],
])('a choice without a match in a branch, and a Catch of %s around it', async (name, outcome) => {
  const stage = new Stage();
  const choice = { Type: 'Choice', Choices: [{ Condition: false, Next: 'In' }] };
  const Branches = [{ StartAt: 'Which?', States: { 'Which?': choice, In: { Type: 'Succeed' } } }];
  const Catch = [{ ErrorEquals: [name], Output: 'caught', Next: 'Done' }];
  stage.deploy({
    StartAt: 'Both',
    States: { Both: { Type: 'Parallel', Branches, Catch, End: true }, Done: { Type: 'Succeed' } },
  });
  await stage.begin();
  expect(await stage.outcome()).toMatchObject(outcome);
});
