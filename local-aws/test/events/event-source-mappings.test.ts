import { mkdtempSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Activity } from '../../src/activity.ts';
import { StackClock } from '../../src/clock.ts';
import { openEventDatabase } from '../../src/events/database.ts';
import type { InvokeOutcome } from '../../src/events/deliveries.ts';
import { createEventSourceMappings, type MappingSpec } from '../../src/events/event-source-mappings.ts';
import { createQueues } from '../../src/events/queues.ts';
import { createWorkingQueues, type SqsRecord } from '../../src/events/working-queues.ts';

const spec: MappingSpec = {
  queue: {
    name: 'Starts',
    arn: 'arn:aws:sqs:us-west-2:000000000000:Starts',
    region: 'us-west-2',
    visibilityTimeoutMs: 180_000,
    retentionMs: 1_209_600_000,
    redrive: { queue: 'Failed', maxReceiveCount: 3 },
  },
  functionName: 'Start',
  enabled: true,
  batchSize: 10,
  reportsFailures: true,
  maximumConcurrency: 2,
};

type Answer = (records: SqsRecord[]) => InvokeOutcome | Promise<InvokeOutcome>;
const allWell: Answer = () => ({ payload: { batchItemFailures: [] } });

function setUp({
  mapping = {},
  answer = allWell,
  database = openEventDatabase(':memory:'),
  at = '2026-11-24T18:00:00Z',
}: {
  mapping?: Partial<MappingSpec>;
  answer?: Answer;
  database?: DatabaseSync;
  at?: string;
}) {
  const clock = new StackClock({ at: Date.parse(at), frozen: true });
  const activity = new Activity();
  const calls: { at: string; bodies: unknown[]; records: SqsRecord[] }[] = [];
  const told: string[] = [];
  const mappings = createEventSourceMappings({
    mappings: [{ ...spec, ...mapping }],
    queues: createWorkingQueues(database),
    clock,
    activity,
    invoke: async (_name, payload) => {
      const { Records: records } = payload as { Records: SqsRecord[] };
      const bodies = records.map(({ body }) => JSON.parse(body) as unknown);
      calls.push({ at: new Date(clock.now()).toISOString().slice(11, 19), bodies, records });
      return answer(records);
    },
    onCall: (...words) => told.push(words.join(' ')),
  });
  clock.addSource(mappings);
  mappings.start();
  const send = (...bodies: unknown[]) => mappings.send(bodies.map(body => ({ queue: 'Starts', body })));
  const advance = (to: string) => clock.advanceTo(Date.parse(to), () => activity.settled());
  const deadLetters = createQueues(database, clock, ['Failed']);
  return { activity, calls, clock, database, mappings, send, advance, told, deadLetters };
}

/** Six messages, of which none is handed on twice. */
const six = [1, 2, 3, 4, 5, 6];

describe('a queue before a function', () => {
  it('hands on what was sent in one batch, and not in the order of sending', async () => {
    const { activity, calls, send, mappings, told } = setUp({});
    send(...six);
    await activity.settled();
    expect(calls.map(({ bodies }) => bodies)).toEqual([[6, 5, 4, 3, 2, 1]]);
    expect(mappings.counts()).toEqual({ Starts: { waiting: 0, hidden: 0 } });
    expect(told).toEqual([
      'Start ReceiveMessage Starts',
      'Start GetQueueAttributes Starts',
      'Start DeleteMessage Starts',
    ]);
  });

  it('hands on a message as SQS writes it', async () => {
    const { activity, calls, send } = setUp({});
    send({ detail: { caseNumber: 'K7' } });
    await activity.settled();
    expect(calls[0]?.records).toEqual([
      {
        messageId: expect.stringMatching(/^[\da-f-]{36}$/u) as string,
        receiptHandle: expect.any(String) as string,
        body: '{"detail":{"caseNumber":"K7"}}',
        attributes: {
          ApproximateReceiveCount: '1',
          SentTimestamp: '1795543200000',
          SenderId: expect.any(String) as string,
          ApproximateFirstReceiveTimestamp: '1795543200000',
        },
        messageAttributes: {},
        md5OfBody: 'dd77a509b2e296d6238b4f340f6d20a4',
        eventSource: 'aws:sqs',
        eventSourceARN: 'arn:aws:sqs:us-west-2:000000000000:Starts',
        awsRegion: 'us-west-2',
      },
    ]);
  });

  it('hands every seventh message on once more, though all went well', async () => {
    const { activity, calls, send } = setUp({});
    send(1, 2, 3, 4, 5, 6, 7, 8);
    await activity.settled();
    expect(calls.map(({ bodies }) => bodies)).toEqual([[8, 7, 6, 5, 4, 3, 2, 1], [7]]);
  });

  it('has no more calls under way than it may, and no larger batches', async () => {
    const ends: (() => void)[] = [];
    const { activity, calls, send, mappings } = setUp({
      mapping: { batchSize: 2 },
      answer: () => new Promise(resolve => ends.push(() => resolve({ payload: null }))),
    });
    send(...six);
    await turn();
    expect(calls.map(({ bodies }) => bodies)).toEqual([
      [2, 1],
      [4, 3],
    ]);
    expect(mappings.counts()).toEqual({ Starts: { waiting: 2, hidden: 4 } });
    ends[0]?.();
    await turn();
    expect(calls).toHaveLength(3);
    for (const end of ends) end();
    await activity.settled();
    expect(mappings.counts()).toEqual({ Starts: { waiting: 0, hidden: 0 } });
  });

  it('shows again what the answer says has failed, and nothing else, when the visibility timeout is over', async () => {
    const { calls, send, advance } = setUp({
      answer: records => ({
        payload: { batchItemFailures: records.filter(({ body }) => body === '2').map(itemOf) },
      }),
    });
    send(1, 2, 3);
    await advance('2026-11-24T18:05:59Z');
    expect(calls.map(({ at, bodies }) => [at, bodies])).toEqual([
      ['18:00:00', [3, 2, 1]],
      ['18:03:00', [2]],
    ]);
    expect(calls[1]?.records[0]?.attributes).toMatchObject({
      ApproximateReceiveCount: '2',
      ApproximateFirstReceiveTimestamp: '1795543200000',
    });
    expect(calls[1]?.records[0]?.messageId).toBe(calls[0]?.records[1]?.messageId);
  });

  it.each<[string, Answer]>([
    ['the function fails', () => ({ functionError: { errorType: 'Error', errorMessage: 'no' } })],
    ['the call is throttled', () => Promise.reject(new Error('Rate Exceeded.'))],
    ['the answer names a message that was not in the batch', () => answerWith([{ itemIdentifier: 'somebody-else' }])],
    ['it names one by an empty text', () => answerWith([{ itemIdentifier: '' }])],
    ['it names one by nothing', () => answerWith([{ itemIdentifier: null }])],
    ['it calls the name something else', () => answerWith([{ messageId: 'm' }])],
    ['it is no list', () => answerWith('none')],
    ['it is a text', () => ({ payload: 'done' })],
  ])('shows the whole batch again where %s', async (_what, answer) => {
    const { calls, send, advance } = setUp({ answer });
    send(1, 2);
    await advance('2026-11-24T18:03:00Z');
    expect(calls.map(({ at, bodies }) => [at, bodies])).toEqual([
      ['18:00:00', [2, 1]],
      ['18:03:00', [2, 1]],
    ]);
  });

  it.each<[string, Partial<MappingSpec>, InvokeOutcome]>([
    ['says nothing', {}, { payload: null }],
    ['says that nothing failed', {}, { payload: {} }],
    ['lists nothing', {}, { payload: { batchItemFailures: null } }],
    ['is not asked for', { reportsFailures: false }, { payload: { batchItemFailures: [{ itemIdentifier: 'x' }] } }],
  ])('is done with the batch where the answer %s', async (_what, mapping, outcome) => {
    const { activity, send, mappings } = setUp({ mapping, answer: () => outcome });
    send(1, 2);
    await activity.settled();
    expect(mappings.counts()).toEqual({ Starts: { waiting: 0, hidden: 0 } });
  });

  it('moves what was handed on three times in vain to the dead letters, with the time at which it was sent', async () => {
    const { calls, send, advance, deadLetters, mappings } = setUp({
      answer: () => ({ functionError: { errorType: 'Error', errorMessage: 'no' } }),
    });
    send({ caseNumber: 'K7' });
    await advance('2026-11-24T19:00:00Z');
    expect(calls.map(({ at }) => at)).toEqual(['18:00:00', '18:03:00', '18:06:00']);
    expect(deadLetters.messages('Failed')).toMatchObject([
      {
        sentAt: '2026-11-24T18:00:00.000Z',
        body: '{"caseNumber":"K7"}',
        attributes: { DeadLetterQueueSourceArn: 'arn:aws:sqs:us-west-2:000000000000:Starts' },
      },
    ]);
    expect(mappings.counts()).toEqual({ Starts: { waiting: 0, hidden: 0 } });
  });

  it('forgets what has lain for longer than it keeps', async () => {
    const { calls, send, advance, deadLetters } = setUp({
      mapping: { queue: { ...spec.queue, retentionMs: 240_000, redrive: undefined } },
      answer: () => ({ functionError: { errorType: 'Error', errorMessage: 'no' } }),
    });
    send(1);
    await advance('2026-11-24T19:00:00Z');
    expect(calls.map(({ at }) => at)).toEqual(['18:00:00', '18:03:00']);
    expect(deadLetters.counts()).toEqual({ Failed: 0 });
  });

  it('keeps what is sent while nobody takes it', async () => {
    const { activity, calls, send, mappings, clock } = setUp({ mapping: { enabled: false } });
    send(1);
    await activity.settled();
    expect(calls).toEqual([]);
    expect(mappings.counts()).toEqual({ Starts: { waiting: 1, hidden: 0 } });
    expect(clock.nextTimer()).toBeUndefined();
  });
});

describe('a process that ends', () => {
  it('loses nothing: what waited goes on at the next start, what was at work when its time is over', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'queues-')), 'events.sqlite');
    const first = setUp({
      database: openEventDatabase(file),
      mapping: { batchSize: 2, maximumConcurrency: 1 },
      answer: () => new Promise(() => undefined),
    });
    first.send(1, 2, 3);
    await turn();
    expect(first.calls.map(({ bodies }) => bodies)).toEqual([[2, 1]]);

    const then = setUp({ database: openEventDatabase(file), at: '2026-11-24T18:01:00Z' });
    await then.activity.settled();
    expect(then.calls.map(({ bodies }) => bodies)).toEqual([[3]]);
    await then.advance('2026-11-24T18:10:00Z');
    expect(then.calls.map(({ at, bodies }) => [at, bodies])).toEqual([
      ['18:01:00', [3]],
      ['18:03:00', [2, 1]],
    ]);
  });

  it('in order does not count a call that it cut off as done', async () => {
    const ends: (() => void)[] = [];
    const { send, mappings } = setUp({
      answer: () => new Promise(resolve => ends.push(() => resolve({ payload: null }))),
    });
    send(1);
    await turn();
    mappings.close();
    ends[0]?.();
    await turn();
    expect(mappings.counts()).toEqual({ Starts: { waiting: 0, hidden: 1 } });
  });
});

it('opens a file of an earlier version, with the dead letters that lie in it', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'queues-')), 'events.sqlite');
  const before = new DatabaseSync(file);
  before.exec(`
    CREATE TABLE messages (id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, sent_at INTEGER NOT NULL,
      body TEXT NOT NULL, attributes TEXT NOT NULL) STRICT;
    INSERT INTO messages (queue, sent_at, body, attributes) VALUES ('Failed', 1795543200000, '{"a":1}', '{}');
  `);
  before.close();
  const { deadLetters, mappings } = setUp({ database: openEventDatabase(file) });
  expect(deadLetters.messages('Failed')).toMatchObject([{ body: '{"a":1}' }]);
  expect(mappings.counts()).toEqual({ Starts: { waiting: 0, hidden: 0 } });
});

function itemOf({ messageId }: SqsRecord) {
  return { itemIdentifier: messageId };
}

function answerWith(batchItemFailures: unknown): InvokeOutcome {
  return { payload: { batchItemFailures } };
}

/** Until what was put off to the end of this turn of the event loop has begun. */
async function turn(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
  await new Promise(resolve => setImmediate(resolve));
}
