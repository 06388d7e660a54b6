import type { Failure } from '../failure.ts';
import { sdkServices, type TaskResource } from './resources.ts';
import { ServiceError } from './service-caller.ts';

/** How the errors of the optimised integrations are called, after the Java SDK's first version. */
const optimised: Record<string, { prefix: string; service: string; fallback: string }> = {
  dynamodb: { prefix: 'DynamoDB', service: 'AmazonDynamoDBv2', fallback: 'AmazonDynamoDBException' },
  events: { prefix: 'EventBridge', service: 'AmazonEventBridge', fallback: 'AmazonEventBridgeException' },
  lambda: { prefix: 'Lambda', service: 'AWSLambda', fallback: 'AWSLambdaException' },
  sqs: { prefix: 'SQS', service: 'AmazonSQS', fallback: 'AmazonSQSException' },
  states: { prefix: 'StepFunctions', service: 'AWSStepFunctions', fallback: 'AWSStepFunctionsException' },
};

/** Codes that no SDK has a class for, so that the service's own general exception stands for them. */
const unmodelled = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'IncompleteSignature',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'MissingParameter',
  'SerializationException',
  'SignatureDoesNotMatch',
  'UnknownOperationException',
  'UnrecognizedClientException',
  'ValidationError',
  'ValidationException',
]);

/** The name and the cause under which Step Functions reports what a call threw. */
export function failureOf(thrown: unknown, resource: TaskResource): Failure {
  if (!(thrown instanceof ServiceError)) {
    return {
      error: `${prefixOf(resource)}.SdkClientException`,
      cause: thrown instanceof Error ? thrown.message : String(thrown),
    };
  }
  if (thrown.errorType !== undefined) return functionFailure(thrown, thrown.errorType);
  const sdk = resource.kind === 'service' && resource.resourceType.startsWith('aws-sdk:');
  return sdk ? sdkFailure(thrown, prefixOf(resource)) : optimisedFailure(thrown, resource);
}

function functionFailure(thrown: ServiceError, errorType: string): Failure {
  const { payload } = thrown;
  const cause =
    typeof payload === 'string' ? payload : JSON.stringify(payload ?? { errorMessage: thrown.message, errorType });
  return { error: errorType === 'Unknown' ? 'Lambda.Unknown' : errorType, cause };
}

function sdkFailure(thrown: ServiceError, prefix: string): Failure {
  const extended = thrown.extendedRequestId === undefined ? '' : `, Extended Request ID: ${thrown.extendedRequestId}`;
  const where = `Service: ${thrown.service ?? prefix}, Status Code: ${thrown.statusCode}, Request ID: ${thrown.requestId}${extended}`;
  return {
    error: `${prefix}.${className(thrown.code, `${prefix}Exception`)}`,
    cause: `${thrown.message} (${where}) (SDK Attempt Count: 1)`,
  };
}

function optimisedFailure(thrown: ServiceError, resource: TaskResource): Failure {
  const { prefix, service, fallback } = namesOf(resource);
  const where = `Service: ${thrown.service ?? service}; Status Code: ${thrown.statusCode}; Error Code: ${thrown.code}; Request ID: ${thrown.requestId}; Proxy: null`;
  return { error: `${prefix}.${className(thrown.code, fallback)}`, cause: `${thrown.message} (${where})` };
}

function className(code: string, fallback: string): string {
  if (unmodelled.has(code)) return fallback;
  return code.endsWith('Exception') ? code : `${code}Exception`;
}

function prefixOf(resource: TaskResource): string {
  const sdk = resource.kind === 'service' ? /^aws-sdk:(.*)$/.exec(resource.resourceType)?.[1] : undefined;
  return sdk === undefined ? namesOf(resource).prefix : (sdkServices[sdk] ?? sdk);
}

function namesOf(resource: TaskResource): { prefix: string; service: string; fallback: string } {
  const type = resource.kind === 'function' ? 'lambda' : resource.resourceType;
  return optimised[type] ?? { prefix: type, service: type, fallback: `${type}Exception` };
}
