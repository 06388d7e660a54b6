import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import * as z from 'zod';
import type { HttpAnswer } from './gateway-response.ts';
import { isBinary } from './proxy-event.ts';
import { GatewayRefusal } from './refusal.ts';

const headerValue = z.union([z.string(), z.boolean().transform(String)]);

/** What a proxied function may answer: no field is required, and no other is allowed. */
const ProxyResponse = z.strictObject({
  statusCode: z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]).default(200),
  headers: z.record(z.string(), headerValue).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(headerValue)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** Headers that a REST API does not let a function set: they come back under another name. */
const remapped = new Set([
  'connection',
  'content-length',
  'content-md5',
  'date',
  'expect',
  'host',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'via',
  'www-authenticate',
]);

/**
 * Turns a function's answer into HTTP.
 * @throws GatewayRefusal (502) for what API Gateway calls a malformed Lambda proxy response
 */
export function proxyAnswer(payload: unknown, accept: string, binaryMediaTypes: string[]): HttpAnswer {
  const parsed = ProxyResponse.safeParse(payload);
  if (!parsed.success || parsed.data.statusCode < 200 || parsed.data.statusCode > 599) throw malformed();
  const { statusCode, body, isBase64Encoded } = parsed.data;
  const [firstAccepted = ''] = accept.split(',');
  const asBytes = isBase64Encoded === true && isBinary(firstAccepted, binaryMediaTypes);
  return {
    status: statusCode,
    headers: { 'content-type': 'application/json', ...mergedHeaders(parsed.data) },
    body: asBytes ? Buffer.from(body ?? '', 'base64') : (body ?? ''),
  };
}

/** One list: a header that stands in both keeps the values of `multiValueHeaders`. */
function mergedHeaders(response: z.infer<typeof ProxyResponse>): OutgoingHttpHeaders {
  const merged: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries({ ...response.headers, ...response.multiValueHeaders })) {
    const lower = name.toLowerCase();
    const passed = remapped.has(lower) ? `x-amzn-remapped-${lower}` : lower;
    checkHeader(passed, value);
    merged[passed] = value;
  }
  return merged;
}

function checkHeader(name: string, value: string | string[]): void {
  try {
    validateHeaderName(name);
    for (const each of [value].flat()) validateHeaderValue(name, each);
  } catch {
    throw malformed();
  }
}

function malformed(): GatewayRefusal {
  return new GatewayRefusal('DEFAULT_5XX', 'Internal server error');
}
