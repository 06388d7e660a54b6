import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { principalOf } from '../credentials.ts';
import { localServer, type OwnAnswer } from '../local-server.ts';
import { ApiError } from './api/errors.ts';
import { operations } from './api/operations.ts';
import { InvalidDefinition } from './definition/diagnostic.ts';
import type { StepFunctionsEngine } from './engine.ts';
import { isObject, parseJson, type JsonObject } from './json.ts';

export interface ServerOptions {
  /** Told of every call by a known principal, whether its answer is a result or an error. */
  onCall?: (call: { principal: string; service: string; action: string; resource: string }) => void;
}

/** The engine behind the API of AWS Step Functions (AWS JSON 1.0), for any SDK. */
export function stepFunctionsServer(engine: StepFunctionsEngine, options: ServerOptions = {}): Server {
  return localServer({ name: 'Step Functions', ownAnswer }, (request, response) =>
    answer(engine, options, request, response),
  );
}

async function answer(
  engine: StepFunctionsEngine,
  options: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = randomUUID();
  const send = (statusCode: number, body: object): void => {
    response.writeHead(statusCode, { 'content-type': contentType, 'x-amzn-requestid': requestId });
    response.end(JSON.stringify(body));
  };
  try {
    const action = actionOf(request);
    const principal = principalIn(request);
    const input = await inputOf(request);
    const operation = Object.hasOwn(operations, action) ? operations[action] : undefined;
    if (operation === undefined) throw new ApiError('UnknownOperationException', `There is no action '${action}'.`);
    options.onCall?.({ principal, service: 'states', action, resource: resourceIn(engine, input) });
    send(200, await operation(engine, input));
  } catch (error) {
    const known = knownError(error);
    send(known.statusCode, inWords(known));
  }
}

const contentType = 'application/x-amz-json-1.0';

function inWords({ code, message }: ApiError): object {
  return { __type: `com.amazonaws.states#${code}`, message };
}

function ownAnswer(status: number): OwnAnswer {
  const error =
    status < 500
      ? new ApiError('SerializationException', 'The request is not readable.')
      : new ApiError('InternalServerError', 'An error occurred on the server side.');
  return { status, contentType, body: JSON.stringify(inWords(error)) };
}

function actionOf(request: IncomingMessage): string {
  const target = request.headers['x-amz-target'];
  return typeof target === 'string' ? target.replace(/^AWSStepFunctions\./, '') : '';
}

function principalIn(request: IncomingMessage): string {
  const [, accessKeyId = ''] = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '') ?? [];
  const principal = principalOf(accessKeyId);
  if (principal !== undefined) return principal;
  throw new ApiError('UnrecognizedClientException', 'The security token included in the request is invalid.', 403);
}

async function inputOf(request: IncomingMessage): Promise<JsonObject> {
  try {
    const input = parseJson((await text(request)) || '{}');
    if (isObject(input)) return input;
  } catch {
    // Said below, as for JSON that is no object.
  }
  throw new ApiError('SerializationException', 'The request body is not a JSON object.');
}

/** What a policy would have to name: a machine, an execution, or the machine that a task's token belongs to. */
function resourceIn(engine: StepFunctionsEngine, input: JsonObject): string {
  const named = input['stateMachineArn'] ?? input['executionArn'];
  if (typeof named === 'string') return named;
  const token = input['taskToken'];
  const holder = typeof token === 'string' ? engine.store.frames.holderOf(token) : undefined;
  const execution = holder === undefined ? undefined : engine.store.executions.byId(holder.execution);
  return execution?.machineArn ?? `arn:aws:states:${engine.region}:${engine.account}:stateMachine:*`;
}

function knownError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof InvalidDefinition) return new ApiError('InvalidDefinition', error.message);
  return new ApiError(
    'InternalServerError',
    error instanceof Error ? (error.stack ?? error.message) : String(error),
    500,
  );
}
