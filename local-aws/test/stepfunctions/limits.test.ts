import { expect, test } from 'vitest';
import { invoke, Stage } from './stage.ts';

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
