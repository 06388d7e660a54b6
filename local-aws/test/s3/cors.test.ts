import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerOf, startS3 } from './support.ts';

let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  s3 = await startS3();
  s3.createBucket({
    name: 'for-pages',
    versioned: true,
    eventBridge: false,
    cors: [
      {
        allowedOrigins: ['http://127.0.0.1:*'],
        allowedMethods: ['POST'],
        allowedHeaders: ['content-*'],
        exposedHeaders: ['ETag'],
        maxAgeSeconds: 300,
      },
      { allowedOrigins: ['*'], allowedMethods: ['GET'] },
    ],
  });
});
afterAll(() => s3.stop());

function preflight(bucket: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${s3.url}/${bucket}`, { method: 'OPTIONS', headers });
}

const page = { Origin: 'http://127.0.0.1:3000', 'Access-Control-Request-Method': 'POST' };

it('answers a preflight that a rule allows', async () => {
  const asked = { ...page, 'Access-Control-Request-Headers': 'Content-Type' };
  const { status, headers } = await preflight('for-pages', asked);
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    'access-control-allow-origin': 'http://127.0.0.1:3000',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'ETag',
    'access-control-max-age': '300',
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  });
});

const refused: [string, string, Record<string, string>, string][] = [
  ['another origin', 'for-pages', { ...page, Origin: 'http://example.org' }, '403 AccessForbidden'],
  ['another method', 'for-pages', { ...page, 'Access-Control-Request-Method': 'PUT' }, '403 AccessForbidden'],
  ['another header', 'for-pages', { ...page, 'Access-Control-Request-Headers': 'x-own' }, '403 AccessForbidden'],
  ['a bucket without rules', 'plain', page, '403 AccessForbidden'],
  ['no origin', 'for-pages', { 'Access-Control-Request-Method': 'POST' }, '400 BadRequest'],
];
it.each(refused)('refuses a preflight for %s', async (_what, bucket, headers, refusal) => {
  expect(await answerOf(await preflight(bucket, headers))).toContain(`${refusal}: `);
});

it('lets a page read the answer, a refusal too', async () => {
  const response = await fetch(`${s3.url}/for-pages/secret`, { headers: { Origin: 'http://example.org' } });
  expect(response.status).toBe(403);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});
