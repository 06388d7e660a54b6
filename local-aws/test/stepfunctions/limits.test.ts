import { expect, test } from 'vitest';
import { invoke, park, Stage } from './stage.ts';

const big = 'x'.repeat(262_144);
const all = [{ ErrorEquals: ['States.ALL'], Output: 'caught', Next: 'Done' }];
const caughtByName = [{ ErrorEquals: ['States.DataLimitExceeded'], Output: 'caught', Next: 'Done' }];
const done = { Done: { Type: 'Succeed' } };
const doubled = { Output: '{% $states.result & $states.result %}' };

test.each([
  {
    title: 'a result beyond the limit is caught by States.ALL, as AWS recorded',
    service: big,
    fields: { Catch: all },
    status: 'SUCCEEDED',
  },
  {
    title: 'an output beyond the limit escapes States.ALL',
    service: big.slice(0, 140_000),
    fields: { Catch: all, ...doubled },
    status: 'FAILED',
  },
  {
    title: 'an output beyond the limit is caught by its name',
    service: big.slice(0, 140_000),
    fields: { Catch: caughtByName, ...doubled },
    status: 'SUCCEEDED',
  },
  {
    title: 'arguments beyond the limit escape States.ALL',
    service: 'x',
    fields: { Catch: all, Arguments: big },
    status: 'FAILED',
  },
])('$title', async ({ service, fields, status }) => {
  const stage = new Stage({ service: () => service });
  stage.deploy({ StartAt: 'Act', States: { Act: invoke({ ...fields, End: true }), ...done } });
  await stage.begin();
  const outcome = await stage.outcome();
  expect(outcome['status']).toBe(status);
  expect(outcome['error']).toBe(status === 'FAILED' ? 'States.DataLimitExceeded' : undefined);
});

test('an input beyond the limit is refused', async () => {
  const stage = new Stage();
  stage.deploy({ StartAt: 'Done', States: done });
  await expect(stage.begin(big)).rejects.toThrow("at 'input' failed to satisfy constraint");
});

test('the 25,000th event ends an execution that would go on for ever', async () => {
  const stage = new Stage();
  stage.deploy({
    StartAt: 'Round',
    States: {
      Round: { Type: 'Pass', Next: 'And round' },
      'And round': { Type: 'Choice', Choices: [{ Condition: false, Next: 'Done' }], Default: 'Round' },
      ...done,
    },
  });
  await stage.begin();
  expect(await stage.outcome()).toEqual({
    status: 'FAILED',
    error: 'States.Runtime',
    cause: 'The execution reached the maximum number of history events (25000).',
  });
  const { events } = await stage.call('GetExecutionHistory', {
    executionArn: 'arn:aws:states:us-west-2:000000000000:execution:machine:one',
    reverseOrder: true,
    maxResults: 1,
  });
  expect(events).toMatchObject([{ id: 25_000, type: 'ExecutionFailed' }]);
});

const day = 86_400;

test.each([
  ['none of its own', {}],
  ['a longer one of its own', { TimeoutSeconds: 400 * day }],
])('an execution with %s times out after a year', async (_title, timeout) => {
  const stage = new Stage();
  stage.deploy({ ...timeout, StartAt: 'Park', States: { Park: park({ TimeoutSeconds: 500 * day, End: true }) } });
  await stage.begin();
  await stage.pass(365 * day - 1);
  expect(await stage.outcome()).toEqual({ status: 'RUNNING' });
  await stage.pass(1);
  expect(await stage.outcome()).toEqual({ status: 'TIMED_OUT' });
  expect((await stage.history()).at(-1)).toMatchObject({
    type: 'ExecutionTimedOut',
    previousEventId: 0,
    executionTimedOutEventDetails: { error: 'States.Timeout' },
  });
});
