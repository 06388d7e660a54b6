import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { Activity } from '../../src/activity.ts';
import { StackClock } from '../../src/clock.ts';
import { credentialsFor } from '../../src/credentials.ts';
import { listenOn } from '../../src/ports.ts';
import type { S3Event } from '../../src/s3/events.ts';
import { createS3, type S3Options } from '../../src/s3/server.ts';
import type { AnsweredCall } from '../../src/signed-by.ts';

export const stackTime = Date.parse('2026-11-24T18:00:00Z');

export function newDirectory(): string {
  return mkdtempSync(join(tmpdir(), 's3-'));
}

/** S3 with a bucket of each kind, at a stack time of its own. */
export async function startS3(more: Partial<S3Options> = {}) {
  const clock = new StackClock({ at: stackTime, frozen: true });
  const activity = new Activity();
  const events: S3Event[] = [];
  const calls: AnsweredCall[] = [];
  const directory = more.directory ?? newDirectory();
  const s3 = createS3({
    directory,
    clock,
    activity,
    region: 'us-west-2',
    account: '000000000000',
    onEvent: event => void events.push(event),
    onCall: call => void calls.push(call),
    ...more,
  });
  s3.createBucket({ name: 'plain', versioned: false, eventBridge: false });
  s3.createBucket({ name: 'loud', versioned: false, eventBridge: true });
  s3.createBucket({ name: 'documents', versioned: true, eventBridge: true });
  const url = `http://127.0.0.1:${await listenOn(s3.server, 0)}`;
  async function stop(): Promise<void> {
    s3.server.closeAllConnections();
    await new Promise(resolve => s3.server.close(resolve));
    s3.close();
  }
  return { ...s3, clock, activity, events, calls, directory, url, stop, client: clientOf(url) };
}

/** The real client, whose clock goes as the stack's. It would try a refused call again for its offset alone. */
export function clientOf(url: string, more: S3ClientConfig = {}): S3Client {
  return new S3Client({
    endpoint: url,
    region: 'us-west-2',
    credentials: credentialsFor('Uploader'),
    systemClockOffset: stackTime - Date.now(),
    maxAttempts: 1,
    ...more,
  });
}

/** The real presigner. Its types know the client only by a copy of another version, hence the type given here. */
export const presignPost: (client: S3Client, options: PresignedPostOptions) => Promise<PresignedPost> =
  createPresignedPost;

/** `status Code` of a refusal. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Error) || !('$metadata' in error)) throw error;
    const { httpStatusCode } = error.$metadata as { httpStatusCode: number };
    return `${httpStatusCode} ${error.name}`;
  }
  return 'accepted';
}

/** `status Code: Message` of an answer. */
export async function answerOf(response: Response): Promise<string> {
  const body = await response.text();
  const [code, message] = ['Code', 'Message'].map(name => new RegExp(`<${name}>(.*?)</${name}>`).exec(body)?.[1]);
  return code === undefined ? String(response.status) : `${response.status} ${code}: ${message ?? ''}`;
}
