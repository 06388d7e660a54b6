import { randomUUID } from 'node:crypto';
import { credentialsFor } from '../credentials.ts';
import { ServiceError, type ServiceCall, type ServiceCaller } from './integrations/service-caller.ts';
import { signedJsonCall, type JsonAnswer } from './integrations/signed-json-call.ts';
import { behind, fromWire, toWire, wires } from './integrations/wire.ts';
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
  /** Addresses by the service's name in `aws-sdk:`: `dynamodb`, `sfn`, `sqs`, `eventbridge`, `secretsmanager`. */
  endpoints: Record<string, string>;
  region: string;
  /** Whose credentials a role signs with; by default the role's name. */
  principalOfRole?(roleArn: string): string;
  /** Epoch milliseconds on the stack's clock, for signatures. */
  now(): number;
}

/** The services of a stack, as its state machines reach them: each call signed as the machine's role. */
export function stackServices(stack: StackServices): ServiceCaller {
  return {
    call: async request => {
      if (request.resourceType === 'lambda') return callFunction(stack, request);
      const optimised = behind[request.resourceType];
      const service = optimised ?? request.resourceType.replace(/^aws-sdk:/, '');
      const { answer, result } = await callService(stack, service, request);
      const plain = optimised === undefined || optimised === 'eventbridge';
      return plain ? result : { ...result, ...metadata(answer) };
    },
  };
}

async function callFunction(stack: StackServices, request: ServiceCall): Promise<unknown> {
  const options = { principal: principalOf(stack, request.roleArn), invocationType: 'RequestResponse' };
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

async function callService(
  stack: StackServices,
  service: string,
  request: ServiceCall,
): Promise<{ answer: JsonAnswer; result: JsonObject }> {
  const wire = wires[service];
  const endpoint = stack.endpoints[service];
  if (wire === undefined || endpoint === undefined)
    throw new Error(`The stack has no ${service} for ${request.resource}.`);
  const action = request.resource.charAt(0).toUpperCase() + request.resource.slice(1);
  const answer = await signedJsonCall({
    endpoint,
    region: stack.region,
    signingName: wire.signingName,
    target: `${wire.targetPrefix}.${action}`,
    jsonVersion: wire.jsonVersion,
    body: toWire(wire, request.parameters),
    credentials: credentialsFor(principalOf(stack, request.roleArn)),
    now: stack.now(),
  });
  const result = fromWire(wire, answer.body);
  return { answer, result: isObject(result) ? result : {} };
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

function principalOf(stack: StackServices, roleArn: string): string {
  return stack.principalOfRole?.(roleArn) ?? roleArn.replace(/^.*\//, '');
}
