/** A definition in the Amazon States Language, as far as ours go. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type State = Readonly<Record<string, Json>>;

/** A state and the name that it is shown by: a verb for a task, a question for a choice, an outcome for an end. */
export interface Named {
  name: string;
  state: State;
}

/** What every machine of ours is: it asks the domain what is next, does that one thing or waits for it, and asks again. */
export interface Asking<Step extends string> {
  comment: string;
  /** The task that asks, and the variable that holds the answer, whose `next` names the step. */
  asks: { name: string; functionArn: string; payload: Json; variable: string };
  /** Kept beside the answer. */
  alsoAssign?: Readonly<Record<string, Json>>;
  /** One state for each step that the domain may answer with: one that is missing, or that it does not know, doesn't compile. */
  steps: Readonly<Record<Step, Named>>;
  /** States that no step names: the ends of others. */
  others?: readonly Named[];
}

const whatIsNext = 'What is next?';
export const unknownStep = 'Unknown step';

/** The definition of such a machine. */
export function machine<Step extends string>(table: Asking<Step>): State {
  const { asks, alsoAssign = {}, others = [] } = table;
  const steps = Object.entries<Named>(table.steps);
  const states: Named[] = [
    {
      name: asks.name,
      state: invoke(asks.functionArn, asks.payload, {
        Assign: { [asks.variable]: '{% $states.result.Payload %}', ...alsoAssign },
        Next: whatIsNext,
      }),
    },
    {
      name: whatIsNext,
      state: {
        Type: 'Choice',
        Choices: steps.map(([step, { name }]) => ({
          Condition: `{% $${asks.variable}.next = '${step}' %}`,
          Next: name,
        })),
        Default: unknownStep,
      },
    },
    ...steps.map(([, named]) => named),
    ...others,
    {
      name: unknownStep,
      state: {
        Type: 'Fail',
        Error: 'UnknownStep',
        Cause: `{% 'The domain asked for a step that this definition does not have: ' & $${asks.variable}.next %}`,
      },
    },
  ];
  const doubled = states.find(({ name }, place) => states.findIndex(one => one.name === name) !== place);
  if (doubled !== undefined) throw new Error(`Two states of one machine are named “${doubled.name}”.`);
  return {
    Comment: table.comment,
    QueryLanguage: 'JSONata',
    StartAt: asks.name,
    States: Object.fromEntries(states.map(({ name, state }) => [name, state])),
  };
}

/** A field of the execution's input, in an expression. */
export function inputField(name: string): string {
  return `{% $states.context.Execution.Input.${name} %}`;
}

/** The whole input of the execution, and more beside it: expressions, by the names that they get. */
export function inputWith(more: Readonly<Record<string, string>>): string {
  const fields = Object.entries(more).map(([name, expression]) => `'${name}': ${expression}`);
  return `{% $merge([$states.context.Execution.Input, {${fields.join(', ')}}]) %}`;
}

export interface More {
  Assign?: Readonly<Record<string, Json>>;
  /** Before those that every call of a function has. */
  retry?: readonly Json[];
  catches?: readonly Json[];
  Next: string;
}

/** A call of a function, tried again while the function or the store is out of reach. */
export function invoke(functionArn: string, payload: Json, more: More): State {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: `\${${functionArn}}`, Payload: payload },
    TimeoutSeconds: 60,
    Retry: [...(more.retry ?? []), functionFailed, storeInTrouble],
    ...(more.catches === undefined ? {} : { Catch: more.catches }),
    ...(more.Assign === undefined ? {} : { Assign: more.Assign }),
    Output: {},
    Next: more.Next,
  };
}

/** Waits until an instant that the domain named. */
export function waitUntil(timestamp: string, next: string): State {
  return { Type: 'Wait', Timestamp: timestamp, Output: {}, Next: next };
}

export interface Park {
  sortKey: string;
  condition: string;
  update: string;
  values: Readonly<Record<string, Json>>;
  seconds: Json;
  next: string;
  /** After those that ask again. */
  catches?: readonly Json[];
}

type Item = Omit<Park, 'seconds' | 'next' | 'catches'>;

/** Leaves a task's token with the item, if it is still what the machine looked at; a time-out or another item asks again. */
export function park({ seconds, next, catches = [], ...item }: Park): State {
  return {
    ...updateItem('arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken', item),
    TimeoutSeconds: seconds,
    Retry: [tableInTrouble],
    Catch: [{ ErrorEquals: ['States.Timeout', conditionFailed], Output: {}, Next: next }, ...catches],
    Output: {},
    Next: next,
  };
}

/** Changes an item, if it is still what the machine looked at. */
export function change(item: Item, o: { next: string; otherwise: string }): State {
  return {
    ...updateItem('arn:aws:states:::aws-sdk:dynamodb:updateItem', item),
    TimeoutSeconds: 60,
    Retry: [tableInTrouble],
    Catch: [{ ErrorEquals: [conditionFailed], Output: {}, Next: o.otherwise }],
    Output: {},
    Next: o.next,
  };
}

function updateItem(resource: string, { sortKey, condition, update, values }: Item): State {
  return {
    Type: 'Task',
    Resource: resource,
    Arguments: {
      TableName: '${TableName}',
      Key: { PK: { S: "{% 'CASE#' & $states.context.Execution.Input.caseNumber %}" }, SK: { S: sortKey } },
      ConditionExpression: condition,
      UpdateExpression: update,
      ExpressionAttributeValues: values,
    },
  };
}

export const succeed: State = { Type: 'Succeed' };

const conditionFailed = 'DynamoDb.ConditionalCheckFailedException';

const patient = { IntervalSeconds: 2, BackoffRate: 2, MaxDelaySeconds: 300, JitterStrategy: 'FULL' };

const functionFailed = {
  ErrorEquals: [
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.ClientExecutionTimeoutException',
    'Sandbox.Timedout',
    'Runtime.ExitError',
    'States.Timeout',
  ],
  ...patient,
  MaxAttempts: 8,
};

/** Passes by itself, and ends nothing: a machine waits for hours. */
const storeInTrouble = {
  ErrorEquals: ['Lambda.TooManyRequestsException', 'StoreContended', 'StoreUnreachable'],
  ...patient,
  MaxAttempts: 60,
};

const tableInTrouble = {
  ErrorEquals: [
    'DynamoDb.TransactionConflictException',
    'DynamoDb.ProvisionedThroughputExceededException',
    'DynamoDb.ThrottlingException',
    'DynamoDb.RequestLimitExceededException',
    'DynamoDb.InternalServerErrorException',
    'DynamoDb.SdkClientException',
  ],
  IntervalSeconds: 1,
  BackoffRate: 2,
  MaxAttempts: 200,
  MaxDelaySeconds: 60,
  JitterStrategy: 'FULL',
};
