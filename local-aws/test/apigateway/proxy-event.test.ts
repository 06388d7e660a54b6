import { request } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startGateway } from '../../src/testing/gateway.ts';
import type { RunningGateway } from '../../src/testing/gateway.ts';

let gateway: RunningGateway;

beforeEach(async () => {
  gateway = await startGateway({ binaryMediaTypes: ['application/pdf', 'image/*'] });
});

afterEach(() => gateway.stop());

test('a function gets the whole request, in the shape of payload version 1.0', async () => {
  await raw('POST', '/files/a%2Fb/c?q=1&q=two%20words&empty=', {
    'Content-Type': 'application/json',
    'X-Twice': ['one', 'two'],
    'user-agent': 'test',
    Host: 'api.example',
    'X-Amzn-Trace-Id': 'Root=1-12345678-123456789012345678901234',
  });

  const port = new URL(gateway.origin).port;
  expect(gateway.calls).toEqual([
    {
      functionName: 'read-file',
      event: {
        resource: '/files/{path+}',
        path: '/files/a%2Fb/c',
        httpMethod: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Twice': 'two',
          'User-Agent': 'test',
          Host: 'api.example',
          'X-Amzn-Trace-Id': 'Root=1-12345678-123456789012345678901234',
          'X-Forwarded-For': '127.0.0.1',
          'X-Forwarded-Port': port,
          'X-Forwarded-Proto': 'http',
        },
        multiValueHeaders: {
          'Content-Type': ['application/json'],
          'X-Twice': ['one', 'two'],
          'User-Agent': ['test'],
          Host: ['api.example'],
          'X-Amzn-Trace-Id': ['Root=1-12345678-123456789012345678901234'],
          'X-Forwarded-For': ['127.0.0.1'],
          'X-Forwarded-Port': [port],
          'X-Forwarded-Proto': ['http'],
        },
        queryStringParameters: { q: 'two words', empty: '' },
        multiValueQueryStringParameters: { q: ['1', 'two words'], empty: [''] },
        pathParameters: { path: 'a%2Fb/c' },
        stageVariables: null,
        requestContext: {
          resourcePath: '/files/{path+}',
          httpMethod: 'POST',
          path: '/v1/files/a%2Fb/c',
          accountId: '000000000000',
          apiId: 'api',
          stage: 'v1',
          protocol: 'HTTP/1.1',
          requestId: expect.any(String) as string,
          extendedRequestId: expect.any(String) as string,
          requestTime: '24/Nov/2026:20:00:00 +0000',
          requestTimeEpoch: 1795550400250,
          domainName: 'api.example',
          domainPrefix: 'api',
          identity: {
            sourceIp: '127.0.0.1',
            userAgent: 'test',
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
        },
        body: null,
        isBase64Encoded: false,
      },
    },
  ]);
});

test('a request without query or parameters has null there', async () => {
  await fetch(`${gateway.origin}/applications`, { method: 'POST' });

  expect(gateway.calls[0]?.event).toMatchObject({
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: null,
    headers: { 'X-Amzn-Trace-Id': expect.stringMatching(/^Root=1-6b05ecc0-[0-9a-f]{24}$/) as string },
  });
});

test.each([
  ['application/json', '{"a":"é"}', '{"a":"é"}', false],
  ['application/pdf', '%PDF', 'JVBERg==', true],
  ['image/png; x=1', '%PDF', 'JVBERg==', true],
  ['text/plain', '', null, false],
])('a body of %s arrives as it should: %j', async (contentType, sent, body, isBase64Encoded) => {
  await fetch(`${gateway.origin}/applications`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: sent,
  });

  expect(gateway.calls[0]?.event).toMatchObject({ body, isBase64Encoded });
});

test('an address that a client claims to come from is followed by the one it came from', async () => {
  await fetch(`${gateway.origin}/applications`, { method: 'POST', headers: { 'x-forwarded-for': '10.1.1.1' } });

  expect(gateway.calls[0]?.event).toMatchObject({
    headers: { 'X-Forwarded-For': '10.1.1.1, 127.0.0.1' },
    requestContext: { identity: { sourceIp: '127.0.0.1' } },
  });
});

/** A request with its headers spelled exactly so: `fetch` writes them small. */
function raw(method: string, path: string, headers: Record<string, string | string[]>): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(`${gateway.origin}${path}`, { method, headers }, response => {
      response.resume().on('end', resolve);
    });
    sent.on('error', reject).end();
  });
}
