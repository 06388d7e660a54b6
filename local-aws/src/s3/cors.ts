import type { ServerResponse } from 'node:http';
import type { BucketSpec, CorsRule } from './buckets.ts';
import { S3Error } from './errors.ts';
import type { S3Request } from './request.ts';

/** Answers a browser's preflight, for which nobody has to be signed in. @throws S3Error BadRequest, AccessForbidden */
export function answerPreflight(request: S3Request, response: ServerResponse, bucket: BucketSpec | undefined): void {
  const { origin, 'access-control-request-method': method } = request.incoming.headers;
  if (origin === undefined || method === undefined) throw new S3Error('BadRequest');
  const wanted = (request.incoming.headers['access-control-request-headers'] ?? '')
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(name => name !== '');
  const rule = bucket?.cors?.find(each => allows(each, origin, method, wanted));
  if (rule === undefined) throw new S3Error('AccessForbidden', { details: { Method: method, ResourceType: 'BUCKET' } });
  setCorsHeaders(response, rule, origin);
  if (wanted.length > 0) response.setHeader('access-control-allow-headers', wanted.join(', '));
  response.writeHead(200).end();
}

/** Lets a page of another origin read the answer, refusals too. */
export function allowOrigin(request: S3Request, response: ServerResponse, bucket: BucketSpec | undefined): void {
  const { origin } = request.incoming.headers;
  if (origin === undefined) return;
  const rule = bucket?.cors?.find(each => allows(each, origin, request.incoming.method ?? '', []));
  if (rule !== undefined) setCorsHeaders(response, rule, origin);
}

function allows(rule: CorsRule, origin: string, method: string, headers: string[]): boolean {
  return (
    rule.allowedOrigins.some(pattern => fits(pattern, origin)) &&
    rule.allowedMethods.includes(method) &&
    headers.every(header => (rule.allowedHeaders ?? []).some(pattern => fits(pattern.toLowerCase(), header)))
  );
}

function setCorsHeaders(response: ServerResponse, rule: CorsRule, origin: string): void {
  const everyone = rule.allowedOrigins.includes('*');
  response.setHeader('access-control-allow-origin', everyone ? '*' : origin);
  response.setHeader('access-control-allow-methods', rule.allowedMethods.join(', '));
  if (!everyone) response.setHeader('access-control-allow-credentials', 'true');
  if (rule.exposedHeaders !== undefined && rule.exposedHeaders.length > 0) {
    response.setHeader('access-control-expose-headers', rule.exposedHeaders.join(', '));
  }
  if (rule.maxAgeSeconds !== undefined) response.setHeader('access-control-max-age', rule.maxAgeSeconds);
  response.setHeader('vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method');
}

/** S3 allows one `*` in a pattern. */
function fits(pattern: string, text: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern === text;
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}
