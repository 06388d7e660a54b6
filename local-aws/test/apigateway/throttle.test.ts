import { expect, test } from 'vitest';
import { createThrottles } from '../../src/apigateway/throttle.ts';
import { spec, startGateway } from '../../src/testing/gateway.ts';

const route = {
  method: 'POST',
  path: '/applications',
  functionName: 'file-application',
  authorized: false,
  throttle: { rate: 2, burst: 3 },
};

test('a method takes its burst at once, and then its rate', () => {
  let at = 0;
  const takes = createThrottles(() => at);
  const another = { ...route, method: 'GET' };
  expect([1, 2, 3, 4].map(() => takes(route))).toEqual([true, true, true, false]);
  // Each method has its own.
  expect(takes(another)).toBe(true);
  at = 499;
  expect(takes(route)).toBe(false);
  at = 500;
  expect([1, 2].map(() => takes(route))).toEqual([true, false]);
  at = 60_000;
  expect([1, 2, 3, 4].map(() => takes(route))).toEqual([true, true, true, false]);
});

test('what it does not take is refused before anybody is asked who calls', async () => {
  const routes = spec.routes.map(one => ({ ...one, throttle: { rate: 0.001, burst: 1 } }));
  const headers = { 'Retry-After': "'1'" };
  const gateway = await startGateway({
    routes,
    gatewayResponses: [{ type: 'THROTTLED', statusCode: 429, headers, templates: {} }],
  });
  try {
    const file = () => fetch(`${gateway.origin}/applications`, { method: 'POST', body: '{}' });
    expect((await file()).status).toBe(200);
    const refused = await file();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.headers.get('x-amzn-errortype')).toBe('TooManyRequestsException');
    expect(await refused.json()).toEqual({ message: 'Too Many Requests' });
    expect(gateway.calls.map(({ functionName }) => functionName)).toEqual(['file-application']);
  } finally {
    await gateway.stop();
  }
});
