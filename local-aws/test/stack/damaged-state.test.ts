import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { credentialsFor } from '../../src/credentials.ts';
import type { Stack } from '../../src/running-stack.ts';
import { boot } from '../../src/stack.ts';
import { startStack, type TestStack } from '../../src/testing/stack.ts';
import { writeFixtureApp } from './fixture.ts';
import { keysOf } from './support.ts';

const synthesized = writeFixtureApp();
const root = mkdtempSync(join(tmpdir(), 'damaged-'));
const at = '2026-11-24T18:00:00Z';
const paper = 'what was sent in';
const kept = ['DOC#paper', 'EVENT#1', 'FOLLOWED#1'];

afterAll(() => rmSync(root, { recursive: true, force: true }));

function s3Of({ addresses, clock }: Stack): S3Client {
  return new S3Client({
    endpoint: addresses['s3'] ?? '',
    region: 'us-west-2',
    credentials: credentialsFor('operator'),
    forcePathStyle: true,
    maxAttempts: 1,
    systemClockOffset: clock.now() - Date.now(),
  });
}

/** What a stack left that has done some work of every kind, and was closed. */
const closed = join(root, 'closed');
/** What one left that was killed: with its write-ahead logs. */
const killed = join(root, 'killed');

async function work(running: TestStack): Promise<void> {
  await running.api('POST', '/cases', { body: { type: 'received', version: 1 } });
  const s3 = s3Of(running.stack);
  await s3.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'paper', Body: paper }));
  s3.destroy();
  await running.settled();
}

beforeAll(async () => {
  const running = await startStack({ at, synthesized, directory: closed });
  await work(running);
  // All is quiet: just this is what lies there where it is killed now.
  cpSync(closed, killed, { recursive: true });
  await running.close();
});

let stack: Stack | undefined;
async function letGo(): Promise<void> {
  await stack?.close();
  stack = undefined;
  vi.restoreAllMocks();
}
afterEach(letGo);

interface Seen {
  refused?: string;
  said: string;
  keys?: string[];
  paper?: string | undefined;
}

/** Starts on a copy with one file damaged, and looks at what was kept. */
async function startOn(directory: string): Promise<Seen> {
  let said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation(words => {
    said += String(words);
    return true;
  });
  try {
    stack = await boot({ port: 0, stateDirectory: directory, fresh: false, frozen: true, synthesized });
  } catch (error) {
    return { refused: (error as Error).message, said };
  }
  const s3 = s3Of(stack);
  const object = await s3.send(new GetObjectCommand({ Bucket: 'uploads', Key: 'paper' })).catch(() => undefined);
  const text = await object?.Body?.transformToString();
  s3.destroy();
  return { said, keys: await keysOf(stack.addresses['dynamodb']), paper: text };
}

const damages = {
  'overwritten with other bytes': (file: string) => {
    writeFileSync(file, Buffer.alloc(statSync(file).size, 'not what was here '));
  },
  'cut in half': (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  emptied: (file: string) => truncateSync(file, 0),
};

/** Every file of a directory, whatever it is called: one that comes new is tried too. */
function filesIn(directory: string): string[] {
  const found = readdirSync(directory, { recursive: true, withFileTypes: true });
  return found
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .filter(name => !name.startsWith('synth/'))
    .sort();
}

/** No one needs what they hold. */
const ofNoWeight = /^(logs\/.*|stack\.mark|dynamodb\/engine\.pid|.*-shm)$/;

function expectAllKept(seen: Seen): void {
  expect(seen).toMatchObject({ keys: kept, paper });
  expect(seen.refused).toBeUndefined();
}

function expectNamed(seen: Seen, file: string): void {
  const sentence = seen.refused ?? seen.said;
  const named = file.endsWith('-wal') ? file.slice(0, -'-wal'.length) : file;
  expect(sentence).toContain(`${named} is damaged (`);
  expect(sentence).toMatch(/(move it away|put back a copy)/i);
  expect(`${seen.refused ?? ''}${seen.said}`).not.toMatch(/^\s+at /m);
}

async function damageEach(left: string, names: string[], damage: (file: string) => void): Promise<void> {
  for (const name of names) {
    const directory = mkdtempSync(join(root, 'copy-'));
    cpSync(left, directory, { recursive: true });
    const file = join(directory, name);
    const held = statSync(file).size > 0;
    damage(file);
    const seen = await startOn(directory);
    if (held && !ofNoWeight.test(name)) expectNamed(seen, file);
    else expectAllKept(seen);
    await letGo();
  }
}

describe.each(Object.entries(damages))('a file of the state that is %s', (_how, damage) => {
  it('is named in a sentence with what to do, or nobody needs what it held', async () => {
    expect(filesIn(closed)).toEqual(expect.arrayContaining(['clock.json', 'dynamodb/tables.db', 's3/s3.sqlite']));
    await damageEach(closed, filesIn(closed), damage);
  });
});

it('a killed stack leaves write-ahead logs: one with other bytes is named, and not passed over', async () => {
  const logs = filesIn(killed).filter(name => name.endsWith('-wal'));
  expect(logs).toEqual(expect.arrayContaining(['dynamodb/tables.db-wal', 'events.sqlite-wal']));
  await damageEach(killed, logs, damages['overwritten with other bytes']);
});
