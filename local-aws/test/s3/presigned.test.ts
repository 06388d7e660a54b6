import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { answerOf, clientOf, stackTime, startS3 } from './support.ts';

let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.stop());
beforeEach(() => s3.client.send(new PutObjectCommand({ Bucket: 'documents', Key: 'a letter.txt', Body: 'hello' })));

function signed(command: GetObjectCommand | PutObjectCommand, expiresIn = 300): Promise<string> {
  const client = clientOf(s3.url, { requestChecksumCalculation: 'WHEN_REQUIRED' });
  return getSignedUrl(client, command, { expiresIn, signingDate: new Date(s3.clock.now()) });
}

const letter = { Bucket: 'documents', Key: 'a letter.txt' };

it('answers a presigned GET, with the headers that it asks for', async () => {
  const ResponseContentDisposition = 'attachment; filename="Brief.txt"';
  const response = await fetch(await signed(new GetObjectCommand({ ...letter, ResponseContentDisposition })));
  expect(response.headers.get('content-disposition')).toBe(ResponseContentDisposition);
  expect(await response.text()).toBe('hello');
});

it('shows in a page what is kept as a download, where the address says so, and refuses to say what no header can', async () => {
  const asFile = { ContentType: 'text/html', ContentDisposition: 'attachment; filename=letter.txt' };
  await s3.client.send(new PutObjectCommand({ ...letter, Body: 'hello', ...asFile }));
  const inPage = {
    ResponseContentDisposition: 'inline',
    ResponseContentType: 'text/plain; charset=utf-8',
    ResponseCacheControl: 'no-store',
  };
  const response = await fetch(await signed(new GetObjectCommand({ ...letter, ...inPage })));
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-disposition': 'inline',
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  const named = new GetObjectCommand({ ...letter, ResponseContentDisposition: 'inline; filename="診断.txt"' });
  expect(await answerOf(await fetch(await signed(named)))).toBe(
    '400 InvalidArgument: Header value cannot be represented using ISO-8859-1.',
  );
});

it('keeps what a presigned PUT brings, its metadata from the URL', async () => {
  const url = await signed(new PutObjectCommand({ ...letter, Key: 'new', Metadata: { case: 'K4-7Q' } }));
  const response = await fetch(url, { method: 'PUT', body: 'bytes', headers: { 'content-type': 'text/plain' } });
  expect(await answerOf(response)).toBe('200');
  const kept = await s3.client.send(new GetObjectCommand({ ...letter, Key: 'new' }));
  expect(kept).toMatchObject({ ContentType: 'text/plain', ContentLength: 5, Metadata: { case: 'K4-7Q' } });
});

it.each(['GET', 'PUT'] as const)("refuses a %s that expired by the stack's clock", async method => {
  const command = method === 'GET' ? new GetObjectCommand(letter) : new PutObjectCommand(letter);
  const url = await signed(command, 300);
  const call = () => fetch(url, { method, ...(method === 'PUT' ? { body: 'x' } : {}) });
  await s3.clock.advanceTo(s3.clock.now() + 300_000, () => s3.activity.settled());
  expect((await call()).status).toBe(200);
  await s3.clock.advanceTo(s3.clock.now() + 1000, () => s3.activity.settled());
  expect(await answerOf(await call())).toBe('403 AccessDenied: Request has expired');
});

const changes: [string, (url: string) => string, string][] = [
  ['another key', url => url.replace('letter', 'better'), '403 SignatureDoesNotMatch'],
  ['a longer time', url => url.replace('X-Amz-Expires=300', 'X-Amz-Expires=301'), '403 SignatureDoesNotMatch'],
  ['a further parameter', url => `${url}&response-content-type=text%2Fhtml`, '403 SignatureDoesNotMatch'],
  ['more than a week', url => url.replace('Expires=300', 'Expires=604801'), '400 AuthorizationQueryParametersError'],
  ['no signature', url => url.replace(/&X-Amz-Signature=\w+/, ''), '400 AuthorizationQueryParametersError'],
  ['nothing of it', url => url.replace(/\?.*/, ''), '403 AccessDenied'],
];
it.each(changes)('refuses a URL with %s', async (_what, change, refusal) => {
  const url = change(await signed(new GetObjectCommand(letter)));
  expect(await answerOf(await fetch(url))).toContain(`${refusal}: `);
});

it('refuses a header of S3 that is not signed, and a URL for another method', async () => {
  const url = await signed(new PutObjectCommand({ ...letter, Key: 'new' }));
  const headers = { 'x-amz-meta-case': 'another' };
  expect(await answerOf(await fetch(url, { method: 'PUT', body: 'x', headers }))).toBe(
    '403 AccessDenied: There were headers present in the request which were not signed',
  );
  expect(await answerOf(await fetch(url))).toContain('403 SignatureDoesNotMatch');
});

it('refuses everybody who signs nothing', async () => {
  for (const [method, path] of [
    ['GET', ''],
    ['GET', 'documents?list-type=2'],
    ['PUT', 'documents/x'],
    ['DELETE', 'documents/x'],
  ] as const) {
    expect(await answerOf(await fetch(`${s3.url}/${path}`, { method }))).toBe('403 AccessDenied: Access Denied');
  }
});

it('tells its own time', async () => {
  const response = await fetch(s3.url);
  expect(Date.parse(response.headers.get('date') ?? '')).toBe(s3.clock.now());
  expect(s3.clock.now()).toBeGreaterThanOrEqual(stackTime);
});
