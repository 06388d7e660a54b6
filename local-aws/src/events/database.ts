import type { DatabaseSync } from 'node:sqlite';
import { StateFiles } from '../state-files.ts';

/** The file in which the bus keeps what it has taken on: deliveries, queues, checkpoints, schedules. */
export function openEventDatabase(file: string, files = new StateFiles()): DatabaseSync {
  const database = files.database(file);
  database.exec(`
    CREATE TABLE IF NOT EXISTS deliveries (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      target TEXT NOT NULL,
      payload TEXT NOT NULL,
      policy TEXT NOT NULL,
      taken_at INTEGER NOT NULL,
      refusals INTEGER NOT NULL DEFAULT 0,
      failures INTEGER NOT NULL DEFAULT 0,
      due INTEGER
    ) STRICT;
    CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (due) WHERE due IS NOT NULL;
    CREATE TABLE IF NOT EXISTS messages (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      queue TEXT NOT NULL,
      sent_at INTEGER NOT NULL,
      body TEXT NOT NULL,
      attributes TEXT NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS checkpoints (
      reader TEXT NOT NULL,
      shard TEXT NOT NULL,
      sequence_number TEXT NOT NULL,
      PRIMARY KEY (reader, shard)
    ) STRICT;
    CREATE TABLE IF NOT EXISTS schedules (
      name TEXT PRIMARY KEY,
      expression TEXT NOT NULL,
      next INTEGER NOT NULL
    ) STRICT;
  `);
  const columns = database.prepare('PRAGMA table_info(deliveries)').all();
  // Files of before had none.
  if (!columns.some(({ name }) => name === 'original'))
    database.exec('ALTER TABLE deliveries ADD COLUMN original TEXT');
  return database;
}
