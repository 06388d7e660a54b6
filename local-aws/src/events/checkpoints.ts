import type { DatabaseSync } from 'node:sqlite';
import type { Checkpoints } from '../dynamodb/stream-reader.ts';

/** Where each reader of a stream stands, on disk. */
export function createCheckpoints(database: DatabaseSync): Checkpoints {
  const select = database.prepare('SELECT sequence_number FROM checkpoints WHERE reader = ? AND shard = ?');
  const upsert = database.prepare(
    'INSERT INTO checkpoints VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET sequence_number = excluded.sequence_number',
  );
  return {
    read: (reader, shard) => {
      const found = select.get(reader, shard)?.['sequence_number'];
      return found === undefined ? undefined : String(found);
    },
    write: (reader, shard, sequenceNumber) => {
      upsert.run(reader, shard, sequenceNumber);
    },
  };
}
