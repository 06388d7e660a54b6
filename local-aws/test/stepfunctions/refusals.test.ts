import { expect, test } from 'vitest';
import { diagnose, parseDefinition } from '../../src/stepfunctions/definition/validate.ts';
import type { JsonObject } from '../../src/stepfunctions/json.ts';

const end = { Type: 'Pass', End: true };
const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true };

/** A machine whose only state is X. */
const only = (state: JsonObject): JsonObject => ({ QueryLanguage: 'JSONata', StartAt: 'X', States: { X: state } });

test.each<[string, JsonObject, string[]]>([
  ['an unknown field of the machine', { ...only(end), Colour: 1 }, ["/Colour The field 'Colour' is not supported"]],
  [
    'an unknown field of a state',
    only({ ...end, Result: 1 }),
    ["/States/X/Result The field 'Result' is not supported"],
  ],
  [
    'a field of JSONPath',
    only({ ...task, InputPath: '$' }),
    ["/States/X/InputPath The field 'InputPath' is not supported"],
  ],
  [
    'a state in JSONPath',
    { StartAt: 'X', States: { X: end } },
    ["/States/X The query language 'JSONPath' is not supported here: set 'QueryLanguage' to 'JSONata'"],
  ],
  [
    'a state in JSONPath in a JSONata machine',
    only({ ...end, QueryLanguage: 'JSONPath' }),
    ["/States/X 'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine"],
  ],
  [
    'an unknown type of state',
    only({ Type: 'Loop', End: true }),
    ['/States/X/Type Value is not valid, expected one of [Pass, Task, Choice, Wait, Succeed, Fail, Parallel, Map]'],
  ],
  [
    'a resource that does not exist',
    only({ ...task, Resource: 'arn:aws:states:::dynamodb:query' }),
    [
      '/States/X/Resource The resource provided arn:aws:states:::dynamodb:query is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.',
    ],
  ],
  [
    'a service that nothing here calls',
    only({ ...task, Resource: 'arn:aws:states:::aws-sdk:textract:detectDocumentText' }),
    [
      '/States/X/Resource The resource provided arn:aws:states:::aws-sdk:textract:detectDocumentText is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.',
    ],
  ],
  [
    'a callback where the optimised integration has none',
    only({ ...task, Resource: 'arn:aws:states:::dynamodb:updateItem.waitForTaskToken' }),
    [
      '/States/X/Resource The resource provided arn:aws:states:::dynamodb:updateItem.waitForTaskToken is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.',
    ],
  ],
  ['a way to nowhere', only({ Type: 'Pass', Next: 'Y' }), ["/States/X/Next Missing 'Next' target: Y"]],
  ['a start at nothing', { ...only(end), StartAt: 'Y' }, ["/StartAt Missing 'StartAt' target: Y"]],
  ['no way on', only({ Type: 'Pass' }), ["/States/X Exactly one of 'Next' and 'End' is required"]],
  [
    'an expression that is no JSONata, deep in the arguments',
    only({ ...task, Arguments: { Payload: ['{% $a + %}'] } }),
    ['/States/X/Arguments/Payload[0] The JSONata expression is not valid: Unexpected end of expression'],
  ],
  [
    'a timeout of nothing',
    only({ ...task, TimeoutSeconds: 0 }),
    ['/States/X/TimeoutSeconds Expected value of type Integer from 1 to 99999999'],
  ],
  [
    'a retry interval that is an expression',
    only({ ...task, Retry: [{ ErrorEquals: ['A'], IntervalSeconds: '{% 1 %}' }] }),
    ['/States/X/Retry[0]/IntervalSeconds Expected value of type Integer from 1 to 99999999'],
  ],
  [
    'States.ALL ahead of others',
    only({
      ...task,
      Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['A'] }],
    }),
    ['/States/X/Retry[0]/ErrorEquals States.ALL must appear alone and in the last rule'],
  ],
  [
    'a Wait for two things',
    only({ Type: 'Wait', Seconds: 1, Timestamp: '2026-01-01T00:00:00Z', End: true }),
    ["/States/X Exactly one of 'Seconds' and 'Timestamp' is required"],
  ],
  [
    'a Wait until no such day',
    only({ Type: 'Wait', Timestamp: '2026-02-30T00:00:00Z', End: true }),
    ['/States/X/Timestamp Expected an ISO-8601 extended offset date-time'],
  ],
  [
    'a variable called states',
    only({ ...end, Assign: { states: 1 } }),
    ["/States/X/Assign/states 'states' is not a valid variable name"],
  ],
  [
    'a Map over many machines',
    only({
      Type: 'Map',
      End: true,
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, StartAt: 'Y', States: { Y: end } },
    }),
    ["/States/X/ItemProcessor/ProcessorConfig Only the Mode 'INLINE' is supported here"],
  ],
  [
    'one name twice',
    only({ Type: 'Parallel', End: true, Branches: [{ StartAt: 'X', States: { X: end } }] }),
    ['/States/X/Branches[0]/States/X Duplicate state name: X'],
  ],
  [
    'several faults at once',
    { QueryLanguage: 'JSONata', States: { X: { Type: 'Pass', Next: 'Y', A: 1 } } },
    [
      '/ These fields are required: [StartAt]',
      "/States/X/A The field 'A' is not supported",
      "/States/X/Next Missing 'Next' target: Y",
    ],
  ],
])('%s is refused, by name and place', (_title, definition, found) => {
  expect(diagnose(JSON.stringify(definition)).map(({ location, message }) => `${location} ${message}`)).toEqual(found);
});

test('the message is the one of AWS', () => {
  expect(() => parseDefinition(JSON.stringify(only({ ...end, A: 1 })))).toThrow(
    "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: The field 'A' is not supported at /States/X/A'",
  );
});

test('a definition that is no JSON is refused', () => {
  expect(diagnose('{')).toMatchObject([{ code: 'INVALID_JSON_DESCRIPTION', location: '/' }]);
});

test('everything that a machine may have is let through', () => {
  const definition = {
    Comment: 'All of it',
    Version: '1.0',
    QueryLanguage: 'JSONata',
    TimeoutSeconds: 31_536_000,
    StartAt: 'Park',
    States: {
      Park: {
        Type: 'Task',
        Comment: 'parks',
        QueryLanguage: 'JSONata',
        Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
        Arguments: { Token: '{% $states.context.Task.Token %}' },
        TimeoutSeconds: '{% $seconds %}',
        HeartbeatSeconds: 60,
        Retry: [
          {
            ErrorEquals: ['DynamoDb.TransactionConflictException'],
            IntervalSeconds: 1,
            BackoffRate: 2,
            MaxAttempts: 5,
            MaxDelaySeconds: 10,
            JitterStrategy: 'FULL',
          },
        ],
        Catch: [{ ErrorEquals: ['States.ALL'], Assign: { e: '{% $states.errorOutput %}' }, Next: 'Which?' }],
        Assign: { word: '{% $states.result %}' },
        Output: '{% $states.input %}',
        Next: 'Which?',
      },
      'Which?': { Type: 'Choice', Choices: [{ Condition: "{% $word = 'done' %}", Next: 'Done' }], Default: 'Lost' },
      Done: { Type: 'Succeed', Output: 1 },
      Lost: { Type: 'Fail', Error: 'Lost', Cause: '{% $word %}' },
    },
  };
  expect(diagnose(JSON.stringify(definition))).toEqual([]);
});
