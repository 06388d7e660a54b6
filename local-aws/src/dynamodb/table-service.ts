import type { Activity } from '../activity.ts';
import type { AnsweredCall } from '../signed-by.ts';
import type { StateFiles } from '../state-files.ts';
import { startEngine } from './engine.ts';
import { createProxy, type DynamoProxy } from './proxy.ts';
import { createStreamReader, type Checkpoints, type StreamReader, type Deliver } from './stream-reader.ts';
import { openStreamRecords, type StreamRecords } from './stream-records.ts';
import { engineError } from './engine-error.ts';
import { ensureTable, type TableSpec } from './tables.ts';

/** Somebody who reads a table's stream. */
export interface StreamSubscriber {
  name: string;
  tableName: string;
  batchSize: number;
  deliver: Deliver;
}

export interface TableService {
  proxy: DynamoProxy;
  /** Begins to read streams, with what was left unread at the last stop. */
  start(subscribers: StreamSubscriber[], checkpoints: Checkpoints): void;
  /** Ends the reading; what was not taken is read again at the next start. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** DynamoDB: an engine, the template's tables in it, the door in front of it, and the readers of its streams. */
export async function startTableService(options: {
  directory: string;
  endpoint?: string | undefined;
  tables: TableSpec[];
  activity: Activity;
  files?: StateFiles | undefined;
  /** Hears that the engine has ended and can't be started again. */
  onEnd?: ((error: Error) => void) | undefined;
  onCall: (call: AnsweredCall) => void;
}): Promise<TableService> {
  const engine = await startEngine(options);
  const readers: StreamReader[] = [];
  const streams = new Map<string, string | undefined>();
  try {
    for (const table of options.tables) streams.set(table.name, await ensureTable(engine.endpoint, table));
  } catch (error) {
    await engine.close();
    throw error;
  }
  const records =
    engine.own === undefined ? undefined : openStreamRecords(engine.own.file, engine.own.version, options.files);
  const proxy = createProxy({
    engine,
    onFailure: words => {
      if (engine.own !== undefined) options.files?.unusable(engine.own.file, engineError(words));
    },
    activity: options.activity,
    onWrite: () => readers.forEach(reader => reader.markDirty()),
    onCall: options.onCall,
  });
  const stop = async () => {
    await Promise.all(readers.map(reader => reader.close()));
  };
  return {
    proxy,
    start: (subscribers, checkpoints) => {
      const trims = new Map(options.tables.map(({ name }) => [name, trimOf(name, subscribers, records, proxy)]));
      for (const { tableName, ...subscriber } of subscribers) {
        const streamArn = streams.get(tableName);
        if (streamArn === undefined) throw new Error(`The table ${tableName} has no stream.`);
        const { endpoint } = engine;
        const onRead = (read: string) => trims.get(tableName)?.(subscriber.name, Number(read));
        readers.push(
          createStreamReader({ ...subscriber, endpoint, streamArn, checkpoints, activity: options.activity, onRead }),
        );
      }
      for (const reader of readers) reader.markDirty();
    },
    stop,
    close: async () => {
      await stop();
      proxy.close();
      records?.close();
      await engine.close();
    },
  };
}

/** So many records, at least, are worth a transaction of their own. */
const fewest = 500;

/** Forgets what every reader of the table's stream has behind it, once that is much and the engine has a moment. */
function trimOf(
  tableName: string,
  subscribers: StreamSubscriber[],
  records: StreamRecords | undefined,
  proxy: DynamoProxy,
): (reader: string, read: number) => void {
  const readers = subscribers.filter(subscriber => subscriber.tableName === tableName).map(({ name }) => name);
  const passed = new Map(readers.map(name => [name, 0]));
  let forgotten = 0;
  return (reader, read) => {
    passed.set(reader, read);
    const behindAll = Math.min(...passed.values());
    if (behindAll - forgotten < fewest || !proxy.isIdle()) return;
    records?.forgetBefore(tableName, behindAll);
    forgotten = behindAll;
  };
}
