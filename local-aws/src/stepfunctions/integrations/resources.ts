/** How a task waits: for the service's answer, for a task token, or for the job it started. */
type Pattern = 'request' | 'token' | 'sync' | 'sync:2';

/** What the `Resource` of a Task state names. */
export type TaskResource =
  | { kind: 'function'; arn: string }
  | {
      kind: 'service';
      /** As the history has it: `lambda`, `aws-sdk:dynamodb`. */
      resourceType: string;
      /** As the history has it, the suffix included: `updateItem.waitForTaskToken`. */
      resource: string;
      action: string;
      pattern: Pattern;
    };

/** The optimised integrations: which actions, waited for in which ways. */
const optimised: Record<string, Record<string, Pattern[]>> = {
  lambda: { invoke: ['request', 'token'] },
  dynamodb: { getItem: ['request'], putItem: ['request'], updateItem: ['request'], deleteItem: ['request'] },
  events: { putEvents: ['request', 'token'] },
  sqs: { sendMessage: ['request', 'token'] },
  states: { startExecution: ['request', 'token', 'sync', 'sync:2'] },
};

/** The services of `aws-sdk:` and what their errors' names begin with (the Java SDK's client names). */
export const sdkServices: Record<string, string> = {
  dynamodb: 'DynamoDb',
  s3: 'S3',
  sfn: 'Sfn',
};

const suffixes: [string, Pattern][] = [
  ['.waitForTaskToken', 'token'],
  ['.sync:2', 'sync:2'],
  ['.sync', 'sync'],
];

/** @returns undefined for a resource that is not known here */
export function parseResource(arn: string): TaskResource | undefined {
  if (/^arn:[\w-]+:lambda:[\w-]+:\d{12}:function:[\w-]+(:[\w$-]+)?$/.test(arn)) return { kind: 'function', arn };
  const called = /^arn:[\w-]+:states:::(aws-sdk:\w+|\w+):([\w.:]+)$/.exec(arn);
  const [, resourceType, resource] = called ?? [];
  if (resourceType === undefined || resource === undefined) return undefined;
  const [suffix, pattern] = suffixes.find(([end]) => resource.endsWith(end)) ?? (['', 'request'] as const);
  const action = resource.slice(0, resource.length - suffix.length);
  return patternsOf(resourceType, action).includes(pattern)
    ? { kind: 'service', resourceType, resource, action, pattern }
    : undefined;
}

function patternsOf(resourceType: string, action: string): Pattern[] {
  if (!resourceType.startsWith('aws-sdk:')) return optimised[resourceType]?.[action] ?? [];
  const known = Object.hasOwn(sdkServices, resourceType.slice('aws-sdk:'.length)) && /^[a-z]\w*$/.test(action);
  return known ? ['request', 'token'] : [];
}
