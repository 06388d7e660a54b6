import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { engineOf } from '../../src/dynamodb/orphans.ts';
import { listenOn } from '../../src/ports.ts';
import { boot } from '../../src/stack.ts';
import { startStack, type TestStack } from '../../src/testing/stack.ts';
import { writeFixtureApp } from './fixture.ts';
import { bootElsewhere, keysOf } from './support.ts';
import type { Stack } from '../../src/running-stack.ts';

const synthesized = writeFixtureApp();
let child: ChildProcess | undefined;
let running: TestStack | undefined;
let begunAnew: Stack | undefined;

afterEach(async () => {
  child?.kill('SIGKILL');
  await running?.close();
  running = undefined;
  await begunAnew?.close();
  begunAnew = undefined;
});

async function bootChild(directory: string): Promise<Record<string, string>> {
  const elsewhere = bootElsewhere(directory, synthesized);
  child = elsewhere.child;
  return elsewhere.addresses;
}

/** @returns the number of the engine's process */
async function killLeavingItsEngine(directory: string): Promise<number> {
  const exit = new Promise(resolve => child?.once('exit', resolve));
  child?.kill('SIGKILL');
  await exit;
  return engineOf(directory);
}

/** Empty for a process that is gone. */
function commandOf(pid: number): string {
  return existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
}

it('goes on after kill -9 with its time, its addresses, its tables and the delivery that was under way', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'stack-'));
  const before = await bootChild(directory);
  await fetch(`${before['api'] ?? ''}/cases`, { method: 'POST', body: '{"type":"slow","version":1}' });
  await expect.poll(() => keysOf(before['dynamodb'] ?? '')).toEqual(['EVENT#1', 'HANGS']);
  const orphan = await killLeavingItsEngine(directory);

  const events: string[] = [];
  running = await startStack({
    at: '2026-01-01T00:00:00Z',
    synthesized,
    directory,
    onEvent: (_, e) => events.push(e.id),
  });
  expect(running.now()).toBe('2026-11-24T18:00:00.000Z');
  expect(running.stack.addresses).toEqual({ ...before, api: running.stack.addresses['api'] });
  expect(commandOf(orphan)).toBe('');
  expect(await keysOf(running.stack.addresses['dynamodb'] ?? '')).toEqual(['EVENT#1', 'HANGS']);
  // The event was taken by the bus before: it is the delivery that is made again, not the event.
  expect(running.stack.activity.running).toContain('delivery to Follow');
  expect(events).toEqual([]);
});

it('goes on after kill -9 with a message that a function had in hand, when its visibility timeout is over', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'stack-'));
  const before = await bootChild(directory);
  await fetch(`${before['api'] ?? ''}/cases`, { method: 'POST', body: '{"type":"queued-slow","version":1}' });
  await expect
    .poll(() => keysOf(before['dynamodb'] ?? ''))
    .toEqual(expect.arrayContaining(['EVENT#1', 'FOLLOWED#1', 'TAKEN#1#1']));
  await killLeavingItsEngine(directory);

  running = await startStack({ at: '2026-01-01T00:00:00Z', synthesized, directory });
  const keys = () => keysOf(running?.stack.addresses['dynamodb'] ?? '');
  await running.stack.settled();
  expect(await keys()).not.toContain('TAKEN#1#2');
  expect(running.stack.events.mappings.counts()).toEqual({ Waiting: { waiting: 0, hidden: 1 } });
  await running.stack.advanceTo(Date.parse('2026-11-24T18:02:00Z'));
  expect(await keys()).toContain('TAKEN#1#2');
  expect(running.stack.events.mappings.counts()).toEqual({ Waiting: { waiting: 0, hidden: 0 } });
  expect(running.stack.events.queues.counts()).toEqual({ Failed: 0, Undelivered: 0 });
});

it.each([
  ['', undefined],
  [', though the file with its number is torn', ''],
  [', though the file names a process that is none of ours', String(process.pid)],
])('ends the engine of a killed stack before --fresh deletes what it holds%s', async (_though, pid) => {
  const directory = mkdtempSync(join(tmpdir(), 'stack-'));
  await bootChild(directory);
  const orphan = await killLeavingItsEngine(directory);
  expect(commandOf(orphan)).toContain(join(directory, 'dynamodb', 'tables.db'));
  if (pid !== undefined) writeFileSync(join(directory, 'dynamodb', 'engine.pid'), pid);

  // By another name, as it was not started.
  const link = `${directory}-link`;
  symlinkSync(directory, link);
  begunAnew = await boot({ port: 0, stateDirectory: link, fresh: true, synthesized });
  expect(commandOf(orphan)).toBe('');
  expect(await keysOf(begunAnew.addresses['dynamodb'] ?? '')).toEqual([]);
});

it('refuses a second stack on one directory, and a port that is taken before anything is touched', async () => {
  running = await startStack({ at: '2026-11-24T18:00:00Z', synthesized });
  const options = { stateDirectory: running.directory, fresh: true, synthesized };
  await expect(boot({ ...options, port: 0 })).rejects.toThrow(`Another stack runs on ${running.directory}.`);
  const taken = createServer();
  const port = await listenOn(taken, 0);
  await expect(boot({ ...options, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  taken.close();
  expect((await running.api('POST', '/cases', { body: { type: 'application-received', version: 1 } })).status).toBe(
    201,
  );
});
