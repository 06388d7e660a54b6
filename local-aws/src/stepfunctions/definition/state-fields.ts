import { isObject } from '../json.ts';
import { parseResource } from '../integrations/resources.ts';
import { parseTimestamp } from '../timestamps.ts';
import { schemaFault } from './diagnostic.ts';
import {
  assignmentSeeing,
  condition,
  expressionOr,
  flag,
  numberFrom,
  oneOf,
  template,
  templateSeeing,
  text,
  wholeNumber,
  type Check,
} from './fields.ts';

/** The fields of one kind of object in a definition: those it must have, and how each is checked. */
export interface Shape {
  required: string[];
  fields: Record<string, Check>;
}

const longestWait = 99_999_999;

const object: Check = (value, at) => (isObject(value) ? [] : [schemaFault(at, 'Expected value of type [OBJECT]')]);

/** The rules and graphs in it have shapes of their own. */
function objects(least: number): Check {
  return (value, at) =>
    Array.isArray(value) && value.length >= least && value.every(isObject)
      ? []
      : [schemaFault(at, `Expected a list of at least ${least} objects`)];
}

const listOfNames: Check = (value, at) =>
  Array.isArray(value) && value.length > 0 && value.every(name => typeof name === 'string')
    ? []
    : [schemaFault(at, 'Expected a list of error names')];

const resource: Check = (value, at) =>
  typeof value === 'string' && parseResource(value) !== undefined
    ? []
    : [
        schemaFault(
          at,
          `The resource provided ${typeof value === 'string' ? value : JSON.stringify(value)} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.`,
        ),
      ];

/** Names itself the one field that AWS misses first; a role of another account is nothing that this engine can take. */
const credentials: Check = (value, at) =>
  isObject(value) && typeof value['RoleArn'] === 'string'
    ? [schemaFault(at, "The field 'Credentials' is not supported here")]
    : [schemaFault(at, "The field 'RoleArn' is required but was missing")];

const instant: Check = (value, at) =>
  typeof value === 'string' && parseTimestamp(value) !== undefined
    ? []
    : [schemaFault(at, 'Expected an ISO-8601 extended offset date-time')];

const anyState = { Type: text, Comment: text, QueryLanguage: oneOf('JSONata', 'JSONPath') };
const leaving = { Next: text, End: flag, Assign: assignmentSeeing(), Output: template };
const leavingWithResult = { ...leaving, Assign: assignmentSeeing('result'), Output: templateSeeing('result') };
const failing = { Retry: objects(0), Catch: objects(0) };

/** The fields that states have in JSONPath only. */
export const jsonPathFields: ReadonlySet<string> = new Set([
  ...['InputPath', 'OutputPath', 'ResultPath', 'ResultSelector', 'Parameters', 'Result', 'ItemsPath'],
  ...['MaxConcurrencyPath', 'SecondsPath', 'TimestampPath', 'TimeoutSecondsPath', 'HeartbeatSecondsPath'],
  ...['ToleratedFailureCountPath', 'ToleratedFailurePercentagePath', 'ErrorPath', 'CausePath'],
]);

/** Every state type this engine runs, with every field it has in JSONata. */
export const stateShapes: Record<string, Shape> = {
  Pass: { required: [], fields: { ...anyState, ...leaving } },
  Task: {
    required: ['Resource'],
    fields: {
      ...anyState,
      ...leavingWithResult,
      ...failing,
      Resource: resource,
      Arguments: template,
      TimeoutSeconds: expressionOr(wholeNumber(1, longestWait)),
      HeartbeatSeconds: expressionOr(wholeNumber(1, longestWait)),
      Credentials: credentials,
    },
  },
  Choice: {
    required: ['Choices'],
    fields: { ...anyState, Choices: objects(1), Default: text, Assign: assignmentSeeing(), Output: template },
  },
  Wait: {
    required: [],
    fields: {
      ...anyState,
      ...leaving,
      Seconds: expressionOr(wholeNumber(0, longestWait)),
      Timestamp: expressionOr(instant),
    },
  },
  Succeed: { required: [], fields: { ...anyState, Output: template } },
  Fail: { required: [], fields: { ...anyState, Error: expressionOr(text), Cause: expressionOr(text) } },
  Parallel: {
    required: ['Branches'],
    fields: { ...anyState, ...leavingWithResult, ...failing, Branches: objects(1), Arguments: template },
  },
  Map: {
    required: ['ItemProcessor'],
    fields: {
      ...anyState,
      ...leavingWithResult,
      ...failing,
      ItemProcessor: object,
      Items: template,
      ItemSelector: template,
      MaxConcurrency: expressionOr(wholeNumber(0, 1000)),
      ToleratedFailureCount: expressionOr(wholeNumber(0, 1_000_000)),
      ToleratedFailurePercentage: expressionOr(numberFrom(0)),
    },
  },
};

export const machineShape: Shape = {
  required: ['States', 'StartAt'],
  fields: {
    StartAt: text,
    States: object,
    Comment: text,
    Version: oneOf('1.0'),
    QueryLanguage: oneOf('JSONata', 'JSONPath'),
    TimeoutSeconds: wholeNumber(1, longestWait),
  },
};

export const branchShape: Shape = {
  required: ['States', 'StartAt'],
  fields: { StartAt: text, States: object, Comment: text },
};

export const processorShape: Shape = {
  required: ['States', 'StartAt'],
  fields: {
    ...branchShape.fields,
    ProcessorConfig: (value, at) =>
      isObject(value) && Object.entries(value).every(([key, mode]) => key === 'Mode' && mode === 'INLINE')
        ? []
        : [schemaFault(at, "Only the Mode 'INLINE' is supported here")],
  },
};

export const ruleShape: Shape = {
  required: ['Condition', 'Next'],
  fields: { Condition: condition, Next: text, Assign: assignmentSeeing(), Output: template, Comment: text },
};

export const catcherShape: Shape = {
  required: ['ErrorEquals', 'Next'],
  fields: {
    ErrorEquals: listOfNames,
    Next: text,
    Assign: assignmentSeeing('errorOutput'),
    Output: templateSeeing('errorOutput'),
    Comment: text,
  },
};

export const retrierShape: Shape = {
  required: ['ErrorEquals'],
  fields: {
    ErrorEquals: listOfNames,
    IntervalSeconds: wholeNumber(1, longestWait),
    MaxAttempts: wholeNumber(0, longestWait),
    BackoffRate: numberFrom(1),
    MaxDelaySeconds: wholeNumber(1, 31_622_400),
    JitterStrategy: oneOf('FULL', 'NONE'),
    Comment: text,
  },
};
