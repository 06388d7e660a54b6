import { once } from 'node:events';
import { expect, test } from 'vitest';
import { Activity } from '../../src/activity.ts';
import { StackClock } from '../../src/clock.ts';
import { callOperation } from '../../src/stepfunctions/api/operations.ts';
import { StepFunctionsEngine } from '../../src/stepfunctions/engine.ts';
import { invoke, machineArn, start } from './stage.ts';

function engineOn(clock: StackClock, activity: Activity, done: (output: unknown) => void, service: () => unknown) {
  const engine = new StepFunctionsEngine({
    file: ':memory:',
    clock,
    activity,
    services: { call: () => Promise.resolve(service()) },
    region: 'us-west-2',
    account: '000000000000',
    onStatusChange: ({ detail }) => {
      if (detail['status'] !== 'RUNNING') done(detail['output']);
    },
  });
  clock.addSource(engine);
  engine.start();
  return engine;
}

function deploy(engine: StepFunctionsEngine, States: object, StartAt: string): void {
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt, States });
  engine.deploy({ name: 'machine', arn: machineArn, roleArn: 'arn:aws:iam::000000000000:role/role', definition });
}

test('the clock of the stack goes from timer to timer, and what follows from one has settled before the next', async () => {
  const clock = new StackClock({ at: start, frozen: true });
  const activity = new Activity();
  const calls: string[] = [];
  const engine = engineOn(
    clock,
    activity,
    () => undefined,
    () => {
      calls.push(new Date(clock.now()).toISOString());
      return null;
    },
  );
  const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Done' }];
  const Remind = invoke({ Next: 'Wait', Catch });
  const states = { Wait: { Type: 'Wait', Seconds: 86_400, Next: 'Remind' }, Remind, Done: { Type: 'Succeed' } };
  deploy(engine, states, 'Wait');
  await callOperation(engine, 'StartExecution', { stateMachineArn: machineArn, name: 'one' });
  expect(clock.nextTimer()).toBe(Date.UTC(2026, 10, 25, 18));
  expect(await clock.advanceTo(Date.UTC(2026, 10, 27, 18), () => activity.settled())).toBe(3);
  expect(calls).toEqual(['2026-11-25T18:00:00.000Z', '2026-11-26T18:00:00.000Z', '2026-11-27T18:00:00.000Z']);
  engine.close();
  clock.stop();
});

test('on a running clock a wait ends by itself', async () => {
  const clock = new StackClock({ at: start + 980 });
  const heard = new EventTarget();
  const engine = engineOn(
    clock,
    new Activity(),
    () => heard.dispatchEvent(new Event('done')),
    () => null,
  );
  deploy(engine, { Wait: { Type: 'Wait', Timestamp: '2026-11-24T18:00:01Z', End: true } }, 'Wait');
  const alive = setInterval(() => undefined, 1000);
  const done = once(heard, 'done');
  await callOperation(engine, 'StartExecution', { stateMachineArn: machineArn, name: 'one' });
  await done;
  clearInterval(alive);
  engine.close();
  clock.stop();
});
