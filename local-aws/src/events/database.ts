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
  addColumns(database, 'deliveries', { original: 'TEXT' });
  addColumns(database, 'messages', {
    message_id: 'TEXT',
    receives: 'INTEGER NOT NULL DEFAULT 0',
    first_received: 'INTEGER',
    visible_at: 'INTEGER',
    doubled: 'INTEGER NOT NULL DEFAULT 0',
  });
  database.exec('CREATE INDEX IF NOT EXISTS messages_of_queue ON messages (queue, visible_at)');
  return database;
}

/** What files of before had not. */
function addColumns(database: DatabaseSync, table: string, columns: Record<string, string>): void {
  const there = database.prepare(`PRAGMA table_info(${table})`).all();
  for (const [column, type] of Object.entries(columns)) {
    if (there.some(({ name }) => name === column)) continue;
    database.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
  }
}
