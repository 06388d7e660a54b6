import type { DatabaseSync } from 'node:sqlite';
import type { StateFiles } from '../state-files.ts';

/**
 * What is known of the objects; their bytes are files beside. An object and its event are one transaction, so that
 * killing the process leaves both or nothing.
 */
export function openDatabase(file: string, files: StateFiles): DatabaseSync {
  const database = files.database(file);
  database.exec(`
    CREATE TABLE IF NOT EXISTS buckets (
      name TEXT PRIMARY KEY,
      spec TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS versions (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      bucket TEXT NOT NULL,
      key TEXT NOT NULL,
      version_id TEXT NOT NULL,
      file TEXT,
      size INTEGER NOT NULL,
      etag TEXT NOT NULL,
      modified_at INTEGER NOT NULL,
      headers TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS versions_of_key ON versions (bucket, key, seq);
    CREATE TABLE IF NOT EXISTS events (
      n INTEGER PRIMARY KEY AUTOINCREMENT,
      event TEXT NOT NULL
    ) STRICT;
  `);
  return database;
}
