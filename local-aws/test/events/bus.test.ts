import { expect, it } from 'vitest';
import { Activity } from '../../src/activity.ts';
import { Alarms } from '../../src/alarms.ts';
import { StackClock } from '../../src/clock.ts';
import type { StreamRecord } from '../../src/dynamodb/stream-reader.ts';
import { createEventBus, type RuleSpec } from '../../src/events/bus.ts';
import type { Deliveries } from '../../src/events/deliveries.ts';
import type { NewDelivery } from '../../src/events/delivery-store.ts';
import { openEventDatabase } from '../../src/events/database.ts';
import { deliverThroughPipe, type PipeSpec } from '../../src/events/pipe.ts';
import { createQueues } from '../../src/events/queues.ts';
import { createScheduler } from '../../src/events/scheduler.ts';

const policy = { originArn: 'arn:rule', maximumRetryAttempts: 1, maximumAgeSeconds: 60 };

function setUp(rules: Partial<RuleSpec>[]) {
  const clock = new StackClock({ at: Date.parse('2026-11-24T18:00:00.250Z'), frozen: true });
  const taken: NewDelivery[] = [];
  const sent: { queue: string; body: unknown }[] = [];
  const deliveries: Deliveries = {
    name: 'deliveries',
    next: () => undefined,
    fire: () => 0,
    take: more => taken.push(...more),
    room: () => Promise.resolve(),
    start: () => undefined,
    close: () => undefined,
  };
  const bus = createEventBus({
    buses: ['default', 'cases'],
    rules: rules.map((rule, index) => ({
      name: `Rule${index}`,
      busName: 'cases',
      enabled: true,
      pattern: { source: ['imr.cases'] },
      targets: [{ functionName: 'Follow', policy }],
      ...rule,
    })),
    deliveries,
    mappings: { send: messages => sent.push(...messages) },
    clock,
    account: '000000000000',
    region: 'us-west-2',
  });
  return { bus, clock, deliveries, taken, sent };
}

const event = { source: 'imr.cases', 'detail-type': 'case-closed', detail: { caseNumber: 'K7', version: 9 } };

it('hands a whole event to the targets of each rule that matches', () => {
  const { bus, taken } = setUp([{}, { pattern: { source: ['aws.s3'] } }, { busName: 'default' }, { enabled: false }]);
  const [put] = bus.put('cases', [event]);
  expect(taken).toEqual([
    {
      target: 'Follow',
      policy,
      payload: {
        version: '0',
        id: put?.id,
        'detail-type': 'case-closed',
        source: 'imr.cases',
        account: '000000000000',
        time: '2026-11-24T18:00:00Z',
        region: 'us-west-2',
        resources: [],
        detail: { caseNumber: 'K7', version: 9 },
      },
    },
  ]);
});

it.each<[string, NonNullable<RuleSpec['targets'][number]['input']>, unknown]>([
  ['a part of the event', { path: '$.detail' }, { caseNumber: 'K7', version: 9 }],
  ['a constant', { constant: '{"why":"closed"}' }, { why: 'closed' }],
  [
    'what a transformer makes of it',
    {
      template: '{"case": <number>, "says": "<type>"}',
      paths: { number: '$.detail.caseNumber', type: '$.detail-type' },
    },
    { case: 'K7', says: 'case-closed' },
  ],
])('hands on %s where the target asks for it', (_, input, expected) => {
  const { bus, taken } = setUp([{ targets: [{ functionName: 'Follow', policy, input }] }]);
  bus.put('cases', [event]);
  expect(taken[0]?.payload).toEqual(expected);
});

it.each([
  ['with a dead-letter queue, whose messages are whole events', { ...policy, deadLetterQueue: 'Undelivered' }, true],
  ['without one', policy, false],
])('keeps the event beside what a transformer makes of it for a target %s: %s', (_where, of, isKept) => {
  const input = { template: '{"case": "<number>"}', paths: { number: '$.detail.caseNumber' } };
  const { bus, taken } = setUp([{ targets: [{ functionName: 'Follow', policy: of, input }] }]);
  const [put] = bus.put('cases', [event]);
  expect(taken[0]?.payload).toEqual({ case: 'K7' });
  expect(taken[0]?.original).toEqual(isKept ? put : undefined);
});

it.each<[string, RuleSpec['targets'][number]['input'], unknown]>([
  ['the whole event', undefined, expect.objectContaining({ source: 'imr.cases', detail: event.detail })],
  ['what its input makes of it', { path: '$.detail' }, { caseNumber: 'K7', version: 9 }],
])('sends %s to a target that is a queue, and calls nobody', (_what, input, expected) => {
  const { bus, taken, sent } = setUp([{ targets: [{ functionName: 'Follow', queue: 'Waiting', policy, input }] }]);
  bus.put('cases', [event]);
  expect(sent).toEqual([{ queue: 'Waiting', body: expected }]);
  expect(taken).toEqual([]);
});

it('refuses an event for a bus that is not there', () => {
  expect(() => setUp([]).bus.put('nowhere', [event])).toThrow('There is no event bus nowhere.');
});

const pipe: PipeSpec = {
  name: 'CaseEventPipe',
  arn: 'arn:pipe',
  sourceArn: 'arn:stream',
  tableName: 'Cases',
  busName: 'cases',
  filters: [{ eventName: ['INSERT'], dynamodb: { Keys: { SK: { S: [{ prefix: 'EVENT#' }] } } } }],
  inputTemplate: '{"caseNumber": <$.dynamodb.NewImage.caseNumber.S>}',
  source: 'imr.cases',
  detailType: '$.dynamodb.NewImage.type.S',
  batchSize: 10,
  parallelizationFactor: 1,
  maximumRetryAttempts: 2,
  maximumRecordAgeSeconds: 43_200,
  bisect: true,
  deadLetterQueue: 'Undelivered',
};

function record(number: number, sk: string, image: Record<string, unknown>): StreamRecord {
  return {
    eventID: String(number),
    eventName: 'INSERT',
    dynamodb: {
      SequenceNumber: String(number),
      ApproximateCreationDateTime: 0,
      Keys: { PK: { S: 'CASE#K7' }, SK: { S: sk } },
      NewImage: image,
    },
  };
}

it('lets a pipe pass on ids only, in order, and lay a poisoned record away after its tries', async () => {
  const { bus, clock, taken } = setUp([{}]);
  const database = openEventDatabase(':memory:');
  const queues = createQueues(database, clock, ['Undelivered']);
  const alarms = new Alarms('pipes', clock);
  clock.addSource(alarms);
  const activity = new Activity();
  const good = (type: string) => ({ caseNumber: { S: 'K7' }, type: { S: type }, diagnosis: { S: 'private' } });
  const records = [
    record(1, 'EVENT#000001', good('application-received')),
    record(2, 'CASE', good('snapshot')),
    record(3, 'EVENT#000002', { caseNumber: { S: 'K7' } }),
    record(4, 'EVENT#000003', good('case-closed')),
  ];
  const options = { spec: pipe, bus, queues, alarms, clock, account: '000000000000', region: 'us-west-2' };
  const delivered = deliverThroughPipe(options, records);
  await new Promise(resolve => setImmediate(resolve));
  await clock.advanceTo(Date.parse('2026-11-24T18:00:10Z'), () => activity.settled());
  await delivered;

  const seen = taken.map(({ payload }) => payload as { 'detail-type': string; detail: unknown });
  expect(seen.map(each => each['detail-type'])).toEqual(['application-received', 'case-closed']);
  expect(seen[0]?.detail).toEqual({ caseNumber: 'K7' });
  const [dead] = queues.messages('Undelivered');
  expect(JSON.parse(dead?.body ?? '')).toMatchObject({
    failureReason: 'The record has no text at $.dynamodb.NewImage.type.S.',
    timestamp: '2026-11-24T18:00:03.250Z',
    DDBStreamBatchInfo: { startSequenceNumber: '3', endSequenceNumber: '3', batchSize: 1 },
  });
  expect(dead?.body).not.toContain('K7');
});

it('a pipe that reads with several at a time keeps the order of one item only', async () => {
  const { bus, clock, taken } = setUp([{}]);
  const queues = createQueues(openEventDatabase(':memory:'), clock, ['Undelivered']);
  const alarms = new Alarms('pipes', clock);
  const spec = { ...pipe, parallelizationFactor: 10, filters: [] };
  const options = { spec, bus, queues, alarms, clock, account: '000000000000', region: 'us-west-2' };
  const image = (type: string) => ({ caseNumber: { S: 'K7' }, type: { S: type } });
  await deliverThroughPipe(options, [
    record(1, 'EVENT#000001', image('first')),
    record(2, 'WORKFLOW', image('woken')),
    record(3, 'EVENT#000002', image('second')),
    record(4, 'WORKFLOW', image('parked')),
  ]);
  const seen = taken.map(({ payload }) => (payload as { 'detail-type': string })['detail-type']);
  expect(seen).toEqual(['second', 'woken', 'parked', 'first']);
});

it('gives up a waiting pipe when the stack closes, so that its records are read again', async () => {
  const { bus, clock } = setUp([{}]);
  const queues = createQueues(openEventDatabase(':memory:'), clock, ['Undelivered']);
  const alarms = new Alarms('pipes', clock);
  const options = { spec: pipe, bus, queues, alarms, clock, account: '000000000000', region: 'us-west-2' };
  const delivered = deliverThroughPipe(options, [record(1, 'EVENT#000001', {})]);
  alarms.close();
  await expect(delivered).rejects.toThrow('The stack is closing.');
  expect(queues.counts()).toEqual({ Undelivered: 0 });
});

it('fires a schedule at its times, once for those that were leapt over, and remembers where it stands', () => {
  const { deliveries, taken, clock } = setUp([]);
  const database = openEventDatabase(':memory:');
  const schedule = {
    name: 'Sweep',
    expression: 'rate(15 minutes)',
    enabled: true,
    functionName: 'Sweep',
    input: '{"a":1}',
    policy,
  };
  const at = (time: string) => Date.parse(`2026-11-24T${time}Z`);
  const create = () => createScheduler({ database, schedules: [schedule], deliveries, clock });
  const scheduler = create();
  expect(scheduler.next()).toBe(at('18:15:00.250'));
  expect(scheduler.fire(at('18:15:00'))).toBe(0);
  expect(scheduler.fire(at('18:15:01'))).toBe(1);
  expect(scheduler.next()).toBe(at('18:30:00.250'));
  expect(scheduler.fire(at('20:00:00'))).toBe(1);
  expect(create().next()).toBe(at('20:00:00.250'));
  expect(taken).toEqual([
    { target: 'Sweep', payload: { a: 1 }, policy },
    { target: 'Sweep', payload: { a: 1 }, policy },
  ]);
});
