import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Activity } from '../../src/activity.ts';
import { StackClock } from '../../src/clock.ts';
import { LambdaRuntime } from '../../src/lambda/runtime.ts';
import { listenOn } from '../../src/ports.ts';
import { createS3 } from '../../src/s3/server.ts';
import type { AnsweredCall } from '../../src/signed-by.ts';
import { bundle, specOf } from './support.ts';

const source = `import { PutObjectCommand, S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
  import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
  const client = new S3Client({});
  export const handler = async () => {
    const answer = await client.send(new PutObjectCommand({ Bucket: 'documents', Key: 'a', Body: 'hello' }));
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket: 'documents', Key: 'a' }), { expiresIn: 60 });
    return { attempts: answer.$metadata.attempts, url };
  };`;

it("signs its calls with its role's key and by the stack's clock, through the unchanged SDK", async () => {
  const clock = new StackClock({ at: Date.parse('2031-05-06T07:08:09Z'), frozen: true });
  const common = { clock, activity: new Activity(), region: 'us-west-2', account: '000000000000' };
  const calls: AnsweredCall[] = [];
  const s3 = createS3({
    ...common,
    directory: mkdtempSync(join(tmpdir(), 'lambda-s3-')),
    onEvent: () => undefined,
    onCall: call => void calls.push(call),
  });
  s3.createBucket({ name: 'documents', versioned: true, eventBridge: false });
  const url = `http://127.0.0.1:${await listenOn(s3.server, 0)}`;
  const runtime = new LambdaRuntime({ ...common, endpoints: () => ({ AWS_ENDPOINT_URL_S3: url }) });
  runtime.deploy(specOf('keep', (await bundle({ keep: source })).keep, { roleName: 'KeepRole', memorySize: 256 }));

  const answer = await runtime.invoke('keep', {});
  expect(answer).toMatchObject({
    payload: { attempts: 1, url: expect.stringContaining('20310506T070809Z') as string },
  });
  const { payload } = answer as { payload: { url: string } };
  expect(await (await fetch(payload.url)).text()).toBe('hello');
  expect(calls.map(({ principal, action }) => [principal, action])).toEqual([
    ['KeepRole', 'PutObject'],
    ['KeepRole', 'GetObject'],
  ]);
  await runtime.close();
  s3.server.closeAllConnections();
  await new Promise(resolve => s3.server.close(resolve));
  s3.close();
});
