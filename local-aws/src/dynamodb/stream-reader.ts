import type { Activity } from '../activity.ts';
import { callDynamo, DynamoError } from './call.ts';

/** A record as a stream's consumers see it. Only what consumers here read is spelled out. */
export interface StreamRecord {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  dynamodb: {
    SequenceNumber: string;
    /** Seconds since the epoch. */
    ApproximateCreationDateTime: number;
    Keys: Record<string, unknown>;
    NewImage?: Record<string, unknown>;
    OldImage?: Record<string, unknown>;
  };
}

/** Where each reader stands, kept on disk: the last record of a shard that the target has taken. */
export interface Checkpoints {
  read(reader: string, shard: string): string | undefined;
  write(reader: string, shard: string, sequenceNumber: string): void;
}

/** Waits for something that is no work under way, such as an instant of the stack's clock. */
export type Rest = (wait: () => Promise<void>) => Promise<void>;

/** Takes a batch of records. */
export type Deliver = (records: StreamRecord[], rest: Rest) => Promise<void>;

export interface StreamReader {
  /** Says that a write may have left records. Reading goes on until the stream is empty. */
  markDirty(): void;
  close(): Promise<void>;
}

/**
 * Reads a table's stream whenever something was written, and hands it on in batches, in order. The checkpoint moves
 * only after `deliver` has returned, so a batch that was in flight when the process died is delivered again.
 */
export function createStreamReader(options: {
  name: string;
  endpoint: string;
  streamArn: string;
  batchSize: number;
  activity: Activity;
  checkpoints: Checkpoints;
  deliver: Deliver;
  /** Hears how far a shard is read, whenever all of it is. */
  onRead?: (sequenceNumber: string) => void;
}): StreamReader {
  const { endpoint, streamArn, checkpoints, name } = options;
  const iterators = new Map<string, string>();
  let known: string[] = [];
  let dirty = false;
  let closed = false;
  let reading: Promise<void> | undefined;
  let end: () => void = () => undefined;

  async function readAll(): Promise<void> {
    while (dirty && !closed) {
      dirty = false;
      const remembered = known.length > 0;
      for (const shard of await shards()) await drain(shard);
      // One of them has ended: what was written since lies in one that the list did not have.
      if (remembered && known.length === 0) dirty = true;
    }
  }

  /** Asked for once: a shard's end tells of the ones after it. */
  async function shards(): Promise<string[]> {
    if (known.length > 0) return known;
    const answer = await call('DescribeStream', { StreamArn: streamArn });
    const description = answer as { StreamDescription: { Shards: { ShardId: string }[] } };
    known = description.StreamDescription.Shards.map(shard => shard.ShardId);
    return known;
  }

  async function drain(shard: string): Promise<void> {
    while (!closed) {
      const iterator = iterators.get(shard) ?? (await iteratorFor(shard));
      const answer = (await call('GetRecords', { ShardIterator: iterator, Limit: options.batchSize })) as {
        Records: StreamRecord[];
        NextShardIterator?: string;
      };
      const last = answer.Records.at(-1);
      if (last !== undefined) {
        await options.deliver(answer.Records, rest);
        checkpoints.write(name, shard, last.dynamodb.SequenceNumber);
      }
      if (answer.NextShardIterator === undefined) {
        iterators.delete(shard);
        known = [];
        return;
      }
      iterators.set(shard, answer.NextShardIterator);
      // That was all: what is written later says so.
      if (answer.Records.length < options.batchSize) return tellHowFar(shard);
    }
  }

  function tellHowFar(shard: string): void {
    const read = checkpoints.read(name, shard);
    if (read !== undefined) options.onRead?.(read);
  }

  async function iteratorFor(shard: string): Promise<string> {
    const after = checkpoints.read(name, shard);
    try {
      return await iterator(
        shard,
        after === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after },
      );
    } catch (error) {
      if (!(error instanceof DynamoError) || error.code !== 'TrimmedDataAccessException') throw error;
      return iterator(shard, { ShardIteratorType: 'TRIM_HORIZON' });
    }
  }

  async function iterator(shard: string, from: Record<string, string>): Promise<string> {
    const answer = await call('GetShardIterator', { StreamArn: streamArn, ShardId: shard, ...from });
    return (answer as { ShardIterator: string }).ShardIterator;
  }

  function call(action: string, parameters: Record<string, unknown>): Promise<unknown> {
    return callDynamo(endpoint, 'Streams', action, parameters);
  }

  function begin(): void {
    end = options.activity.begin(`stream of ${name}`);
  }

  async function rest(wait: () => Promise<void>): Promise<void> {
    end();
    try {
      await wait();
    } finally {
      begin();
    }
  }

  function start(): void {
    if (reading !== undefined) return;
    begin();
    reading = readAll()
      .catch((error: unknown) => {
        if (closed) return;
        // The iterators may have gone stale: the next round begins again from the checkpoints.
        iterators.clear();
        known = [];
        dirty = true;
        process.stderr.write(`Reading the stream of ${name} failed, and is tried again: ${String(error)}\n`);
        return new Promise<void>(resolve => setTimeout(resolve, 200));
      })
      .finally(() => {
        const ended = end;
        reading = undefined;
        if (dirty && !closed) start();
        ended();
      });
  }

  return {
    markDirty: () => {
      dirty = true;
      if (!closed) start();
    },
    close: async () => {
      closed = true;
      await reading;
    },
  };
}
