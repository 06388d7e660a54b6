import type { Alarms } from '../alarms.ts';
import type { Clock } from '../clock.ts';
import type { Rest, StreamRecord } from '../dynamodb/stream-reader.ts';
import type { EventBus } from './bus.ts';
import type { NewEvent } from './event.ts';
import { fillPipeTemplate } from './input-template.ts';
import { readPath } from './json-path.ts';
import { matches, type Pattern } from './pattern.ts';
import type { Queues } from './queues.ts';

/** A pipe from a table's stream to a bus. */
export interface PipeSpec {
  name: string;
  arn: string;
  /** The stream's ARN. */
  sourceArn: string;
  tableName: string;
  busName: string;
  /** A record passes if any of them matches; all pass where there is none. */
  filters: Pattern[];
  /** What becomes the event's detail; the whole record without one. */
  inputTemplate?: string | undefined;
  /** Plain text, or a path into the record such as `$.dynamodb.NewImage.type.S`. */
  source: string;
  detailType: string;
  batchSize: number;
  /** How many batches of a shard are under way at a time; with more than one, only the records of one item keep their order. */
  parallelizationFactor: number;
  maximumRetryAttempts: number;
  maximumRecordAgeSeconds: number;
  bisect: boolean;
  deadLetterQueue?: string | undefined;
}

export interface PipeOptions {
  spec: PipeSpec;
  bus: EventBus;
  queues: Queues;
  alarms: Alarms;
  /** How it waits between its tries: not as work under way, or nothing would settle until the clock moves. */
  rest?: Rest;
  clock: Clock;
  account: string;
  region: string;
}

/**
 * Hands a batch of stream records on to the bus: in order, or with several batches at a time, the item that changed last
 * first, for nobody may count on another order. A batch that fails is halved until the record that is to
 * blame stands alone; that one is tried again, and ends in the dead-letter queue. Only then does the stream go on.
 */
export async function deliverThroughPipe(options: PipeOptions, records: StreamRecord[]): Promise<void> {
  const { filters, parallelizationFactor } = options.spec;
  const wanted = filters.length === 0 ? records : records.filter(r => filters.some(filter => matches(filter, r)));
  if (wanted.length > 0) await deliver(options, parallelizationFactor > 1 ? lastItemFirst(wanted) : wanted);
}

function lastItemFirst(records: StreamRecord[]): StreamRecord[] {
  const items = Map.groupBy(records, ({ dynamodb }) => JSON.stringify(dynamodb.Keys));
  return [...items.values()].toReversed().flat();
}

async function deliver(options: PipeOptions, records: StreamRecord[]): Promise<void> {
  const { spec, clock, alarms } = options;
  const rest: Rest = options.rest ?? (wait => wait());
  const began = clock.now();
  for (let attempt = 1; ; attempt += 1) {
    const failure = tryToPut(options, records);
    if (failure === undefined) return;
    if (spec.bisect && records.length > 1) {
      const middle = Math.ceil(records.length / 2);
      await deliver(options, records.slice(0, middle));
      await deliver(options, records.slice(middle));
      return;
    }
    // Counted from the first try: the records carry the machine's time, which need not be the stack's.
    const tooOld = clock.now() - began > spec.maximumRecordAgeSeconds * 1000;
    if (attempt > spec.maximumRetryAttempts || tooOld) return layAway(options, records, attempt, failure.message);
    await rest(() => alarms.wait(Math.min(2 ** (attempt - 1), 60) * 1000));
  }
}

function tryToPut(options: PipeOptions, records: StreamRecord[]): Error | undefined {
  try {
    options.bus.put(
      options.spec.busName,
      records.map(record => eventOf(options, record)),
    );
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** @throws Error where a record lacks what the event needs */
function eventOf({ spec, account, region }: PipeOptions, record: StreamRecord): NewEvent {
  return {
    source: textAt(spec.source, record),
    'detail-type': textAt(spec.detailType, record),
    detail: spec.inputTemplate === undefined ? record : fillPipeTemplate(spec.inputTemplate, record),
    account,
    region,
  };
}

function textAt(setting: string, record: StreamRecord): string {
  if (!setting.startsWith('$.')) return setting;
  const value = readPath(setting, record);
  if (typeof value !== 'string') throw new Error(`The record has no text at ${setting}.`);
  return value;
}

function layAway({ spec, queues, clock }: PipeOptions, records: StreamRecord[], attempts: number, why: string): void {
  if (spec.deadLetterQueue === undefined) return;
  queues.send(spec.deadLetterQueue, {
    context: { partnerResourceArn: spec.arn, condition: 'RetryAttemptsExhausted', approximateInvokeCount: attempts },
    failureReason: why,
    version: '1.0',
    timestamp: new Date(clock.now()).toISOString(),
    // Where to find the records in the stream, not what is in them: as Pipes does.
    DDBStreamBatchInfo: {
      startSequenceNumber: records.at(0)?.dynamodb.SequenceNumber,
      endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
      batchSize: records.length,
    },
  });
}
