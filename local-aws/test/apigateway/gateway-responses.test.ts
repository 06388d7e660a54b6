import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GatewayResponseSpec } from '../../src/apigateway/api-spec.ts';
import { startGateway } from '../../src/testing/gateway.ts';
import type { RunningGateway } from '../../src/testing/gateway.ts';

let gateway: RunningGateway;

beforeEach(async () => {
  gateway = await startGateway();
});

afterEach(() => gateway.stop());

describe('a gateway response', () => {
  const problem: GatewayResponseSpec = {
    type: 'MISSING_AUTHENTICATION_TOKEN',
    statusCode: 404,
    headers: { 'Content-Type': "'application/problem+json'", 'x-request': 'context.requestId' },
    templates: {
      'application/json':
        '{"status":404,"detail":$context.error.messageString,"was":"$context.error.message","type":"$context.error.responseType","at":"$context.identity.sourceIp.","none":"$context.authorizer.role"}',
    },
  };

  test('sets status, headers and body of its type', async () => {
    const response = await refusedWith([problem], '/nowhere');

    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('x-request')).toBe(response.headers.get('x-amzn-requestid'));
    expect(await response.json()).toEqual({
      status: 404,
      detail: 'Missing Authentication Token',
      was: 'Missing Authentication Token',
      type: 'MISSING_AUTHENTICATION_TOKEN',
      at: '127.0.0.1.',
      none: '',
    });
  });

  const fallback: GatewayResponseSpec = {
    type: 'DEFAULT_4XX',
    headers: { 'Access-Control-Allow-Origin': "'*'" },
    templates: { 'application/json': '{"title":"No"}' },
  };

  test.each([
    ['keeps the status when it sets none', fallback, '/nowhere', 403],
    ['sets the status when it has one', { ...fallback, statusCode: 418 }, '/nowhere', 418],
    ['counts for a missing token, too', fallback, '/cases/IMR-7', 401],
  ])('of DEFAULT_4XX %s', async (_what, response, path, status) => {
    const answer = await refusedWith([response], path);

    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toEqual({ title: 'No' });
  });

  test('of DEFAULT_4XX does not count for failures of a function', async () => {
    await gateway.stop();
    gateway = await startGateway({ gatewayResponses: [fallback] });
    answersWith(null);

    expect((await post()).status).toBe(502);
  });

  test('of DEFAULT_5XX counts for failures of a function, with its status', async () => {
    await gateway.stop();
    gateway = await startGateway({ gatewayResponses: [{ ...fallback, type: 'DEFAULT_5XX', statusCode: 500 }] });
    answersWith(null);

    expect((await post()).status).toBe(500);
  });

  test.each([
    ['text/html', '<p>No</p>', 'text/html'],
    ['application/json', '{}', 'application/json'],
    ['image/png', '{}', 'application/json'],
  ])('speaks as the caller accepts: %s', async (accept, body, contentType) => {
    const templates = { 'text/html': '<p>No</p>', 'application/json': '{}' };
    const answer = await refusedWith([{ ...fallback, templates }], '/nowhere', { accept });

    expect([await answer.text(), answer.headers.get('content-type')]).toEqual([body, contentType]);
  });
});

function answersWith(payload: unknown): void {
  gateway.answers.set('file-application', () => ({ payload }));
}

function post(): Promise<Response> {
  return fetch(`${gateway.origin}/applications`, { method: 'POST' });
}

async function refusedWith(
  gatewayResponses: GatewayResponseSpec[],
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  await gateway.stop();
  gateway = await startGateway({ gatewayResponses });
  return fetch(gateway.origin + path, { headers });
}
