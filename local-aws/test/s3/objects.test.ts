import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientOf, refusalOf, startS3 } from './support.ts';

let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.stop());

function put(key: string, body: string | Uint8Array | Readable, more: Partial<PutObjectCommandInput> = {}) {
  return s3.client.send(new PutObjectCommand({ Bucket: 'plain', Key: key, Body: body, ...more }));
}

async function get(key: string, more: { Range?: string; ChecksumMode?: 'ENABLED' } = {}) {
  const answer = await s3.client.send(new GetObjectCommand({ Bucket: 'plain', Key: key, ...more }));
  return { ...answer, text: await answer.Body?.transformToString() };
}

it('keeps an object with its headers, metadata, checksum and time', async () => {
  const answer = await put('a/letter.pdf', 'hello', {
    ContentType: 'application/pdf',
    ContentDisposition: 'attachment',
    Metadata: { case: 'K4-7Q' },
  });
  expect(answer).toMatchObject({ ETag: '"5d41402abc4b2a76b9719d911017c592"', ChecksumCRC32: 'NhCmhg==' });
  expect(await get('a/letter.pdf', { ChecksumMode: 'ENABLED' })).toMatchObject({
    text: 'hello',
    ContentType: 'application/pdf',
    ContentDisposition: 'attachment',
    ContentLength: 5,
    Metadata: { case: 'K4-7Q' },
    ETag: '"5d41402abc4b2a76b9719d911017c592"',
    ChecksumCRC32: 'NhCmhg==',
    LastModified: new Date('2026-11-24T18:00:00Z'),
  });
});

it.each(['plain.txt', 'with space', 'ünïcode/…', "quote'(1)!*", 'plus+and&more=?#', 'a//b/', '%41'])(
  'takes the key %j as it is',
  async key => {
    await put(key, key);
    expect(s3.calls.at(-1)?.resource).toBe(`arn:aws:s3:::plain/${key}`);
    expect((await get(key)).text).toBe(key);
  },
);

it('takes the framing off a stream, and checks its trailer', async () => {
  const bytes = Buffer.alloc(300_000, 'abcdefg');
  const pieces = Readable.from([bytes.subarray(0, 1), bytes.subarray(1, 131_072), bytes.subarray(131_072)]);
  await put('stream', pieces, { ContentLength: 300_000, ContentEncoding: 'gzip' });
  const answer = await s3.client.send(new HeadObjectCommand({ Bucket: 'plain', Key: 'stream' }));
  expect(answer).toMatchObject({ ContentLength: 300_000, ContentEncoding: 'gzip' });
  const body = await s3.client.send(new GetObjectCommand({ Bucket: 'plain', Key: 'stream' }));
  const sha = createHash('sha256').update((await body.Body?.transformToByteArray()) ?? '');
  expect(sha.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
});

it('keeps an object of no bytes', async () => {
  await put('empty', new Uint8Array());
  expect(await get('empty')).toMatchObject({ text: '', ContentLength: 0, ETag: '"d41d8cd98f00b204e9800998ecf8427e"' });
});

const wrong: [string, Partial<PutObjectCommandInput>, string][] = [
  ['CRC32', { ChecksumCRC32: 'AAAAAA==' }, '400 BadDigest'],
  ['SHA256', { ChecksumSHA256: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' }, '400 BadDigest'],
  ['MD5', { ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' }, '400 BadDigest'],
  ['MD5 of no MD5 length', { ContentMD5: 'AAAA' }, '400 InvalidDigest'],
  ['tag, which would be lost', { Tagging: 'a=b' }, '501 NotImplemented'],
  ['checksum that it cannot compute', { ChecksumCRC32C: 'AAAAAA==' }, '501 NotImplemented'],
];
it.each(wrong)('refuses a %s, and keeps nothing', async (_what, more, refusal) => {
  expect(await refusalOf(put('refused', 'hello', more))).toBe(refusal);
  expect(await refusalOf(get('refused'))).toBe('404 NoSuchKey');
  expect(readdirSync(join(s3.directory, 'incoming'))).toEqual([]);
});

it('keeps nothing of an upload that is cut off', async () => {
  const controller = new AbortController();
  const body = new Readable({ read: () => undefined });
  body.push(Buffer.alloc(100_000));
  const command = new PutObjectCommand({ Bucket: 'plain', Key: 'cut', Body: body, ContentLength: 200_000 });
  const sent = s3.client.send(command, { abortSignal: controller.signal }).catch((error: unknown) => error);
  const incoming = join(s3.directory, 'incoming');
  await expect.poll(() => readdirSync(incoming).length).toBe(1);
  controller.abort();
  expect(await sent).toMatchObject({ name: 'AbortError' });
  await expect.poll(() => readdirSync(incoming)).toEqual([]);
  await s3.activity.settled();
  expect(await refusalOf(get('cut'))).toBe('404 NoSuchKey');
});

const ranges: [string, string, string][] = [
  ['bytes=0-3', '0123', 'bytes 0-3/10'],
  ['bytes=7-', '789', 'bytes 7-9/10'],
  ['bytes=-2', '89', 'bytes 8-9/10'],
  ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ['bytes=8-99', '89', 'bytes 8-9/10'],
];
it.each(ranges)('answers the range %s', async (range, text, contentRange) => {
  await put('digits', '0123456789');
  const answer = await get('digits', { Range: range });
  expect(answer).toMatchObject({ text, ContentRange: contentRange, ContentLength: text.length });
  expect(answer.$metadata.httpStatusCode).toBe(206);
});

it.each(['bytes=10-', 'bytes=-0'])('refuses the range %s behind the end', async range => {
  await put('digits', '0123456789');
  expect(await refusalOf(get('digits', { Range: range }))).toBe('416 InvalidRange');
});

it('writes under If-None-Match: * only where nothing is, and under If-Match only over that object', async () => {
  expect(await refusalOf(put('once', 'a', { IfNoneMatch: '*' }))).toBe('accepted');
  expect(await refusalOf(put('once', 'b', { IfNoneMatch: '*' }))).toBe('412 PreconditionFailed');
  expect(await refusalOf(put('once', 'b', { IfMatch: '"nothing"' }))).toBe('412 PreconditionFailed');
  expect(await refusalOf(put('once', 'b', { IfMatch: '"0cc175b9c0f1b6a831c399e269772661"' }))).toBe('accepted');
  expect((await get('once')).text).toBe('b');
});

it('answers 304 to a reader who has it, 412 to one who wants another', async () => {
  await put('cached', 'hello');
  const etag = '"5d41402abc4b2a76b9719d911017c592"';
  const read = (more: object) => s3.client.send(new GetObjectCommand({ Bucket: 'plain', Key: 'cached', ...more }));
  expect(await refusalOf(read({ IfNoneMatch: etag }))).toMatch(/^304 /);
  expect(await refusalOf(read({ IfModifiedSince: new Date('2026-11-24T18:00:00Z') }))).toMatch(/^304 /);
  expect(await refusalOf(read({ IfMatch: '"other"' }))).toBe('412 PreconditionFailed');
  expect(await refusalOf(read({ IfMatch: etag }))).toBe('accepted');
});

const unknown = { Bucket: 'plain', Key: 'still here', UploadId: 'a', PartNumber: 1 };
const notImplemented: [string, () => Promise<unknown>][] = [
  ['ListBuckets', () => s3.client.send(new ListBucketsCommand({}))],
  ['CreateBucket', () => s3.client.send(new CreateBucketCommand({ Bucket: 'new' }))],
  ['DeleteBucket', () => s3.client.send(new DeleteBucketCommand(unknown))],
  ['ListObjectsV2', () => s3.client.send(new ListObjectsV2Command(unknown))],
  ['CopyObject', () => s3.client.send(new CopyObjectCommand({ ...unknown, CopySource: 'plain/other' }))],
  ['DeleteObject', () => s3.client.send(new DeleteObjectCommand(unknown))],
  ['DeleteObjects', () => s3.client.send(new DeleteObjectsCommand({ ...unknown, Delete: { Objects: [unknown] } }))],
  ['CreateMultipartUpload', () => s3.client.send(new CreateMultipartUploadCommand(unknown))],
  ['UploadPart', () => s3.client.send(new UploadPartCommand({ ...unknown, Body: 'part' }))],
  ['CompleteMultipartUpload', () => s3.client.send(new CompleteMultipartUploadCommand(unknown))],
  ['AbortMultipartUpload', () => s3.client.send(new AbortMultipartUploadCommand(unknown))],
  ['GetObjectTagging', () => s3.client.send(new GetObjectTaggingCommand(unknown))],
];
it.each(notImplemented)('does not know %s, and says so', async (_name, call) => {
  await put('still here', 'whole');
  expect(await refusalOf(call())).toBe('501 NotImplemented');
  expect((await get('still here')).text).toBe('whole');
});

it('does not know HeadBucket either, whose answer has no body', async () => {
  expect(await refusalOf(s3.client.send(new HeadBucketCommand({ Bucket: 'plain' })))).toMatch(/^501 /);
});

const refusals: [string, () => Promise<unknown>, string][] = [
  ['an object that is not there', () => get('nothing'), '404 NoSuchKey'],
  [
    'a bucket that is not there',
    () => s3.client.send(new GetObjectCommand({ Bucket: 'nowhere', Key: 'a' })),
    '404 NoSuchBucket',
  ],
  ['a key of 1,025 bytes', () => put('x'.repeat(1025), 'a'), '400 KeyTooLongError'],
  [
    'a bucket of another account',
    () => s3.client.send(new GetObjectCommand({ Bucket: 'plain', Key: 'a', ExpectedBucketOwner: '111111111111' })),
    '403 AccessDenied',
  ],
];
it.each(refusals)('refuses %s', async (_what, call, refusal) => {
  expect(await refusalOf(call())).toBe(refusal);
});

function readBy(client: S3Client) {
  return client.send(new GetObjectCommand({ Bucket: 'plain', Key: 'anything' }));
}

const signers: [string, object, string][] = [
  ['a key that nobody was given', { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' }, '403 InvalidAccessKeyId'],
  ['a wrong secret', { secretAccessKey: 'x' }, '403 SignatureDoesNotMatch'],
];
it.each(signers)('refuses %s', async (_what, changed, refusal) => {
  const credentials = { ...(await s3.client.config.credentials()), ...changed };
  const client = clientOf(s3.url, { credentials });
  expect(await refusalOf(readBy(client))).toBe(refusal);
});

it('refuses a signature for another region', async () => {
  const client = clientOf(s3.url, { region: 'eu-west-1' });
  expect(await refusalOf(readBy(client))).toBe('400 AuthorizationHeaderMalformed');
});

it('lets a client whose clock differs set itself right', async () => {
  await put('anything', 'a');
  const client = clientOf(s3.url, { systemClockOffset: 365 * 24 * 3600 * 1000, maxAttempts: 3 });
  expect(await refusalOf(readBy(client))).toBe('accepted');
});

it('tells each call by the permission that it takes', async () => {
  s3.calls.length = 0;
  await put('told', 'a');
  await get('told');
  await s3.client.send(new HeadObjectCommand({ Bucket: 'plain', Key: 'told' }));
  const call = { principal: 'Uploader', service: 's3' };
  expect(s3.calls).toEqual([
    { ...call, action: 'PutObject', resource: 'arn:aws:s3:::plain/told' },
    { ...call, action: 'GetObject', resource: 'arn:aws:s3:::plain/told' },
    { ...call, action: 'GetObject', resource: 'arn:aws:s3:::plain/told' },
  ]);
});
