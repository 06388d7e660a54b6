import type { Activity } from '../activity.ts';
import type { AnsweredCall } from '../signed-by.ts';
import { startEngine } from './engine.ts';
import { createProxy, type DynamoProxy } from './proxy.ts';
import { createStreamReader, type Checkpoints, type StreamReader, type Deliver } from './stream-reader.ts';
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
  const proxy = createProxy({
    engine: engine.endpoint,
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
      for (const { tableName, ...subscriber } of subscribers) {
        const streamArn = streams.get(tableName);
        if (streamArn === undefined) throw new Error(`The table ${tableName} has no stream.`);
        const { endpoint } = engine;
        readers.push(
          createStreamReader({ ...subscriber, endpoint, streamArn, checkpoints, activity: options.activity }),
        );
      }
      for (const reader of readers) reader.markDirty();
    },
    stop,
    close: async () => {
      await stop();
      proxy.close();
      await engine.close();
    },
  };
}
