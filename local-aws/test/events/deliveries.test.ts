import type { DatabaseSync } from 'node:sqlite';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Activity } from '../../src/activity.ts';
import { StackClock } from '../../src/clock.ts';
import { openEventDatabase } from '../../src/events/database.ts';
import { createDeliveries, type InvokeOutcome } from '../../src/events/deliveries.ts';
import { createDeliveryStore } from '../../src/events/delivery-store.ts';
import { createQueues } from '../../src/events/queues.ts';

const policy = {
  originArn: 'arn:rule',
  maximumRetryAttempts: 3,
  maximumAgeSeconds: 3600,
  deadLetterQueue: 'Undelivered',
};

const failure = { functionError: { errorType: 'StoreUnavailable', errorMessage: 'no table' } };

interface Setting {
  database?: DatabaseSync;
  clock?: StackClock;
  /** What the calls come to, in order; the last one for all further ones. */
  outcomes: (InvokeOutcome | Error | 'never')[];
  /** Whether the stack still boots. */
  boots?: boolean;
  /** In place of the outcomes. */
  invoke?: () => Promise<InvokeOutcome>;
}

function setUp(setting: Setting) {
  const { database = openEventDatabase(':memory:'), outcomes, clock = newClock(), boots = false } = setting;
  const activity = new Activity();
  const queues = createQueues(database, clock, ['Undelivered', 'Failed']);
  const calls: { at: string; name: string; payload: unknown }[] = [];
  const deliveries = createDeliveries({
    store: createDeliveryStore(database),
    queues,
    clock,
    activity,
    invoke: (name, payload) => {
      calls.push({ at: new Date(clock.now()).toISOString().slice(11, 19), name, payload });
      if (setting.invoke !== undefined) return setting.invoke();
      const outcome = outcomes[Math.min(calls.length, outcomes.length) - 1];
      if (outcome instanceof Error) return Promise.reject(outcome);
      return outcome === undefined || outcome === 'never' ? new Promise(() => undefined) : Promise.resolve(outcome);
    },
    configOf: () => ({ maximumRetryAttempts: 2, maximumAgeSeconds: 21_600, onFailureQueue: 'Failed' }),
    arnOf: name => `arn:aws:lambda:us-west-2:000000000000:function:${name}`,
  });
  clock.addSource(deliveries);
  if (!boots) deliveries.start();
  const advance = (to: string) => clock.advanceTo(Date.parse(`2026-11-24T${to}Z`), () => activity.settled());
  return { activity, calls, clock, database, deliveries, queues, advance };
}

function newClock(): StackClock {
  return new StackClock({ at: Date.parse('2026-11-24T18:00:00Z'), frozen: true });
}

describe('a delivery', () => {
  it('that a rule cannot make leaves the event as it came, not what its target would have got', async () => {
    const gone = Object.assign(new Error('no function'), { statusCode: 404 });
    const { activity, deliveries, queues } = setUp({ outcomes: [gone] });
    deliveries.take([
      { target: 'Follow', payload: { case: 'K7' }, policy, original: { detail: { to: 'a@b.example' } } },
    ]);
    await activity.settled();
    expect(queues.messages('Undelivered').map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { detail: { to: 'a@b.example' } },
    ]);
  });

  it('is made at once, in the order in which it was taken', async () => {
    const { activity, calls, deliveries, clock } = setUp({ outcomes: [{ payload: null }] });
    deliveries.take([
      { target: 'StartWorkflow', payload: { caseNumber: 'K7' }, policy },
      { target: 'WakeWorkflow', payload: { caseNumber: 'K7' }, policy },
    ]);
    await activity.settled();
    expect(calls.map(call => call.name)).toEqual(['StartWorkflow', 'WakeWorkflow']);
    expect(calls[0]?.payload).toEqual({ caseNumber: 'K7' });
    expect(clock.nextTimer()).toBeUndefined();
  });

  it('is tried again one minute and two minutes after the function failed, then laid away', async () => {
    const { calls, deliveries, queues, advance } = setUp({ outcomes: [failure] });
    deliveries.take([{ target: 'StartWorkflow', payload: { caseNumber: 'K7' }, policy }]);
    await advance('20:00:00');
    expect(calls.map(call => call.at)).toEqual(['18:00:00', '18:01:00', '18:03:00']);
    expect(queues.counts()).toEqual({ Undelivered: 0, Failed: 1 });
    const [message] = queues.messages('Failed');
    expect(message?.sentAt).toBe('2026-11-24T18:03:00.000Z');
    expect(JSON.parse(message?.body ?? '')).toEqual({
      version: '1.0',
      timestamp: '2026-11-24T18:03:00.000Z',
      requestContext: {
        requestId: expect.any(String) as string,
        functionArn: 'arn:aws:lambda:us-west-2:000000000000:function:StartWorkflow:$LATEST',
        condition: 'RetriesExhausted',
        approximateInvokeCount: 3,
      },
      requestPayload: { caseNumber: 'K7' },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: { errorType: 'StoreUnavailable', errorMessage: 'no table' },
    });
  });

  it('ends with the first try that the function takes', async () => {
    const { calls, deliveries, queues, advance } = setUp({ outcomes: [failure, { payload: 'ok' }] });
    deliveries.take([{ target: 'StartWorkflow', payload: {}, policy }]);
    await advance('20:00:00');
    expect(calls).toHaveLength(2);
    expect(queues.counts()).toEqual({ Undelivered: 0, Failed: 0 });
  });

  it("follows the target's retry policy where the call itself is refused for a while", async () => {
    const { calls, deliveries, queues, advance } = setUp({ outcomes: [new Error('no sandbox')] });
    deliveries.take([{ target: 'StartWorkflow', payload: {}, policy }]);
    await advance('20:00:00');
    expect(calls.map(call => call.at)).toEqual(['18:00:00', '18:00:01', '18:00:03', '18:00:07']);
    expect(queues.messages('Undelivered')[0]?.attributes).toEqual({
      ERROR_CODE: 'Error',
      ERROR_MESSAGE: 'no sandbox',
      RULE_ARN: 'arn:rule',
      TARGET_ARN: 'arn:aws:lambda:us-west-2:000000000000:function:StartWorkflow',
      RETRY_ATTEMPTS: '3',
    });
  });

  it('is laid away at once where it can never succeed', async () => {
    const refusal = Object.assign(new Error('Function not found'), {
      name: 'ResourceNotFoundException',
      statusCode: 404,
    });
    const { activity, calls, deliveries, queues } = setUp({ outcomes: [refusal] });
    deliveries.take([{ target: 'Gone', payload: {}, policy }]);
    await activity.settled();
    expect(calls).toHaveLength(1);
    expect(queues.messages('Undelivered')[0]?.attributes['ERROR_CODE']).toBe('ResourceNotFoundException');
  });

  it('is dropped where its queue is gone, as that of a rule of an earlier version may be', async () => {
    const gone = Object.assign(new Error('x'), { statusCode: 400 });
    const { activity, deliveries, database, queues } = setUp({ outcomes: [gone] });
    deliveries.take([{ target: 'Gone', payload: {}, policy: { ...policy, deadLetterQueue: 'OfBefore' } }]);
    await activity.settled();
    expect(queues.counts()).toEqual({ Undelivered: 0, Failed: 0 });
    expect(createDeliveryStore(database).immediate()).toEqual([]);
  });

  it('is dropped where there is no queue for it, as on AWS', async () => {
    const { activity, deliveries, database } = setUp({
      outcomes: [Object.assign(new Error('x'), { statusCode: 400 })],
    });
    deliveries.take([{ target: 'Gone', payload: {}, policy: { ...policy, deadLetterQueue: undefined } }]);
    await activity.settled();
    expect(database.prepare('SELECT count(*) AS n FROM deliveries').get()).toEqual({ n: 0 });
  });

  it('is not tried after its age', async () => {
    const { calls, deliveries, queues, advance } = setUp({ outcomes: [new Error('no sandbox')] });
    const short = { ...policy, maximumRetryAttempts: 185, maximumAgeSeconds: 5 };
    deliveries.take([{ target: 'StartWorkflow', payload: {}, policy: short }]);
    await advance('20:00:00');
    expect(calls.map(call => call.at)).toEqual(['18:00:00', '18:00:01', '18:00:03']);
    expect(queues.counts()['Undelivered']).toBe(1);
  });

  it('that is taken while the stack boots is made once it has started, and once', async () => {
    const { activity, calls, deliveries } = setUp({ outcomes: [{ payload: null }], boots: true });
    deliveries.take([{ target: 'RecordDelivery', payload: {}, policy }]);
    await activity.settled();
    expect(calls).toEqual([]);
    deliveries.start();
    await activity.settled();
    expect(calls).toHaveLength(1);
  });

  it('that was in flight when the process ended is made again, and one that waits goes on waiting', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'deliveries-')), 'events.sqlite');
    const before = setUp({ database: openEventDatabase(file), outcomes: ['never', failure] });
    before.deliveries.take([{ target: 'InFlight', payload: { n: 1 }, policy }]);
    before.deliveries.take([{ target: 'Failing', payload: { n: 2 }, policy }]);
    await new Promise(resolve => setImmediate(resolve));
    before.database.close();

    const after = setUp({ database: openEventDatabase(file), outcomes: [{ payload: 'ok' }], clock: newClock() });
    await after.advance('18:10:00');
    expect(after.calls).toEqual([
      { at: '18:00:00', name: 'InFlight', payload: { n: 1 } },
      { at: '18:01:00', name: 'Failing', payload: { n: 2 } },
    ]);
  });
});

describe('who has more to deliver', () => {
  const target = (name: string) => ({ target: name, payload: {}, policy });

  it('waits while twenty are under way, and goes on with the nineteenth', async () => {
    const ends: (() => void)[] = [];
    const { deliveries, activity } = setUp({
      outcomes: [],
      invoke: () => new Promise(resolve => ends.push(() => resolve({ payload: null }))),
    });
    deliveries.take(Array.from({ length: 25 }, (_, index) => target(`f${index}`)));
    let gone = false;
    const room = deliveries.room().then(() => (gone = true));
    for (const end of ends.slice(0, 5)) end();
    await turn();
    expect(gone).toBe(false);
    ends[5]?.();
    await room;
    expect(gone).toBe(true);
    for (const end of ends.slice(6)) end();
    await activity.settled();
  });

  it('does not wait where there is room, nor for deliveries that wait for the clock', async () => {
    const { deliveries, activity } = setUp({ outcomes: [failure] });
    await deliveries.room();
    deliveries.take(Array.from({ length: 25 }, (_, index) => target(`f${index}`)));
    await activity.settled();
    await deliveries.room();
    expect(deliveries.next()).toBe(Date.parse('2026-11-24T18:01:00Z'));
  });

  it('does not wait for a stack that closes', async () => {
    const { deliveries } = setUp({ outcomes: ['never'] });
    deliveries.take(Array.from({ length: 20 }, (_, index) => target(`f${index}`)));
    const room = deliveries.room();
    deliveries.close();
    await room;
  });
});

const turn = () => new Promise(resolve => setImmediate(resolve));
