import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startStack, type TestStack } from '../../src/testing/stack.ts';
import { writeFixtureApp } from './fixture.ts';
import { bootElsewhere, keysOf, type Elsewhere } from './support.ts';

const synthesized = writeFixtureApp();
let directory: string;
let elsewhere: Elsewhere | undefined;
let running: TestStack | undefined;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'full-'));
});
afterEach(async () => {
  elsewhere?.child.kill('SIGKILL');
  await running?.close();
  running = undefined;
  rmSync(directory, { recursive: true, force: true });
});

/** Files cases until the stack is gone. @returns the versions that were acknowledged with 201 */
async function fileUntilTheEnd(api: string): Promise<number[]> {
  const acknowledged: number[] = [];
  for (let version = 1; ; version += 1) {
    const body = JSON.stringify({ type: 'application-received', version });
    const answer = await fetch(`${api}/cases`, { method: 'POST', body }).catch(() => undefined);
    if (answer === undefined) return acknowledged;
    if (answer.status === 201) acknowledged.push(version);
  }
}

it.each([600, 1100])(
  'a stack with no room left for what it keeps ends with a sentence, and goes on with all that it acknowledged: files of %i blocks',
  async blocks => {
    elsewhere = bootElsewhere(directory, synthesized, { blocks });
    const { api = '' } = await elsewhere.addresses;
    const acknowledged = await fileUntilTheEnd(api);
    const { said, code } = await elsewhere.end;
    expect(code).toBe(1);
    expect(said).toContain(directory);
    expect(said).toMatch(/start again/);
    expect(said).not.toMatch(/^\s+at /m);
    expect(acknowledged.length).toBeGreaterThan(0);

    running = await startStack({ at: '2026-11-24T18:00:00Z', synthesized, directory });
    // What failed while the disk was full is tried again in its time.
    await running.advanceTo('2026-11-24T18:10:00Z');
    const kept = await keysOf(running.stack.addresses['dynamodb']);
    for (const version of acknowledged)
      expect(kept).toEqual(expect.arrayContaining([`EVENT#${version}`, `FOLLOWED#${version}`]));
    expect(running.stack.events.queues.counts()).toEqual({ Undelivered: 0, Failed: 0 });
  },
);
