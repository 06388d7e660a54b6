import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuthorizerSpec } from '../../src/apigateway/api-spec.ts';
import { createApiGateway } from '../../src/apigateway/api-gateway.ts';
import { Activity } from '../../src/activity.ts';
import { policy, spec, startGateway } from '../../src/testing/gateway.ts';
import type { RunningGateway } from '../../src/testing/gateway.ts';

const everything = 'arn:aws:execute-api:us-west-2:000000000000:api/v1/*/*';

let gateway: RunningGateway;

beforeEach(async () => {
  gateway = await startGateway();
});

afterEach(() => gateway.stop());

describe('a request that the authorizer allows', () => {
  test('reaches its function with the context as text', async () => {
    gateway.answers.set('authorize', () => policy('Allow', everything, { role: 'plan', level: 3, senior: true }));

    const response = await get('/cases/IMR-7', 'Bearer one');

    expect(response.status).toBe(200);
    expect(gateway.calls.map(call => call.functionName)).toEqual(['authorize', 'read-case']);
    expect(gateway.calls[1]?.event).toMatchObject({
      requestContext: {
        authorizer: { principalId: 'pat', role: 'plan', level: '3', senior: 'true', integrationLatency: 0 },
      },
    });
  });

  test('was shown to the authorizer with its method, its path and its parameters', async () => {
    gateway.answers.set('authorize', () => policy('Allow', everything));

    await get('/cases/IMR-7?x=1', 'Bearer one');

    expect(gateway.calls[0]?.event).toMatchObject({
      type: 'REQUEST',
      methodArn: 'arn:aws:execute-api:us-west-2:000000000000:api/v1/GET/cases/IMR-7',
      resource: '/cases/{caseNumber}',
      path: '/cases/IMR-7',
      httpMethod: 'GET',
      headers: { Authorization: 'Bearer one' },
      queryStringParameters: { x: '1' },
      pathParameters: { caseNumber: 'IMR-7' },
      requestContext: { stage: 'v1', accountId: '000000000000', requestId: expect.any(String) as string },
    });
    expect(gateway.calls[0]?.event).not.toHaveProperty('body');
  });

  test('is let through again without asking, until the answer is too old', async () => {
    gateway.answers.set('authorize', () => policy('Allow', everything));

    await get('/cases/IMR-7', 'Bearer one');
    await get('/cases/IMR-8', 'Bearer one');
    expect(asked()).toBe(1);
    await get('/cases/IMR-7', 'Bearer two');
    expect(asked()).toBe(2);
    gateway.clock.at += 299_999;
    await get('/cases/IMR-7', 'Bearer one');
    expect(asked()).toBe(2);
    gateway.clock.at += 1;
    await get('/cases/IMR-7', 'Bearer one');
    expect(asked()).toBe(3);
  });

  test('needs no authorizer where the route is open', async () => {
    expect((await get('/cases/mine')).status).toBe(200);
    expect(asked()).toBe(0);
  });
});

describe('a request is refused', () => {
  test.each([
    ['without its identity source', undefined],
    ['with an empty one', ''],
  ])('%s, and the authorizer is not asked', async (_what, token) => {
    const response = await get('/cases/IMR-7', token);

    expect(await told(response)).toEqual([401, 'UnauthorizedException', { message: 'Unauthorized' }]);
    expect(gateway.calls).toEqual([]);
  });

  test.each([
    ['Unauthorized', 401, 'UnauthorizedException', { message: 'Unauthorized' }],
    ['unauthorized', 500, 'AuthorizerConfigurationException', { message: null }],
    ['no keys', 500, 'AuthorizerConfigurationException', { message: null }],
  ])('when the authorizer throws %j', async (errorMessage, status, type, body) => {
    gateway.answers.set('authorize', () => ({ functionError: { errorType: 'Error', errorMessage } }));

    expect(await told(await get('/cases/IMR-7', 'Bearer one'))).toEqual([status, type, body]);
    expect(gateway.calls.map(call => call.functionName)).toEqual(['authorize']);
  });

  const denied = { Message: 'User is not authorized to access this resource with an explicit deny' };
  const notAllowed = { Message: 'User is not authorized to access this resource' };
  test.each([
    ['denies everything', policy('Deny', everything), denied],
    ['allows another case', policy('Allow', everything.replace('*/*', 'GET/cases/IMR-8')), notAllowed],
    ['allows another method', policy('Allow', everything.replace('*/*', 'POST/*')), notAllowed],
  ])('when the policy %s', async (_what, answer, body) => {
    gateway.answers.set('authorize', () => answer);

    expect(await told(await get('/cases/IMR-7', 'Bearer one'))).toEqual([403, 'AccessDeniedException', body]);
  });

  test('by a policy that is remembered for another path: a policy of one path does not fit the next', async () => {
    gateway.answers.set('authorize', event => policy('Allow', String(event['methodArn'])));

    expect((await get('/cases/IMR-7', 'Bearer one')).status).toBe(200);
    expect((await get('/cases/IMR-8', 'Bearer one')).status).toBe(403);
  });

  test.each([
    ['nothing', null],
    ['no policy', { principalId: 'pat' }],
    ['an effect that there is not', policyWith({ Effect: 'Perhaps' })],
    ['a statement without a resource', policyWith({ Resource: undefined })],
    ['an object in the context', { ...policy('Allow', everything).payload, context: { plan: { id: 1 } } }],
  ])('when the authorizer answers %s', async (_what, payload) => {
    gateway.answers.set('authorize', () => ({ payload }));

    expect(await told(await get('/cases/IMR-7', 'Bearer one'))).toEqual([
      500,
      'AuthorizerConfigurationException',
      { message: null },
    ]);
  });
});

test('an authorizer whose answers are not to be remembered is asked each time', async () => {
  await gateway.stop();
  gateway = await startGateway({ authorizer: { ...authorizer(), ttlSeconds: 0 } });
  gateway.answers.set('authorize', () => policy('Allow', everything));

  await get('/cases/IMR-7', 'Bearer one');
  await get('/cases/IMR-7', 'Bearer one');

  expect(asked()).toBe(2);
});

test('a TOKEN authorizer gets the token and the method only', async () => {
  await gateway.stop();
  gateway = await startGateway({ authorizer: { ...authorizer(), type: 'TOKEN' } });
  gateway.answers.set('authorize', () => policy('Allow', everything));

  await get('/cases/IMR-7', 'Bearer one');

  expect(gateway.calls[0]?.event).toEqual({
    type: 'TOKEN',
    methodArn: 'arn:aws:execute-api:us-west-2:000000000000:api/v1/GET/cases/IMR-7',
    authorizationToken: 'Bearer one',
  });
});

test('an API whose route is to be authorized by nobody is not opened', () => {
  const { authorizer: _none, ...open } = spec;

  expect(() =>
    createApiGateway({
      spec: open,
      clock: { now: () => 0 },
      activity: new Activity(),
      invoke: () => Promise.resolve({ payload: null }),
      account: '000000000000',
      region: 'us-west-2',
    }),
  ).toThrow('GET /cases/{caseNumber} is to be authorized, and the API has no authorizer.');
});

function authorizer(): AuthorizerSpec {
  const identitySources = ['method.request.header.Authorization'];
  return { functionName: 'authorize', type: 'REQUEST', ttlSeconds: 300, identitySources };
}

function policyWith(change: Record<string, unknown>) {
  const statement = { Action: 'execute-api:Invoke', Effect: 'Allow', Resource: everything, ...change };
  return { principalId: 'pat', policyDocument: { Version: '2012-10-17', Statement: [statement] } };
}

function get(path: string, token?: string): Promise<Response> {
  return fetch(gateway.origin + path, token === undefined ? {} : { headers: { authorization: token } });
}

async function told(response: Response): Promise<[number, string | null, unknown]> {
  return [response.status, response.headers.get('x-amzn-errortype'), await response.json()];
}

function asked(): number {
  return gateway.calls.filter(call => call.functionName === 'authorize').length;
}
