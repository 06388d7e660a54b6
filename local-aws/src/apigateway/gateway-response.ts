import type { OutgoingHttpHeaders } from 'node:http';
import type { GatewayResponseSpec } from './api-spec.ts';
import { defaultStatus } from './refusal.ts';
import type { GatewayRefusal, RefusalType } from './refusal.ts';

export interface HttpAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer | string;
}

/** What a template can name: `$context.requestId`, `$context.identity.sourceIp`, … */
export type GatewayContext = Record<string, unknown>;

const errorTypes: Record<RefusalType, string> = {
  MISSING_AUTHENTICATION_TOKEN: 'MissingAuthenticationTokenException',
  UNAUTHORIZED: 'UnauthorizedException',
  ACCESS_DENIED: 'AccessDeniedException',
  AUTHORIZER_CONFIGURATION_ERROR: 'AuthorizerConfigurationException',
  REQUEST_TOO_LARGE: 'RequestTooLargeException',
  THROTTLED: 'TooManyRequestsException',
  INTEGRATION_TIMEOUT: 'InternalServerErrorException',
  DEFAULT_4XX: 'BadRequestException',
  DEFAULT_5XX: 'InternalServerErrorException',
};

/** The gateway's own answer: by the gateway response of its type, or of DEFAULT_4XX / DEFAULT_5XX, or API Gateway's. */
export function gatewayAnswer(
  refusal: GatewayRefusal,
  responses: GatewayResponseSpec[],
  request: { accept: string; header: (name: string) => string | undefined; context: GatewayContext },
): HttpAnswer {
  const fallback = defaultStatus[refusal.type] < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX';
  const response = responses.find(each => each.type === refusal.type) ?? responses.find(each => each.type === fallback);
  const message = JSON.stringify(refusal.detail);
  const error = { message: refusal.detail ?? '', messageString: message, responseType: refusal.type };
  const context = { ...request.context, error };
  const [contentType, template] = templateFor(response, request.accept, refusal.type);
  return {
    status: response?.statusCode ?? defaultStatus[refusal.type],
    headers: {
      'content-type': contentType,
      'x-amzn-errortype': errorTypes[refusal.type],
      ...mappedHeaders(response?.headers ?? {}, { ...request, context }),
    },
    body: fillIn(template, context),
  };
}

/** Headers of a gateway response or of a mock integration: `'text'` in quotes, or a mapping. */
export function mappedHeaders(
  headers: Record<string, string>,
  request: { header: (name: string) => string | undefined; context: GatewayContext },
): Record<string, string> {
  const mapped = Object.entries(headers).map(([name, value]) => [
    name.replace(/^(gatewayresponse|method\.response)\.header\./, '').toLowerCase(),
    mappedValue(value, request),
  ]);
  return Object.fromEntries(mapped) as Record<string, string>;
}

function mappedValue(
  value: string,
  request: { header: (name: string) => string | undefined; context: GatewayContext },
): string {
  const literal = /^'(.*)'$/s.exec(value)?.[1];
  if (literal !== undefined) return literal;
  const header = /^method\.request\.header\.(.+)$/.exec(value)?.[1];
  if (header !== undefined) return request.header(header) ?? '';
  return value.startsWith('context.') ? contextValue(request.context, value.slice('context.'.length)) : value;
}

/** The template of a type that the caller accepts, else the JSON one, else the first. */
function templateFor(
  response: GatewayResponseSpec | undefined,
  accept: string,
  type: RefusalType,
): readonly [string, string] {
  const templates = Object.entries(response?.templates ?? {});
  const accepted = accept.split(',').map(each => each.split(';')[0]?.trim());
  const chosen =
    templates.find(([contentType]) => accepted.includes(contentType)) ??
    templates.find(([contentType]) => contentType === 'application/json') ??
    templates[0];
  // The body of a refused access is the only one that AWS spells with a capital.
  const key = type === 'ACCESS_DENIED' ? 'Message' : 'message';
  return chosen ?? ['application/json', `{"${key}":$context.error.messageString}`];
}

function fillIn(template: string, context: GatewayContext): string {
  return template.replace(/\$context\.([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)/g, (_whole, path: string) =>
    contextValue(context, path),
  );
}

function contextValue(context: GatewayContext, path: string): string {
  let value: unknown = context;
  for (const part of path.split('.')) {
    value = typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(part) : undefined;
  }
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
