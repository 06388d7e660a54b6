import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ServiceError } from '../../src/stepfunctions/integrations/service-caller.ts';
import type { JsonObject } from '../../src/stepfunctions/json.ts';
import { invoke, never, park, Stage, start, type Service } from './stage.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The same file opened again, as after a restart. */
function reopened(before: Stage | undefined, service?: Service): Stage {
  before?.engine.close();
  const stage = new Stage({
    file: join(folder, 'engine.db'),
    at: before?.now ?? start,
    ...(service === undefined ? {} : { service }),
  });
  stage.engine.start();
  return stage;
}

function opened(service?: Service): Stage {
  return reopened(undefined, service);
}

const busy = new ServiceError({ errorType: 'Busy', message: 'busy', payload: { errorType: 'Busy' } });

test('a wait goes on after a restart and is due when it was', async () => {
  const before = opened();
  before.deploy({ StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 100, Output: 'waited', End: true } } });
  await before.begin();
  await before.pass(60);
  const after = reopened(before);
  await after.pass(39);
  expect(await after.outcome()).toEqual({ status: 'RUNNING' });
  await after.pass(1);
  expect(await after.outcome()).toEqual({ status: 'SUCCEEDED', output: 'waited' });
});

test('what fell due while the stack was down happens when it starts', async () => {
  const before = opened();
  before.deploy({ StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 100, End: true } } });
  await before.begin();
  before.engine.close();
  const after = new Stage({ file: join(folder, 'engine.db'), at: start + 86_400_000 });
  after.engine.start();
  await after.pass(0);
  expect(await after.outcome()).toMatchObject({ status: 'SUCCEEDED' });
});

test('a timer that was taken but whose turn never came is given out again', async () => {
  const before = opened();
  before.deploy({ StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 10, End: true } } });
  await before.begin();
  expect(before.engine.fire(start + 10_000)).toBe(1);
  const after = reopened(before);
  await after.pass(10);
  expect(await after.outcome()).toMatchObject({ status: 'SUCCEEDED' });
});

test('a parked token counts after a restart, with the variables as they were', async () => {
  const before = opened();
  before.deploy({
    StartAt: 'Set',
    States: {
      Set: { Type: 'Pass', Assign: { n: 7 }, Next: 'Wait for word' },
      'Wait for word': park({ Output: ['{% $n %}', '{% $states.result %}', '{% $states.input.a %}'], End: true }),
    },
  });
  await before.begin({ a: 1 });
  const taskToken = before.token();
  const after = reopened(before);
  expect(after.calls).toEqual([]);
  await after.call('SendTaskSuccess', { taskToken, output: '"word"' });
  expect(await after.outcome()).toEqual({ status: 'SUCCEEDED', output: [7, 'word', 1] });
});

test('a call that had no answer is made again, with the same token', async () => {
  const before = opened(() => never);
  before.deploy({ StartAt: 'Park', States: { Park: park({ End: true }) } });
  await before.begin();
  const after = reopened(before, () => null);
  await after.settle();
  expect(after.calls).toEqual(before.calls);
  await after.call('SendTaskSuccess', { taskToken: before.token(), output: '1' });
  expect(await after.outcome()).toEqual({ status: 'SUCCEEDED', output: 1 });
  expect((await after.lines()).slice(1, 5)).toEqual([
    '2←0 TaskStateEntered Park',
    '3←2 TaskScheduled',
    '4←3 TaskStarted',
    '5←4 TaskSubmitted',
  ]);
});

test('the answer of the process before has no consequence in the next one', async () => {
  const before = opened(() => never);
  before.deploy({ StartAt: 'Act', States: { Act: invoke({ End: true }) } });
  await before.begin();
  const after = reopened(before, () => 'new');
  await before.answerFirst('old');
  await after.settle();
  expect(await after.outcome()).toEqual({ status: 'SUCCEEDED', output: 'new' });
});

test('an execution of a version that set no end times out a year after its start', async () => {
  const before = opened();
  before.deploy({ StartAt: 'Park', States: { Park: park({ End: true }) } });
  await before.begin();
  before.engine.store.database.run("DELETE FROM timers WHERE purpose = 'execution'");
  await before.pass(86_400);
  const after = reopened(before);
  await after.pass(364 * 86_400 - 1);
  expect(await after.outcome()).toEqual({ status: 'RUNNING' });
  await after.pass(1);
  expect(await after.outcome()).toEqual({ status: 'TIMED_OUT' });
});

test('a retry is made after a restart, with its count', async () => {
  const before = opened(() => Promise.reject(busy));
  before.deploy({
    StartAt: 'Act',
    States: { Act: invoke({ Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 2 }], End: true }) },
  });
  await before.begin();
  const after = reopened(before, () => Promise.reject(busy));
  await after.pass(60);
  expect(after.calls).toHaveLength(2);
  expect(await after.outcome()).toMatchObject({ status: 'FAILED', error: 'Busy' });
});

test('a Map goes on in the middle, with the results it had', async () => {
  const before = opened((_call, attempt) => (attempt === 1 ? 'a' : never));
  const ItemProcessor = { StartAt: 'Act', States: { Act: invoke({ End: true }) } };
  before.deploy({ StartAt: 'Each', States: { Each: { Type: 'Map', MaxConcurrency: 1, ItemProcessor, End: true } } });
  await before.begin([1, 2, 3]);
  const after = reopened(before, (_call, attempt) => attempt);
  await after.settle();
  expect(await after.outcome()).toEqual({ status: 'SUCCEEDED', output: ['a', 1, 2] });
});

test('an expression that never ends does not keep a restart from its other work', async () => {
  const wait = (next: JsonObject): JsonObject => ({
    StartAt: 'Wait',
    States: { Wait: { Type: 'Wait', Seconds: 10, Next: 'Say' }, Say: next },
  });
  const endless = '{% ($f := function($x) { $f($x + 1) }; $f(1)) %}';
  const before = opened();
  before.deploy(wait({ Type: 'Pass', Output: endless, End: true }));
  await before.begin();
  before.deploy(wait({ Type: 'Pass', Output: 'said', End: true }));
  await before.begin({}, 'two');
  before.engine.close();
  const after = new Stage({ file: join(folder, 'engine.db'), at: start + 60_000 });
  after.engine.start();
  await after.pass(0);
  expect(await after.outcome()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  expect(await after.outcome('arn:aws:states:us-west-2:000000000000:execution:machine:two')).toMatchObject({
    output: 'said',
  });
});

test('running executions keep the definition they began with, also over a restart', async () => {
  const machine = (Output: string) => ({
    StartAt: 'Wait',
    States: { Wait: { Type: 'Wait', Seconds: 10, Next: 'Say' }, Say: { Type: 'Pass', Output, End: true } },
  });
  const before = opened();
  before.deploy(machine('old'));
  await before.begin();
  before.deploy(machine('new'));
  await before.begin({}, 'two');
  const after = reopened(before);
  await after.pass(10);
  expect(await after.outcome()).toMatchObject({ output: 'old' });
  expect(await after.outcome('arn:aws:states:us-west-2:000000000000:execution:machine:two')).toMatchObject({
    output: 'new',
  });
});

test('a change of status that nobody heard is announced again', async () => {
  const before = opened();
  before.deploy({ StartAt: 'Done', States: { Done: { Type: 'Succeed' } } });
  await before.begin();
  expect(before.events.map(event => event.detail['status'])).toEqual(['RUNNING', 'SUCCEEDED']);
  const [execution] = before.engine.store.executions.list(
    'arn:aws:states:us-west-2:000000000000:stateMachine:machine',
    undefined,
    9,
    1,
  );
  before.engine.store.executions.addAnnouncement(execution?.id ?? 0, 'SUCCEEDED');
  const after = reopened(before);
  expect(after.events.map(event => event.detail['status'])).toEqual(['SUCCEEDED']);
  expect(reopened(after).events).toEqual([]);
});

test('a process killed in the middle of a call loses nothing: history and token are on disk before the call', async () => {
  const definition = JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'Park',
    States: { Park: park({ End: true }) },
  });
  const file = join(folder, 'engine.db');
  const process_ = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), file, definition]);
  const [line] = (await once(process_.stdout, 'data')) as [Buffer];
  process_.kill('SIGKILL');
  await once(process_, 'exit');

  const after = reopened(undefined);
  await after.settle();
  // All three were started together; the first call was made when all of them were on disk.
  const [first = ''] = line.toString().split('\n');
  expect(after.calls).toHaveLength(3);
  expect(after.calls[0]?.parameters).toEqual(JSON.parse(first));
  const { Token: taskToken } = JSON.parse(first) as { Token: string };
  await after.call('SendTaskSuccess', { taskToken, output: '"alive"' });
  expect(await after.outcome()).toEqual({ status: 'SUCCEEDED', output: 'alive' });
});

test('an execution that finds the disk full has not failed: it goes on where there is room again', async () => {
  const before = opened(() => never);
  before.deploy({ StartAt: 'Call', States: { Call: invoke({ End: true }) } });
  await before.begin();
  // No page more than there are.
  before.engine.store.database.one('PRAGMA max_page_count = 1');
  await before.answerFirst({ Payload: 'x'.repeat(100_000) });
  expect(await before.outcome()).toEqual({ status: 'RUNNING' });
  const after = reopened(before, () => ({ Payload: 'x'.repeat(100_000) }));
  await after.settle();
  expect(await after.outcome()).toMatchObject({ status: 'SUCCEEDED' });
});
