import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { S3Event } from '../../src/s3/events.ts';
import { newDirectory, refusalOf, stackTime, startS3 } from './support.ts';

let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.stop());

const put = (Key: string, Body: string, Bucket = 'documents') =>
  s3.client.send(new PutObjectCommand({ Bucket, Key, Body }));

async function read(Key: string, VersionId?: string): Promise<string | undefined> {
  const answer = await s3.client.send(new GetObjectCommand({ Bucket: 'documents', Key, VersionId }));
  return answer.Body?.transformToString();
}

it('keeps every version, and reads the one that is asked for', async () => {
  const first = await put('form', 'one');
  const second = await put('form', 'two');
  expect(first.VersionId).not.toBe(second.VersionId);
  expect(await read('form')).toBe('two');
  expect(await read('form', first.VersionId)).toBe('one');
  expect(await refusalOf(read('form', 'unknown'))).toBe('404 NoSuchVersion');
});

it("tells EventBridge of an object in S3's own words", async () => {
  s3.events.length = 0;
  const { VersionId } = await put('ein Formular/ü+.pdf', 'hello');
  await s3.activity.settled();
  expect(s3.events).toEqual([
    {
      version: '0',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      'detail-type': 'Object Created',
      source: 'aws.s3',
      account: '000000000000',
      time: '2026-11-24T18:00:00Z',
      region: 'us-west-2',
      resources: ['arn:aws:s3:::documents'],
      detail: {
        version: '0',
        bucket: { name: 'documents' },
        object: {
          key: 'ein Formular/ü+.pdf',
          size: 5,
          etag: '5d41402abc4b2a76b9719d911017c592',
          'version-id': VersionId,
          sequencer: expect.stringMatching(/^[0-9A-F]{16}$/) as string,
        },
        'request-id': expect.stringMatching(/^[0-9A-F]{16}$/) as string,
        requester: '000000000000',
        'source-ip-address': '127.0.0.1',
        reason: 'PutObject',
      },
    },
  ]);
});

it('tells the cause of each change, in order, and nothing of a bucket that is not to be heard', async () => {
  s3.events.length = 0;
  await put('a', 'a', 'plain');
  await put('a', 'a', 'loud');
  await put('b', 'a', 'loud');
  await put('a', 'a');
  await s3.activity.settled();
  const told = s3.events.map(({ detail }) => [detail.bucket.name, detail.object.key, detail.reason]);
  expect(told).toEqual([
    ['loud', 'a', 'PutObject'],
    ['loud', 'b', 'PutObject'],
    ['documents', 'a', 'PutObject'],
  ]);
  const sequencers = s3.events.map(({ detail }) => detail.object.sequencer);
  expect([...sequencers].sort()).toEqual(sequencers);
  expect(new Set(sequencers).size).toBe(3);
});

it('is settled only when its events were taken', async () => {
  let take = (): void => undefined;
  const taking = new Promise<void>(resolve => (take = resolve));
  const slow = await startS3({ onEvent: () => taking });
  await slow.client.send(new PutObjectCommand({ Bucket: 'loud', Key: 'a', Body: 'a' }));
  expect(slow.activity.running).toContain('events of S3');
  take();
  await slow.activity.settled();
  expect(slow.activity.running).toEqual([]);
  await slow.stop();
});

it('keeps an event that could not be taken, and hands it on before the next', async () => {
  const warned = once(process, 'warning');
  const taken: string[] = [];
  let broken = true;
  const onEvent = ({ detail }: S3Event) => {
    if (broken) throw new Error('The bus is down.');
    taken.push(detail.object.key);
  };
  const failing = await startS3({ onEvent });
  await failing.client.send(new PutObjectCommand({ Bucket: 'loud', Key: 'first', Body: 'a' }));
  await failing.activity.settled();
  expect(String((await warned)[0])).toContain('The bus is down.');
  broken = false;
  await failing.client.send(new PutObjectCommand({ Bucket: 'loud', Key: 'second', Body: 'a' }));
  await failing.activity.settled();
  expect(taken).toEqual(['first', 'second']);
  await failing.stop();
});

it('loses neither an object nor its event when it is killed', async () => {
  const directory = newDirectory();
  const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, 'put-and-wait.ts'), directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const again = await startS3({ directory });
  await again.activity.settled();
  expect(again.events.map(({ detail }) => detail.object.key)).toEqual(['first', 'second']);
  const answer = await again.client.send(new GetObjectCommand({ Bucket: 'documents', Key: 'second' }));
  expect(await answer.Body?.transformToString()).toBe('second');
  await again.stop();
  const third = await startS3({ directory });
  await third.activity.settled();
  expect(third.events).toEqual([]);
  await third.stop();
});

it('opens a directory of the earlier version, which knew uploads in parts and delete markers', async () => {
  const directory = newDirectory();
  const before = await startS3({ directory });
  const input = { Bucket: 'documents', Key: 'deleted' };
  const { VersionId } = await before.client.send(new PutObjectCommand({ ...input, Body: 'still there' }));
  await before.activity.settled();
  await before.stop();
  const database = new DatabaseSync(join(directory, 's3.sqlite'));
  database.exec(`
    CREATE TABLE uploads (id TEXT PRIMARY KEY, bucket TEXT NOT NULL, key TEXT NOT NULL, headers TEXT NOT NULL) STRICT;
    CREATE TABLE parts (
      upload TEXT NOT NULL, number INTEGER NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL, md5 TEXT NOT NULL,
      PRIMARY KEY (upload, number)
    ) STRICT;
    INSERT INTO uploads VALUES ('an upload', 'documents', 'in parts', '{}');
    INSERT INTO parts VALUES ('an upload', 1, 'a-file', 5, '5d41402abc4b2a76b9719d911017c592');
    INSERT INTO versions (bucket, key, version_id, file, size, etag, modified_at, headers)
    VALUES ('documents', 'deleted', 'marker', NULL, 0, '', ${stackTime}, '{}');
  `);
  database.close();

  const after = await startS3({ directory });
  const get = (more: object) => after.client.send(new GetObjectCommand({ ...input, ...more }));
  expect(await refusalOf(get({}))).toBe('404 NoSuchKey');
  expect(await refusalOf(get({ VersionId: 'marker' }))).toBe('404 NoSuchVersion');
  expect(await (await get({ VersionId })).Body?.transformToString()).toBe('still there');
  await after.client.send(new PutObjectCommand({ ...input, Body: 'new', IfNoneMatch: '*' }));
  expect(await (await get({})).Body?.transformToString()).toBe('new');
  await after.stop();
});
