import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Activity } from '../activity.ts';
import type { Clock } from '../clock.ts';
import { localServer, whatAndWhere } from '../local-server.ts';
import type { OwnAnswer } from '../local-server.ts';
import { readBody } from '../request-body.ts';
import type { ApiSpec } from './api-spec.ts';
import { createAuthorizer } from './authorize.ts';
import type { InvokeFunction } from './authorize.ts';
import { gatewayAnswer, mappedHeaders } from './gateway-response.ts';
import type { HttpAnswer } from './gateway-response.ts';
import { hasResource, isPath, matchRoute } from './match-route.ts';
import { bodyOf, describeRequest, headerOf, requestContext, takeIn } from './proxy-event.ts';
import type { ApiRequest } from './proxy-event.ts';
import { proxyAnswer } from './proxy-response.ts';
import { GatewayRefusal } from './refusal.ts';
import { createThrottles } from './throttle.ts';

export interface ApiGatewayOptions {
  spec: ApiSpec;
  clock: Clock;
  activity: Activity;
  invoke: InvokeFunction;
  account: string;
  region: string;
  /** Sees every request first, and says whether it answered it. */
  extra?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** How long a function may take, in real time: API Gateway's 29 seconds by default. */
  integrationTimeoutMs?: number;
}

/** What Lambda takes in one call, whatever the gateway would. */
const largestEvent = 6_291_456;

/** An API Gateway REST API with Lambda proxy integrations (payload version 1.0), without the stage in its paths. */
export function createApiGateway(options: ApiGatewayOptions): Server {
  const { spec, activity } = options;
  checkSpec(spec);
  const owner = { account: options.account, apiId: spec.apiId ?? 'api', stageName: spec.stageName };
  const authorize =
    spec.authorizer === undefined ? undefined : createAuthorizer({ ...options, spec: spec.authorizer, owner });
  const takes = createThrottles();
  const binaryMediaTypes = spec.binaryMediaTypes ?? [];

  async function answer(request: ApiRequest, message: IncomingMessage): Promise<HttpAnswer> {
    const body = await readBody(message, spec.maxBodyBytes);
    // A method of its own goes before ANY, and OPTIONS is one of every resource.
    const preflight = preflightAnswer(request);
    if (preflight !== undefined) return preflight;
    const matched = matchRoute(spec.routes, request.method, request.path);
    if (matched === undefined) throw new GatewayRefusal('MISSING_AUTHENTICATION_TOKEN', 'Missing Authentication Token');
    if (body === 'too-large') throw new GatewayRefusal('REQUEST_TOO_LARGE', 'Request Too Long');
    if (!takes(matched.route)) throw new GatewayRefusal('THROTTLED', 'Too Many Requests');
    const authorizer = matched.route.authorized ? await authorize?.(request, matched) : undefined;
    const event = {
      ...describeRequest(request, matched),
      requestContext: {
        ...requestContext(request, owner, matched.route.path),
        ...(authorizer !== undefined && { authorizer }),
      },
      ...bodyOf(body, headerOf(request, 'content-type') ?? '', binaryMediaTypes),
    };
    if (Buffer.byteLength(JSON.stringify(event)) > largestEvent) {
      throw new GatewayRefusal('REQUEST_TOO_LARGE', 'Request Too Long');
    }
    const payload = await callWithin(options, matched.route.functionName, event);
    return proxyAnswer(payload, headerOf(request, 'accept') ?? '', binaryMediaTypes);
  }

  function preflightAnswer(request: ApiRequest): HttpAnswer | undefined {
    if (request.method !== 'OPTIONS' || spec.cors === undefined || !hasResource(spec.routes, request.path)) return;
    const headers = mappedHeaders(spec.cors.headers, mappingSource(request));
    return { status: spec.cors.statusCode, headers, body: '' };
  }

  function mappingSource(request: ApiRequest) {
    const resourcePath = matchRoute(spec.routes, request.method, request.path)?.route.path ?? '';
    return {
      accept: headerOf(request, 'accept') ?? '',
      header: (name: string) => headerOf(request, name),
      context: requestContext(request, owner, resourcePath),
    };
  }

  function refuse(request: ApiRequest, error: unknown): HttpAnswer {
    const known = error instanceof GatewayRefusal;
    if (!known) process.emitWarning(`The API failed over a ${request.method} request: ${whatAndWhere(error)}`);
    return gatewayAnswer(known ? error : failure(), spec.gatewayResponses, mappingSource(request));
  }

  function ownAnswer(wanted: number): OwnAnswer {
    const nothing = { accept: '', header: () => undefined, context: {} };
    const refusal = wanted < 500 ? badRequest() : failure();
    const { status, headers, body } = gatewayAnswer(refusal, spec.gatewayResponses, nothing);
    return { status, contentType: String(headers['content-type']), body: String(body) };
  }

  return localServer({ name: 'The API', anyHost: true, ownAnswer }, async (message, response) => {
    const request = takeIn(message, randomUUID(), options.clock.now());
    if (!isPath(request.path)) return send(response, request, refuse(request, badRequest()), options.clock);
    if (options.extra?.(message, response) === true) return;
    const end = activity.begin(`${request.method} ${request.path}`);
    try {
      const given = await answer(request, message).catch((error: unknown) => {
        // A caller who hung up hears nothing, and nothing failed.
        if (message.socket.destroyed) throw error;
        return refuse(request, error);
      });
      send(response, request, given, options.clock);
    } finally {
      end();
    }
  });
}

/** @throws GatewayRefusal when the function fails, or has not answered in time */
async function callWithin(options: ApiGatewayOptions, functionName: string, event: unknown): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const tooLate = () => reject(new GatewayRefusal('INTEGRATION_TIMEOUT', 'Endpoint request timed out'));
    timer = setTimeout(tooLate, options.integrationTimeoutMs ?? 29_000);
  });
  try {
    const outcome = await Promise.race([options.invoke(functionName, event), late]);
    if ('functionError' in outcome) throw failure();
    return outcome.payload;
  } finally {
    clearTimeout(timer);
  }
}

/** @throws RangeError where a route would stand open that is not meant to */
function checkSpec(spec: ApiSpec): void {
  const guarded = spec.routes.find(route => route.authorized);
  if (guarded === undefined || spec.authorizer !== undefined) return;
  throw new RangeError(`${guarded.method} ${guarded.path} is to be authorized, and the API has no authorizer.`);
}

function badRequest(): GatewayRefusal {
  return new GatewayRefusal('DEFAULT_4XX', 'Bad Request');
}

function failure(): GatewayRefusal {
  return new GatewayRefusal('DEFAULT_5XX', 'Internal server error');
}

/** As the gateway does, it says when it answers itself: by the clock of the stack, not by that of the machine. */
function send(response: ServerResponse, request: ApiRequest, answer: HttpAnswer, clock: Clock): void {
  response.writeHead(answer.status, {
    'x-amzn-requestid': request.id,
    'x-amz-apigw-id': request.id,
    'x-amzn-trace-id': headerOf(request, 'x-amzn-trace-id'),
    ...answer.headers,
    date: new Date(clock.now()).toUTCString(),
  });
  response.end(answer.body);
}
