import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { MatchedRoute } from './match-route.ts';

/** A request as the gateway took it in. */
export interface ApiRequest {
  id: string;
  method: string;
  /** As sent, without the query: a REST API decodes nothing and keeps a slash at the end. */
  path: string;
  query: URLSearchParams;
  /** Names as sent, one entry a line. */
  headers: [string, string][];
  sourceIp: string;
  /** Epoch milliseconds of the stack. */
  at: number;
}

export interface ApiOwner {
  account: string;
  apiId: string;
  stageName: string;
}

/** Headers that end at the gateway. */
const notPassedOn = ['connection', 'content-length', 'transfer-encoding', 'keep-alive', 'expect'];

export function takeIn(message: IncomingMessage, id: string, at: number): ApiRequest {
  const target = message.url ?? '/';
  const mark = target.indexOf('?');
  const sourceIp = message.socket.remoteAddress ?? '';
  const sent: [string, string][] = [];
  for (let n = 0; n < message.rawHeaders.length; n += 2) {
    sent.push([spelled(message.rawHeaders[n] ?? ''), message.rawHeaders[n + 1] ?? '']);
  }
  const headers = sent.filter(([name]) => !notPassedOn.includes(name.toLowerCase()) && !/^x-forwarded-/i.test(name));
  const forwardedFor = sent.find(([name]) => name.toLowerCase() === 'x-forwarded-for')?.[1];
  headers.push(
    ['X-Forwarded-For', forwardedFor === undefined ? sourceIp : `${forwardedFor}, ${sourceIp}`],
    ['X-Forwarded-Port', String(message.socket.localPort)],
    ['X-Forwarded-Proto', 'http'],
  );
  if (!headers.some(([name]) => name.toLowerCase() === 'x-amzn-trace-id')) {
    const seconds = Math.floor(at / 1000).toString(16);
    headers.push(['X-Amzn-Trace-Id', `Root=1-${seconds.padStart(8, '0')}-${randomBytes(12).toString('hex')}`]);
  }
  return {
    id,
    method: message.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    headers,
    sourceIp,
    at,
  };
}

/** API Gateway capitalizes these, however they were sent, and leaves the others. */
function spelled(name: string): string {
  return ['Authorization', 'User-Agent', 'Host'].find(each => each.toLowerCase() === name.toLowerCase()) ?? name;
}

export function headerOf(request: ApiRequest, name: string): string | undefined {
  return request.headers.findLast(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
}

/** `requestContext`, for functions and for templates alike. */
export function requestContext(request: ApiRequest, owner: ApiOwner, resourcePath: string) {
  return {
    resourcePath,
    httpMethod: request.method,
    path: `/${owner.stageName}${request.path}`,
    accountId: owner.account,
    apiId: owner.apiId,
    stage: owner.stageName,
    protocol: 'HTTP/1.1',
    requestId: request.id,
    extendedRequestId: request.id,
    requestTime: logTime(request.at),
    requestTimeEpoch: request.at,
    domainName: headerOf(request, 'host') ?? '',
    domainPrefix: owner.apiId,
    identity: {
      sourceIp: request.sourceIp,
      userAgent: headerOf(request, 'user-agent') ?? null,
      accessKey: null,
      accountId: null,
      caller: null,
      cognitoAuthenticationProvider: null,
      cognitoAuthenticationType: null,
      cognitoIdentityId: null,
      cognitoIdentityPoolId: null,
      principalOrgId: null,
      user: null,
      userArn: null,
    },
  };
}

/** What a proxied function and a REQUEST authorizer have in common. */
export function describeRequest(request: ApiRequest, matched: MatchedRoute) {
  return {
    resource: matched.route.path,
    path: request.path,
    httpMethod: request.method,
    headers: Object.fromEntries(request.headers),
    multiValueHeaders: grouped(request.headers),
    queryStringParameters: orNull(Object.fromEntries(request.query)),
    multiValueQueryStringParameters: orNull(grouped([...request.query])),
    pathParameters: matched.pathParameters,
    stageVariables: null,
  };
}

/** The body as the event holds it: text, or base64 for a content type that the API takes as binary. */
export function bodyOf(bytes: Buffer, contentType: string, binaryMediaTypes: string[]) {
  if (bytes.length === 0) return { body: null, isBase64Encoded: false };
  const isBase64Encoded = isBinary(contentType, binaryMediaTypes);
  return { body: bytes.toString(isBase64Encoded ? 'base64' : 'utf8'), isBase64Encoded };
}

export function isBinary(contentType: string, binaryMediaTypes: string[]): boolean {
  const [type = ''] = contentType.split(';');
  const plain = type.trim().toLowerCase();
  return binaryMediaTypes.some(
    each => each === '*/*' || each === plain || (each.endsWith('/*') && plain.startsWith(each.slice(0, -1))),
  );
}

function grouped(pairs: [string, string][]): Record<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, value] of pairs) groups.set(name, [...(groups.get(name) ?? []), value]);
  return Object.fromEntries(groups);
}

function orNull<T extends object>(values: T): T | null {
  return Object.keys(values).length === 0 ? null : values;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As in access logs: `24/Nov/2026:20:00:00 +0000`. */
function logTime(at: number): string {
  const iso = new Date(at).toISOString();
  return `${iso.slice(8, 10)}/${months[Number(iso.slice(5, 7)) - 1] ?? ''}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
}
