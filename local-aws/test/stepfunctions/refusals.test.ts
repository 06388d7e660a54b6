import { expect, test } from 'vitest';
import { diagnose, parseDefinition } from '../../src/stepfunctions/definition/validate.ts';
import type { JsonObject } from '../../src/stepfunctions/json.ts';

const end = { Type: 'Pass', End: true };
const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true };

/** A machine whose only state is X. */
const only = (state: JsonObject): JsonObject => ({ QueryLanguage: 'JSONata', StartAt: 'X', States: { X: state } });

const machine = (States: JsonObject): JsonObject => ({ QueryLanguage: 'JSONata', StartAt: 'X', States });
const catcher = (fields: JsonObject): JsonObject => ({ ErrorEquals: ['States.ALL'], Next: 'X', ...fields });
const shown = (definition: JsonObject) =>
  diagnose(JSON.stringify(definition)).map(({ location = 'null', message }) => `${location} ${message}`);
const endless = 'null Workflow has no terminal state';
const unreached = (name: string, inside = '') => `${inside}/States/${name} State "${name}" is not reachable.`;

test.each<[string, JsonObject, string[]]>([
  ['an unknown field of the machine', { ...only(end), Colour: 1 }, ["/ Field 'Colour' is not supported"]],
  ['an unknown field of a state', only({ ...end, Colour: 1 }), ["/States/X Field 'Colour' is not supported"]],
  [
    'a field of JSONPath',
    only({ ...task, InputPath: '$' }),
    [
      "/States/X The QueryLanguage is set to 'JSONata', but field 'InputPath' is only supported for the 'JSONPath' QueryLanguage",
    ],
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
    ['/States/X/Type Value should be one of the following: [Pass, Task, Choice, Wait, Succeed, Fail, Parallel, Map]'],
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
  ['a way to nowhere', only({ Type: 'Pass', Next: 'Y' }), ["/States/X/Next Missing 'Next' target: Y", endless]],
  ['a start at nothing', { ...only(end), StartAt: 'Y' }, ["/StartAt Missing 'Next' target: Y", unreached('X')]],
  ['no way on', only({ Type: 'Pass' }), ["/States/X Exactly one of 'Next' and 'End' is required", endless]],
  [
    'an expression that is no JSONata, deep in the arguments',
    only({ ...task, Arguments: { Payload: ['{% $a + %}'] } }),
    ['/States/X/Arguments/Payload[0] Unexpected end of expression'],
  ],
  ['a timeout of nothing', only({ ...task, TimeoutSeconds: 0 }), ['/States/X/TimeoutSeconds Minimum value is 1']],
  [
    'a retry interval that is an expression',
    only({ ...task, Retry: [{ ErrorEquals: ['A'], IntervalSeconds: '{% 1 %}' }] }),
    ['/States/X/Retry[0]/IntervalSeconds Expected value of type [INTEGER]'],
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
    ['/States/X/Branches[0]/States/X Duplicate State name: X'],
  ],
  [
    'a state that nothing leads to',
    machine({ X: end, Y: { Type: 'Pass', Next: 'X' }, Z: { Type: 'Pass', Next: 'Y' } }),
    [unreached('Y'), unreached('Z')],
  ],
  [
    'a state that nothing leads to, in a branch',
    only({ Type: 'Parallel', End: true, Branches: [{ StartAt: 'Y', States: { Y: end, Z: end } }] }),
    [unreached('Z', '/States/X/Branches[0]')],
  ],
  [
    'a state that nothing leads to, in an iteration',
    only({ Type: 'Map', End: true, ItemProcessor: { StartAt: 'Y', States: { Y: end, Z: end } } }),
    [unreached('Z', '/States/X/ItemProcessor')],
  ],
  // Where a machine can't end AWS says that alone.
  [
    'a machine that can not end',
    machine({ X: { Type: 'Pass', Next: 'Y' }, Y: { Type: 'Pass', Next: 'X' }, Z: { Type: 'Pass', Next: 'X' } }),
    [endless],
  ],
  [
    'a query language of its own for an ItemProcessor, which is no state,',
    only({ Type: 'Map', End: true, ItemProcessor: { QueryLanguage: 'JSONata', StartAt: 'Y', States: { Y: end } } }),
    ["/States/X/ItemProcessor Field 'QueryLanguage' is not supported"],
  ],
  [
    'a query language that there is not',
    only({ ...end, QueryLanguage: 'XPath' }),
    ["/States/X The query language 'JSONPath' is not supported here: set 'QueryLanguage' to 'JSONata'"],
  ],
  [
    'a heartbeat that comes no sooner than the timeout',
    only({ ...task, TimeoutSeconds: 60, HeartbeatSeconds: 60 }),
    ["/States/X/HeartbeatSeconds 'HeartbeatSeconds' must be smaller than 'TimeoutSeconds'"],
  ],
  [
    'a part of a second',
    only({ Type: 'Wait', Seconds: 1.5, End: true }),
    ['/States/X/Seconds Expected value of type [INTEGER]'],
  ],
  [
    'a wait of more than three years',
    only({ Type: 'Wait', Seconds: 2 ** 31, End: true }),
    ['/States/X/Seconds Maximum value is 99999999'],
  ],
  [
    'several faults at once',
    { QueryLanguage: 'JSONata', States: { X: { Type: 'Pass', Next: 'Y', A: 1 } } },
    [
      '/ These fields are required: [StartAt]',
      "/States/X Field 'A' is not supported",
      "/States/X/Next Missing 'Next' target: Y",
    ],
  ],
])('%s is refused, by name and place', (_title, definition, found) => {
  expect(shown(definition)).toEqual(found);
});

const bare = (name: string) => `Reference to '${name}' at the top level is not supported.`;
const hidden = (field: string) => `Field '$states.${field}' does not exist.`;

test.each([
  ['phone', [bare('phone')]],
  ['phone[0]', [bare('phone')]],
  ['aaa + bbb', [bare('aaa'), bare('bbb')]],
  ['$.phone', [bare('$')]],
  ['[aaa, {"k": bbb}]', [bare('aaa'), bare('bbb')]],
  ['$states.input.a ? aaa : -bbb', [bare('aaa'), bare('bbb')]],
  ['($x := aaa; $x)', [bare('aaa')]],
  ['$map($states.input.a, function($x) { bbb })', [bare('bbb')]],
  ['$states.input ~> $lookup(aaa)', [bare('aaa')]],
  ['$$', ["Reference to '$$' is not supported."]],
  ['$states.input.items[id = $$.id]', ["Reference to '$$' is not supported."]],
  ['$states.errorOutput.Cause', [hidden('errorOutput')]],
  ['$states.input[$states.errorOutput]', [hidden('errorOutput')]],
  ['$states.result', [hidden('result')]],
])('an expression that reads what is not there is refused: %s', (source, found) => {
  const definition = only({ ...end, Output: { v: `{% ${source} %}` } });
  expect(diagnose(JSON.stringify(definition))).toEqual(
    found.map(message => ({ code: 'UNSUPPORTED_JSONATA_EXPRESSION', message, location: '/States/X/Output/v' })),
  );
});

test.each([
  '$states.input.phone',
  '$states.input.items[phone > 3]',
  '$states.input.items^(phone)',
  '$states.input.items{phone: $sum(price)}',
  '$states.input.items.(a + b)',
  '$map($states.input.a, function($x) { $x.phone })',
  '$phone',
  "'text' & $string(1)",
])('an expression that reads the input or a variable is let through: %s', source => {
  expect(shown(only({ ...end, Output: { v: `{% ${source} %}` } }))).toEqual([]);
});

test.each<[string, JsonObject, string[]]>([
  ['a result in Output and Assign', { Output: '{% $states.result %}', Assign: { r: '{% $states.result %}' } }, []],
  ['a result in Arguments', { Arguments: '{% $states.result %}' }, [`/States/X/Arguments ${hidden('result')}`]],
  ['an error in Output', { Output: '{% $states.errorOutput %}' }, [`/States/X/Output ${hidden('errorOutput')}`]],
  ['an error in a Catch', { Catch: [catcher({ Output: '{% $states.errorOutput %}' })] }, []],
  [
    'a result in a Catch',
    { Catch: [catcher({ Assign: { r: '{% $states.result %}' } })] },
    [`/States/X/Catch[0]/Assign/r ${hidden('result')}`],
  ],
])('%s of a task is where it may be, or refused', (_title, fields, found) => {
  expect(shown(only({ ...task, ...fields }))).toEqual(found);
});

test('the message is the one of AWS', () => {
  expect(() => parseDefinition(JSON.stringify(only({ ...end, A: 1 })))).toThrow(
    "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: Field 'A' is not supported at /States/X'",
  );
});

test('of what has no place AWS says null', () => {
  expect(() => parseDefinition(JSON.stringify(only({ Type: 'Pass', Next: 'X' })))).toThrow(
    "Invalid State Machine Definition: 'MISSING_END_STATE: Workflow has no terminal state at null'",
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
