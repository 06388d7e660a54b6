import { createHash } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import description from './openapi.json' with { type: 'json' };

const portal = process.env['PORTAL_ORIGIN'] ?? '';
const document = JSON.stringify(description);
const etag = `"${createHash('sha256').update(document).digest('base64url').slice(0, 22)}"`;
const forPages = {
  'Access-Control-Allow-Origin': portal,
  'Access-Control-Expose-Headers': 'Retry-After, Location',
};
const lasting = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'public, max-age=300',
  ...forPages,
};

const methods = new Map(
  Object.entries(description.paths).map(([path, calls]) => [path, Object.keys(calls).map(one => one.toUpperCase())]),
);
const kinds = new Map(Object.entries(description['x-problem-kinds']));

/**
 * The contract as it was rendered from the schemas that parse every call (`npm run openapi`), what it says of each kind of
 * problem, and what methods an address takes, to whoever tried another. It has nothing to read, and nothing that can fail:
 * without a log, a schema or a client it starts in a tenth of what other functions take.
 */
export function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  return Promise.resolve(answer(event));
}

function answer(event: APIGatewayProxyEvent): APIGatewayProxyResult {
  const { resource, httpMethod, queryStringParameters, pathParameters } = event;
  const taken = methods.get(resource) ?? [];
  if (!taken.includes(httpMethod)) {
    const detail = `This address takes ${taken.join(' and ')}.`;
    return problem('method-not-allowed', { detail }, { Allow: [...taken, 'OPTIONS'].join(', ') });
  }
  const [unknown] = Object.keys(queryStringParameters ?? {});
  if (unknown !== undefined) {
    const reason = 'is not a parameter of this address';
    return problem('malformed', { detail: `${unknown} ${reason}.`, errors: [{ path: unknown, reason }] });
  }
  return resource === '/openapi.json' ? described(event) : explained(pathParameters?.['kind'] ?? '');
}

/** The test of the gateway's console sends no headers at all. */
function described({ headers }: { headers: APIGatewayProxyEvent['headers'] | null }): APIGatewayProxyResult {
  const [, known = ''] = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'if-none-match') ?? [];
  const isKnown = known.includes(etag);
  return { statusCode: isKnown ? 304 : 200, headers: { ...lasting, ETag: etag }, body: isKnown ? '' : document };
}

function explained(name: string): APIGatewayProxyResult {
  const kind = kinds.get(name);
  if (kind === undefined) return problem('not-found', { detail: 'There is no such kind of problem.' });
  return { statusCode: 200, headers: lasting, body: JSON.stringify({ type: typeOf(name), ...kind }) };
}

function problem(name: string, said: object, more: Record<string, string> = {}): APIGatewayProxyResult {
  const { status = 500, title } = kinds.get(name) ?? {};
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...forPages,
  };
  const body = JSON.stringify({ type: typeOf(name), title, status, ...said });
  return { statusCode: status, headers: { ...headers, ...more }, body };
}

function typeOf(name: string): string {
  return `${portal}/problems/${name}`;
}
