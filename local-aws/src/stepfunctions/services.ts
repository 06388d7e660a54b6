import { randomUUID } from 'node:crypto';
import { credentialsFor } from '../credentials.ts';
import { ServiceError, type ServiceCall, type ServiceCaller } from './integrations/service-caller.ts';
import { signedJsonCall, type JsonAnswer } from './integrations/signed-json-call.ts';
import { isObject, type JsonObject } from './json.ts';

/** What Lambda answers to an invocation. */
export interface FunctionAnswer {
  StatusCode: number;
  ExecutedVersion: string;
  /** Set where the function failed; the payload is then its error object. */
  FunctionError?: string;
  Payload: unknown;
}

export interface StackServices {
  /** @throws ServiceError where Lambda itself refuses (no such function, too many requests) */
  invokeFunction(
    functionName: string,
    payload: unknown,
    options: { principal: string; invocationType: string },
  ): Promise<FunctionAnswer>;
  /** Addresses by the name in `aws-sdk:`. Of the services that a definition may name, only `dynamodb` is called here. */
  endpoints: Record<string, string>;
  region: string;
  /** Epoch milliseconds on the stack's clock, for signatures. */
  now(): number;
}

/** The services of a stack, as its state machines reach them: each call signed as the machine's role. */
export function stackServices(stack: StackServices): ServiceCaller {
  return {
    call: async request => {
      if (request.resourceType === 'lambda') return callFunction(stack, request);
      const answer = await callTables(stack, request);
      return request.resourceType === 'dynamodb' ? { ...answer.body, ...metadata(answer) } : answer.body;
    },
  };
}

async function callFunction(stack: StackServices, request: ServiceCall): Promise<unknown> {
  const options = { principal: principalOf(request.roleArn), invocationType: 'RequestResponse' };
  if (request.resource.startsWith('arn:')) {
    return payloadOf(await stack.invokeFunction(request.resource, request.parameters, options));
  }
  const parameters = isObject(request.parameters) ? request.parameters : {};
  const { FunctionName, InvocationType } = parameters;
  if (typeof FunctionName !== 'string') {
    throw new ServiceError({
      code: 'ValidationException',
      message:
        "1 validation error detected: Value null at 'functionName' failed to satisfy constraint: Member must not be null",
    });
  }
  if (typeof InvocationType === 'string') options.invocationType = InvocationType;
  const answer = await stack.invokeFunction(FunctionName, parameters['Payload'] ?? {}, options);
  const { StatusCode, ExecutedVersion } = answer;
  const headers = { 'content-type': 'application/json', 'x-amz-executed-version': ExecutedVersion };
  const Payload = payloadOf(answer);
  return { ExecutedVersion, Payload, StatusCode, ...metadata({ statusCode: 200, headers, requestId: randomUUID() }) };
}

/** What the function returned; what it threw is thrown again. */
function payloadOf(answer: FunctionAnswer): unknown {
  const { FunctionError, Payload } = answer;
  if (FunctionError === undefined) return Payload;
  const error = isObject(Payload) ? Payload : {};
  const { errorType, errorMessage } = error;
  throw new ServiceError({
    errorType: typeof errorType === 'string' ? errorType : 'Unknown',
    message: typeof errorMessage === 'string' ? errorMessage : FunctionError,
    payload: Payload,
  });
}

async function callTables(stack: StackServices, request: ServiceCall): Promise<JsonAnswer> {
  const service = request.resourceType.replace(/^aws-sdk:/, '');
  const endpoint = service === 'dynamodb' ? stack.endpoints[service] : undefined;
  if (endpoint === undefined) throw new Error(`The stack has no ${service} for ${request.resource}.`);
  const action = request.resource.charAt(0).toUpperCase() + request.resource.slice(1);
  return signedJsonCall({
    endpoint,
    region: stack.region,
    signingName: service,
    target: `DynamoDB_20120810.${action}`,
    body: membersIn(request.parameters),
    credentials: credentialsFor(principalOf(request.roleArn)),
    now: stack.now(),
  });
}

/** A null is a member left out. */
function membersIn(parameters: unknown): JsonObject {
  if (!isObject(parameters)) return {};
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== null));
}

/** What the optimised integrations add to a result. */
function metadata(answer: Pick<JsonAnswer, 'statusCode' | 'headers' | 'requestId'>): object {
  return {
    SdkHttpMetadata: {
      AllHttpHeaders: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, [value]])),
      HttpHeaders: answer.headers,
      HttpStatusCode: answer.statusCode,
    },
    SdkResponseMetadata: { RequestId: answer.requestId },
  };
}

function principalOf(roleArn: string): string {
  return roleArn.replace(/^.*\//, '');
}
