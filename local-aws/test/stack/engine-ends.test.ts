import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { engineOf, filesIn } from '../../src/dynamodb/orphans.ts';
import { startStack, type TestStack } from '../../src/testing/stack.ts';
import { writeFixtureApp } from './fixture.ts';
import { bootElsewhere, keysOf, type Elsewhere } from './support.ts';

const synthesized = writeFixtureApp();
let running: TestStack | undefined;
let elsewhere: Elsewhere | undefined;

afterEach(async () => {
  await running?.close();
  running = undefined;
  elsewhere?.child.kill('SIGKILL');
});

/** Resolves once another engine runs. */
async function killEngineOf(directory: string): Promise<void> {
  const killed = engineOf(directory);
  process.kill(killed, 'SIGKILL');
  await expect.poll(() => engineOf(directory)).not.toBe(killed);
}

it('the file with the number of the engine is replaced, never half written: who reads it finds a process', async () => {
  running = await startStack({ at: '2026-11-24T18:00:00Z', synthesized });
  const { directory } = running;
  const first = engineOf(directory);
  const file = openSync(filesIn(join(directory, 'dynamodb')).pid, 'r');
  await killEngineOf(directory);
  expect(readFileSync(file, 'utf8')).toBe(String(first));
  closeSync(file);
});

it('an engine that is killed under the stack is started again: nothing is lost, and the stream goes on', async () => {
  running = await startStack({ at: '2026-11-24T18:00:00Z', synthesized });
  const { stack, directory } = running;
  const file = (version: number) => running?.api('POST', '/cases', { body: { type: 'application-received', version } });
  expect(await file(1)).toMatchObject({ status: 201 });
  await killEngineOf(directory);
  expect(await file(2)).toMatchObject({ status: 201 });
  await killEngineOf(directory);
  expect(await file(3)).toMatchObject({ status: 201 });
  await running.settled();
  const kept = await keysOf(stack.addresses['dynamodb']);
  expect(kept).toEqual(['EVENT#1', 'EVENT#2', 'EVENT#3', 'FOLLOWED#1', 'FOLLOWED#2', 'FOLLOWED#3']);
});

it('an engine that ends again and again is given up: the stack says so in a sentence and stops', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'stack-'));
  elsewhere = bootElsewhere(directory, synthesized);
  await elsewhere.addresses;
  for (let ends = 1; ends <= 5; ends += 1) await killEngineOf(directory);
  process.kill(engineOf(directory), 'SIGKILL');
  const { said, code } = await elsewhere.end;
  expect(code).toBe(1);
  expect(said.trim().split('\n').at(-1)).toBe(
    `The DynamoDB engine has ended 6 times in a minute (SIGKILL), and is not started any more. See whether there is room on the disk of ${directory}/dynamodb/tables.db, and memory; then start again: nothing that was acknowledged is lost.`,
  );
  expect(said).not.toMatch(/^\s+at /m);
});
