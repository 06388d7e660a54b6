import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startGateway } from '../../src/testing/gateway.ts';
import type { RunningGateway } from '../../src/testing/gateway.ts';

let gateway: RunningGateway;

beforeEach(async () => {
  gateway = await startGateway();
});

afterEach(() => gateway.stop());

describe('a function answers', () => {
  test('a status, headers and a body', async () => {
    answersWith({
      statusCode: 201,
      headers: { Location: '/cases/IMR-7', 'Content-Type': 'application/problem+json' },
      multiValueHeaders: { 'X-Twice': ['one', 'two'] },
      body: '{"a":"é"}',
    });

    const response = await post();

    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe('/cases/IMR-7');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('x-twice')).toBe('one, two');
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.text()).toBe('{"a":"é"}');
  });

  test('nothing, which is 200 with an empty body of JSON', async () => {
    answersWith({});

    const response = await post();

    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  test('when it did, by the clock of the stack, as it does where it refuses', async () => {
    gateway.clock.at = Date.parse('2026-11-24T18:00:00Z');
    answersWith({});

    expect((await post()).headers.get('date')).toBe('Tue, 24 Nov 2026 18:00:00 GMT');
    const refused = await fetch(`${gateway.origin}/nowhere`);
    expect([refused.status, refused.headers.get('date')]).toEqual([403, 'Tue, 24 Nov 2026 18:00:00 GMT']);
  });

  test('a header in both lists, of which the longer one counts', async () => {
    answersWith({ headers: { 'x-a': 'small' }, multiValueHeaders: { 'X-A': ['one', 'two'] } });

    expect((await post()).headers.get('x-a')).toBe('one, two');
  });

  test('a header that a REST API keeps for itself, which comes under another name', async () => {
    answersWith({ statusCode: 401, headers: { 'WWW-Authenticate': 'Bearer' } });

    const { headers } = await post();

    expect([headers.get('www-authenticate'), headers.get('x-amzn-remapped-www-authenticate')]).toEqual([
      null,
      'Bearer',
    ]);
  });

  test.each([
    ['application/pdf', '%PDF'],
    ['application/pdf, */*', '%PDF'],
    ['application/json', 'JVBERg=='],
  ])('bytes to a caller that accepts %s', async (accept, body) => {
    await gateway.stop();
    gateway = await startGateway({ binaryMediaTypes: ['application/pdf'] });
    answersWith({ body: 'JVBERg==', isBase64Encoded: true });

    expect(await (await post({ accept })).text()).toBe(body);
  });
});

describe('what is no answer is a 502', () => {
  test.each([
    ['nothing at all', null],
    ['a text', 'hello'],
    ['a body that is no text', { statusCode: 200, body: { a: 1 } }],
    ['a field that there is not', { statusCode: 200, cookies: [] }],
    ['a status that there is not', { statusCode: 99 }],
    ['a status in words', { statusCode: 'OK' }],
    ['a number in a header', { headers: { 'x-a': 1 } }],
    ['a line break in a header', { headers: { 'x-a': 'one\r\nset-cookie: two' } }],
  ])('%s', async (_what, payload) => {
    answersWith(payload);

    expect(await told(await post())).toEqual([
      502,
      'InternalServerErrorException',
      { message: 'Internal server error' },
    ]);
  });

  test('a function that failed', async () => {
    gateway.answers.set('file-application', () => ({
      functionError: { errorType: 'TypeError', errorMessage: 'secret' },
    }));

    expect(await told(await post())).toEqual([
      502,
      'InternalServerErrorException',
      { message: 'Internal server error' },
    ]);
  });

  test('a function that could not be called', async () => {
    gateway.answers.set('file-application', () => Promise.reject(new Error('no such function')));

    expect((await post()).status).toBe(502);
  });
});

describe('the gateway answers itself', () => {
  test.each([
    ['GET', '/nowhere'],
    ['DELETE', '/applications'],
    ['OPTIONS', '/applications'],
  ])('%s %s, which it does not have, with 403', async (method, path) => {
    expect(await told(await fetch(gateway.origin + path, { method }))).toEqual([
      403,
      'MissingAuthenticationTokenException',
      { message: 'Missing Authentication Token' },
    ]);
  });

  test('HEAD without a body', async () => {
    const response = await fetch(`${gateway.origin}/applications`, { method: 'HEAD' });

    expect([response.status, await response.text()]).toEqual([403, '']);
  });

  test('a function that takes too long with 504', async () => {
    await gateway.stop();
    gateway = await startGateway({}, { integrationTimeoutMs: 5 });
    gateway.answers.set('file-application', () => new Promise(() => undefined));

    expect(await told(await post())).toEqual([
      504,
      'InternalServerErrorException',
      { message: 'Endpoint request timed out' },
    ]);
  });

  test.each([
    [1000, 200],
    [1001, 413],
  ])('a body of %i bytes where 1,000 are allowed with %i', async (length, status) => {
    await gateway.stop();
    gateway = await startGateway({ maxBodyBytes: 1000 });

    const response = await post({}, 'x'.repeat(length));

    expect(response.status).toBe(status);
    if (status === 413) expect(await response.json()).toEqual({ message: 'Request Too Long' });
  });

  test('an event that is more than Lambda takes with 413', async () => {
    expect((await post({}, 'x'.repeat(6_291_456))).status).toBe(413);
    expect(gateway.calls).toEqual([]);
  });

  test('a preflight at every resource, also those without a method, when the API allows other origins', async () => {
    await gateway.stop();
    const headers = { 'Access-Control-Allow-Origin': "'https://portal.example'", Vary: "'Origin'" };
    gateway = await startGateway({ cors: { statusCode: 204, headers } });

    for (const path of ['/cases/IMR-7', '/cases']) {
      const response = await fetch(gateway.origin + path, { method: 'OPTIONS' });
      expect(response.status).toBe(204);
      expect(response.headers.get('access-control-allow-origin')).toBe('https://portal.example');
    }
    expect((await fetch(`${gateway.origin}/nowhere`, { method: 'OPTIONS' })).status).toBe(403);
    expect(gateway.calls).toEqual([]);
  });
});

describe('the stack', () => {
  test('may answer first, and that is not work under way', async () => {
    await gateway.stop();
    let running: string[] | undefined;
    gateway = await startGateway(
      {},
      {
        extra: (request, response) => {
          if (request.url?.startsWith('/__local') !== true) return false;
          running = gateway.activity.running;
          response.end('here');
          return true;
        },
      },
    );

    expect(await (await fetch(`${gateway.origin}/__local/settled`)).text()).toBe('here');
    expect(running).toEqual([]);
    expect((await post()).status).toBe(200);
  });

  test('sees a request as work under way until it is answered', async () => {
    let running: string[] | undefined;
    gateway.answers.set('file-application', () => {
      running = gateway.activity.running;
      return { payload: {} };
    });

    await post();
    await gateway.activity.settled();

    expect(running).toEqual(['POST /applications']);
  });
});

function answersWith(payload: unknown): void {
  gateway.answers.set('file-application', () => ({ payload }));
}

function post(headers: Record<string, string> = {}, body = ''): Promise<Response> {
  return fetch(`${gateway.origin}/applications`, { method: 'POST', headers, body });
}

async function told(response: Response): Promise<[number, string | null, unknown]> {
  return [response.status, response.headers.get('x-amzn-errortype'), await response.json()];
}
