import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { invoke, machineArn, Stage } from './stage.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const execution = (name: string) => machineArn.replace('stateMachine', 'execution').concat(`:${name}`);
const start = (stage: Stage, names: string[]) =>
  Promise.all(names.map(name => stage.call('StartExecution', { stateMachineArn: machineArn, name })));

test('what comes together is on disk together, before anything follows from it', async () => {
  const file = join(folder, 'engine.db');
  const seen: unknown[] = [];
  const stage = new Stage({
    file,
    service: () => {
      // Another connection sees what is committed, and no more.
      const other = new DatabaseSync(file, { readOnly: true });
      seen.push(
        other.prepare("SELECT count(*) AS running FROM executions WHERE status = 'RUNNING'").get()?.['running'],
      );
      seen.push(
        other.prepare("SELECT count(*) AS scheduled FROM events WHERE type = 'TaskScheduled'").get()?.['scheduled'],
      );
      other.close();
      return null;
    },
  });
  stage.deploy({ StartAt: 'Act', States: { Act: invoke({ End: true }) } });
  const commit = vi.spyOn(stage.engine.store.database, 'commit');
  await start(stage, ['a', 'b', 'c']);
  expect(commit).toHaveBeenCalledTimes(1);
  await stage.settle();
  expect(seen).toEqual([3, 3, 3, 3, 3, 3]);
  expect(commit).toHaveBeenCalledTimes(2);
  stage.engine.close();
});

test('a start is answered once it is on disk', async () => {
  const file = join(folder, 'engine.db');
  const stage = new Stage({ file });
  stage.deploy({ StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 10, End: true } } });
  await start(stage, ['a']);
  const other = new DatabaseSync(file, { readOnly: true });
  expect(other.prepare('SELECT name FROM executions').all()).toEqual([{ name: 'a' }]);
  other.close();
  stage.engine.close();
});

test('a turn that can not go on fails by itself, and what is committed with it goes on', async () => {
  const stage = new Stage();
  stage.deploy({ StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 10, End: true } } });
  await start(stage, ['a', 'b', 'c']);
  stage.engine.store.database.run("UPDATE frames SET data = json_set(data, '$.state', 'Nowhere') WHERE execution = 2");
  const commit = vi.spyOn(stage.engine.store.database, 'commit');
  await stage.pass(10);
  expect(commit).toHaveBeenCalledTimes(1);
  expect(await stage.outcome(execution('a'))).toMatchObject({ status: 'SUCCEEDED' });
  expect(await stage.outcome(execution('b'))).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  expect(await stage.outcome(execution('c'))).toMatchObject({ status: 'SUCCEEDED' });
});

test('where a commit fails nothing follows, and whoever asked is told', async () => {
  const stage = new Stage({ service: () => null });
  stage.deploy({ StartAt: 'Act', States: { Act: invoke({ End: true }) } });
  vi.spyOn(stage.engine.store.database, 'commit').mockImplementationOnce(() => {
    throw new Error('disk full');
  });
  await expect(start(stage, ['a', 'b'])).rejects.toThrow('disk full');
  await stage.settle();
  expect([stage.calls, stage.events]).toEqual([[], []]);
  await start(stage, ['a']);
  await stage.settle();
  expect(await stage.outcome(execution('a'))).toMatchObject({ status: 'SUCCEEDED' });
});
