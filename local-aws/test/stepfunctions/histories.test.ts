import { expect, test } from 'vitest';
import { ServiceError } from '../../src/stepfunctions/integrations/service-caller.ts';
import type { Json, JsonObject } from '../../src/stepfunctions/json.ts';
import { invoke, Stage, type Service } from './stage.ts';

interface Row {
  title: string;
  machine: JsonObject;
  input?: Json;
  service?: Service;
  outcome: JsonObject;
  history: string[];
}

const done = { Type: 'Succeed' };
const refused = new ServiceError({
  code: 'ConditionalCheckFailedException',
  message: 'The conditional request failed',
  requestId: 'R1',
});
const put = { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:dynamodb:putItem', Arguments: { TableName: 'cases' } };

const rows: Row[] = [
  {
    title: 'Assign evaluates on the old variables, Output on the old ones as well',
    machine: {
      StartAt: 'Set',
      States: {
        Set: { Type: 'Pass', Assign: { n: 1 }, Next: 'Change' },
        Change: { Type: 'Pass', Assign: { n: 2, was: '{% $n %}' }, Output: { seen: '{% $n %}' }, Next: 'Look' },
        Look: { Type: 'Pass', Output: ['{% $n %}', '{% $was %}', '{% $states.input.seen %}'], End: true },
      },
    },
    outcome: { status: 'SUCCEEDED', output: [2, 1, 1] },
    history: [
      '1←0 ExecutionStarted',
      '2←0 PassStateEntered Set',
      '3←2 PassStateExited Set',
      '4←3 PassStateEntered Change',
      '5←4 PassStateExited Change',
      '6←5 PassStateEntered Look',
      '7←6 PassStateExited Look',
      '8←7 ExecutionSucceeded',
    ],
  },
  {
    title: 'a choice takes the first rule that holds, with the Output of that rule',
    machine: {
      StartAt: 'What is next?',
      States: {
        'What is next?': {
          Type: 'Choice',
          Choices: [
            { Condition: "{% $states.input.stage = 'routing' %}", Next: 'Done', Output: 'routed' },
            { Condition: '{% true %}', Next: 'Done', Output: 'second' },
          ],
        },
        Done: done,
      },
    },
    input: { stage: 'routing' },
    outcome: { status: 'SUCCEEDED', output: 'routed' },
    history: [
      '1←0 ExecutionStarted',
      '2←0 ChoiceStateEntered What is next?',
      '3←2 ChoiceStateExited What is next?',
      '4←3 SucceedStateEntered Done',
      '5←4 SucceedStateExited Done',
      '6←5 ExecutionSucceeded',
    ],
  },
  {
    title: 'a choice without a match and without a default fails',
    machine: {
      StartAt: 'Which?',
      States: { 'Which?': { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'Done' }] }, Done: done },
    },
    outcome: {
      status: 'FAILED',
      error: 'States.Runtime',
      cause:
        "An error occurred while executing the state 'Which?' (entered at the event id #2). Failed to transition out of the state. The state does not point to a next state.",
    },
    history: ['1←0 ExecutionStarted', '2←0 ChoiceStateEntered Which?', '3←2 ExecutionFailed'],
  },
  {
    title: 'a condition that is no boolean fails the evaluation, and the event skips the entry',
    machine: {
      StartAt: 'Which?',
      States: { 'Which?': { Type: 'Choice', Choices: [{ Condition: '{% 1 %}', Next: 'Done' }] }, Done: done },
    },
    outcome: {
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'Which?' (entered at the event id #2). The JSONata expression '1' specified for the field 'Choices[0]/Condition' returned an unexpected result type. Expected 'boolean', but was 'number' for value: 1",
    },
    history: ['1←0 ExecutionStarted', '2←0 ChoiceStateEntered Which?', '3←0 EvaluationFailed', '4←3 ExecutionFailed'],
  },
  {
    title: 'a Fail state ends the execution with what its expressions say',
    machine: {
      StartAt: 'Give up',
      States: { 'Give up': { Type: 'Fail', Error: 'Refused', Cause: "{% 'by ' & $states.input.who %}" } },
    },
    input: { who: 'the plan' },
    outcome: { status: 'FAILED', error: 'Refused', cause: 'by the plan' },
    history: ['1←0 ExecutionStarted', '2←0 FailStateEntered Give up', '3←2 ExecutionFailed'],
  },
  {
    title: 'a task has its result, and its Output chooses from it',
    machine: {
      StartAt: 'Act',
      States: { Act: invoke({ Output: '{% $states.result.Payload.stage %}', Assign: { v: 1 }, End: true }) },
    },
    service: () => ({ StatusCode: 200, ExecutedVersion: '$LATEST', Payload: { stage: 'review' } }),
    outcome: { status: 'SUCCEEDED', output: 'review' },
    history: [
      '1←0 ExecutionStarted',
      '2←0 TaskStateEntered Act',
      '3←2 TaskScheduled',
      '4←3 TaskStarted',
      '5←4 TaskSucceeded',
      '6←5 TaskStateExited Act',
      '7←6 ExecutionSucceeded',
    ],
  },
  {
    title: 'a function named directly has events of its own kind',
    machine: {
      StartAt: 'Act',
      States: {
        Act: { Type: 'Task', Resource: 'arn:aws:lambda:us-west-2:000000000000:function:act', End: true },
      },
    },
    input: { a: 1 },
    service: ({ parameters }) => ({ got: parameters }),
    outcome: { status: 'SUCCEEDED', output: { got: { a: 1 } } },
    history: [
      '1←0 ExecutionStarted',
      '2←0 TaskStateEntered Act',
      '3←2 LambdaFunctionScheduled',
      '4←3 LambdaFunctionStarted',
      '5←4 LambdaFunctionSucceeded',
      '6←5 TaskStateExited Act',
      '7←6 ExecutionSucceeded',
    ],
  },
  {
    title: 'an error of a service is caught by the name that Step Functions gives it, ahead of States.ALL',
    machine: {
      StartAt: 'Put',
      States: {
        Put: {
          ...put,
          Catch: [
            { ErrorEquals: ['DynamoDb.ConditionalCheckFailedException'], Next: 'Done', Assign: { moved: true } },
            { ErrorEquals: ['States.ALL'], Next: 'Lost' },
          ],
          End: true,
        },
        Done: { Type: 'Pass', Output: ['{% $moved %}', '{% $states.input.Error %}'], End: true },
        Lost: { Type: 'Fail' },
      },
    },
    service: () => Promise.reject(refused),
    outcome: { status: 'SUCCEEDED', output: [true, 'DynamoDb.ConditionalCheckFailedException'] },
    history: [
      '1←0 ExecutionStarted',
      '2←0 TaskStateEntered Put',
      '3←2 TaskScheduled',
      '4←3 TaskStarted',
      '5←4 TaskFailed',
      '6←5 TaskStateExited Put',
      '7←6 PassStateEntered Done',
      '8←7 PassStateExited Done',
      '9←8 ExecutionSucceeded',
    ],
  },
  {
    title: 'an Output that fails after the task has succeeded can be caught',
    machine: {
      StartAt: 'Act',
      States: {
        Act: invoke({
          Output: '{% $states.result.missing %}',
          Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Output: 'caught', Next: 'Done' }],
          End: true,
        }),
        Done: done,
      },
    },
    outcome: { status: 'SUCCEEDED', output: 'caught' },
    history: [
      '1←0 ExecutionStarted',
      '2←0 TaskStateEntered Act',
      '3←2 TaskScheduled',
      '4←3 TaskStarted',
      '5←4 TaskSucceeded',
      '6←5 EvaluationFailed',
      '7←6 TaskStateExited Act',
      '8←7 SucceedStateEntered Done',
      '9←8 SucceedStateExited Done',
      '10←9 ExecutionSucceeded',
    ],
  },
];

test.each(rows)('$title', async ({ machine, input, service, outcome, history }) => {
  const stage = new Stage(service === undefined ? {} : { service });
  stage.deploy(machine);
  await stage.begin(input);
  expect(await stage.outcome()).toEqual(outcome);
  expect(await stage.lines()).toEqual(history);
  stage.engine.close();
});

test('the cause of a service error says service, status and request', async () => {
  const stage = new Stage({ service: () => Promise.reject(refused) });
  stage.deploy({ StartAt: 'Put', States: { Put: { ...put, End: true } } });
  await stage.begin();
  expect(await stage.outcome()).toEqual({
    status: 'FAILED',
    error: 'DynamoDb.ConditionalCheckFailedException',
    cause:
      'The conditional request failed (Service: DynamoDb, Status Code: 400, Request ID: R1) (SDK Attempt Count: 1)',
  });
});

test('a service that cannot be reached is an SdkClientException', async () => {
  const stage = new Stage({ service: () => Promise.reject(new Error('connect ECONNREFUSED')) });
  stage.deploy({ StartAt: 'Put', States: { Put: { ...put, End: true } } });
  await stage.begin();
  expect(await stage.outcome()).toEqual({
    status: 'FAILED',
    error: 'DynamoDb.SdkClientException',
    cause: 'connect ECONNREFUSED',
  });
});
